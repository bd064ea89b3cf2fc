import {
  addressOfFile,
  MANIFEST_NAME,
  readManifest,
  type ListedFile,
  type Manifest,
} from '../../src/review/manifest.ts';
import { count } from '../../src/issues/terminal.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { download } from './download.ts';
import { sha256 } from './manifest.ts';
import { sideBySide } from './side-by-side.ts';

const help = `
npm run verify -- <address>   compares a live site with its manifest, file by file

  --commit HASH     the commit that it should have been built from
  --at-once 4       how many files are asked for at once, 1 to 16
  --wait 0          milliseconds between two files of one asker
  --patience 0      seconds in which it is looked again while something differs: hosts keep old copies for a while

Downloads manifest.json below the address, then every file it lists, and compares their SHA-256.
Exit 0 when every file is what the manifest says, 1 when one is not, 2 when used wrongly.
`;

const flags = {
  commit: { type: 'string' },
  'at-once': { type: 'string', default: '4' },
  wait: { type: 'string', default: '0' },
  patience: { type: 'string', default: '0' },
} as const;

const MOST_MANIFEST = 64 * 1024 * 1024;

/** `npm run verify`: whether a live site is the one that was built. */
export const verifyCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values, positionals }): Promise<ExitCode> => {
    const asked = {
      site: siteOf(positionals),
      commit: values.commit,
      askers: whole(values['at-once'], '--at-once', 1, 16),
      wait: whole(values.wait, '--wait', 0, 60_000),
    };
    const end = performance.now() + whole(values.patience, '--patience', 0, 3600) * 1000;
    let found = await look(asked);
    while (!found.isAsBuilt && performance.now() + PAUSE < end) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      found = await look(asked);
    }
    for (const line of found.says) console.log(line);
    return found.isAsBuilt ? 0 : 1;
  },
};

const PAUSE = 20_000;

interface Asked {
  readonly site: string;
  readonly commit: string | undefined;
  readonly askers: number;
  readonly wait: number;
}

/** What one look at the live site found. */
interface Found {
  readonly isAsBuilt: boolean;
  readonly says: readonly string[];
}

async function look({ site, commit, askers, wait }: Asked): Promise<Found> {
  const manifest = await manifestOf(site);
  if (typeof manifest === 'string') return { isAsBuilt: false, says: [manifest] };
  if (commit !== undefined && commit !== manifest.commit) {
    const says = `The live site was built from ${manifest.commit}, not from ${commit}.`;
    return { isAsBuilt: false, says: [says] };
  }
  const work = async (file: ListedFile): Promise<readonly string[]> => {
    const problem = await problemOf(site, file);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return problem;
  };
  const wrong = (await sideBySide(manifest.files, askers, work)).flat();
  const files = count(manifest.files.length, 'file');
  return wrong.length === 0
    ? {
        isAsBuilt: true,
        says: [
          `${files}, each as the manifest says: commit ${manifest.commit}, as of ${manifest.as_of}.`,
        ],
      }
    : {
        isAsBuilt: false,
        says: [...wrong.toSorted(), `${wrong.length} of ${files} not as the manifest says.`],
      };
}

function siteOf([address, ...more]: readonly string[]): string {
  if (
    address === undefined ||
    more.length > 0 ||
    !/^https?:\/\//.test(address) ||
    !URL.canParse(address)
  )
    throw new WrongUse('Name one address, as https://example.org/. --help says more.');
  return address;
}

function whole(text: string, flag: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new WrongUse(`${flag} is "${text}"; it must be a whole number from ${least} to ${most}.`);
  return number;
}

/** The manifest, or why there is none. */
async function manifestOf(site: string): Promise<Manifest | string> {
  const bytes = await download(addressOfFile(site, MANIFEST_NAME), MOST_MANIFEST);
  if (typeof bytes === 'string') return `${MANIFEST_NAME}: ${bytes}`;
  return (
    readManifest(new TextDecoder().decode(bytes)) ?? `${MANIFEST_NAME} is no manifest of ours.`
  );
}

async function problemOf(
  site: string,
  { path, bytes, sha256: wanted }: ListedFile,
): Promise<readonly string[]> {
  const got = await download(addressOfFile(site, path), bytes);
  if (typeof got === 'string') return [`${path}: ${got}`];
  if (got.length !== bytes) return [`${path}: ${got.length} bytes, not ${bytes}`];
  return sha256(got) === wanted ? [] : [`${path}: another content`];
}
