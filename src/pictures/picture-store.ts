import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where pictures are kept: beside the other things that a build keeps for the next one. */
export const STORE = 'node_modules/.astro/pictures';

/** What decides, besides what is drawn, how it looks. */
const DRAWN_WITH = [
  'satori',
  '@resvg/resvg-js',
  '@fontsource/source-serif-4',
  '@fontsource/source-sans-3',
] as const;

/**
 * A picture that an earlier build drew, or a new one, which is kept. It is known by a digest of what is drawn
 * and with what, so that nothing stale is ever taken.
 */
export async function storedPicture(
  drawn: string,
  store: string,
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(store, `${digestOf(drawn)}.png`);
  const kept = readKept(file);
  if (kept) return kept;
  const picture = new Uint8Array(await draw());
  mkdirSync(store, { recursive: true });
  // Written aside and moved, so that a build that is stopped leaves no half picture.
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, picture);
  renameSync(aside, file);
  return picture;
}

function readKept(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

let versions: string | undefined;

function digestOf(drawn: string): string {
  versions ??= DRAWN_WITH.map((name) =>
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  ).join();
  return createHash('sha256').update(versions).update(drawn).digest('hex');
}
