import type { CDPSession } from 'playwright-core';

/** One request as it came over the wire. */
export interface Transfer {
  readonly url: string;
  /** What it was for, as the protocol names it: `Document`, `Stylesheet`, `Script`, `Fetch`. */
  readonly type: string;
  /** Bytes with headers, as compressed. */
  readonly bytes: number;
  /** The time of day at which it was there, in milliseconds. */
  readonly at: number;
}

/** What a page needs besides what it is searched with. */
const READING = new Set(['Document', 'Stylesheet', 'Font', 'Image', 'Manifest', 'Other']);

/** What a browser is told to ask for ahead is of type `Other`, though it is data: names, which answer first. */
const isData = ({ url }: Transfer): boolean => new URL(url).pathname.endsWith('.json');

/** Bytes, and of these what is for searching, of what was there by a time of day. */
export function bytesBy(
  transfers: readonly Transfer[],
  time: number,
): { readonly all: number; readonly searching: number } {
  const there = transfers.filter(({ at }) => at <= time);
  return {
    all: sum(there),
    searching: sum(there.filter((each) => isData(each) || !READING.has(each.type))),
  };
}

const sum = (transfers: readonly Transfer[]): number =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);

/** Collects every transfer of a page from now on. Files that a page asks for twice are two transfers. */
export function watchTraffic(session: CDPSession): Transfer[] {
  const transfers: Transfer[] = [];
  const begun = new Map<string, { readonly url: string; readonly type: string }>();
  // The protocol counts seconds from a moment of its own; a request says once what time of day that is.
  let offset = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    offset = wallTime - timestamp;
    begun.set(requestId, { url: request.url, type: type ?? 'Other' });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = begun.get(requestId);
    if (request && encodedDataLength > 0)
      transfers.push({ ...request, bytes: encodedDataLength, at: (timestamp + offset) * 1000 });
  });
  return transfers;
}
