import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackBundledChromium } from './bundled-chromium.ts';

/** A browser program, how to name it to a person, and what its process needs to start. */
export interface FoundBrowser {
  readonly path: string;
  readonly origin: string;
  readonly env?: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that keep a test browser to this machine and to the pages under test. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser that the tests use and says on stdout which one it is. Throws when there is
 * none, because a browser test that did not run must never look like one that passed.
 */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser(process.env);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: FLAGS,
    ...(found.env && { env: { ...inherited(), ...found.env } }),
  });
  console.log(`Browser: ${found.origin}, version ${browser.version()}.`);
  return browser;
}

/** CHROME_PATH, else an installed Chromium or Chrome, else the one inside the npm package. */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const asked = env['CHROME_PATH'];
  if (asked) {
    if (!canRun(asked)) throw new Error(`CHROME_PATH is "${asked}", which cannot be run.`);
    return { path: asked, origin: `CHROME_PATH (${asked})` };
  }
  const installed = candidates(env['PATH'] ?? '').find(canRun);
  if (installed !== undefined) return { path: installed, origin: installed };
  const bundled = await unpackBundledChromium();
  if (bundled !== undefined) return bundled;
  throw new Error(
    'No browser was found for the browser tests. ' +
      'Install Chromium or Chrome, or set CHROME_PATH to the program.',
  );
}

function candidates(path: string): readonly string[] {
  const folders = [...path.split(delimiter).filter(Boolean), ...FOLDERS];
  const named = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...PROGRAMS];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]);
  return Object.fromEntries(set);
}
