import type { CDPSession, Page } from 'playwright-core';

/** A slow telephone on a slow network, as the budgets of the search are set for. */
const TELEPHONE = { latency: 150, bitsPerSecond: 1_600_000, slowdown: 4 } as const;

/** Makes the network of a page as slow as the telephone’s. */
export async function slowNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: TELEPHONE.latency,
    downloadThroughput: TELEPHONE.bitsPerSecond / 8,
    uploadThroughput: TELEPHONE.bitsPerSecond / 8,
  });
}

/** Makes the processor as slow as the telephone’s. */
export const slowProcessor = (session: CDPSession): Promise<unknown> =>
  session.send('Emulation.setCPUThrottlingRate', { rate: TELEPHONE.slowdown });

/** A session of the protocol with the page. */
export const sessionWith = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);
