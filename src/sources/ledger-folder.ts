import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { LedgerTexts } from '../ledger/ledger-file.ts';
import type { Base } from './git-base.ts';
import { git, names } from './git.ts';

/** The folder of the ledger; LEDGER_DIR where a test has another. */
export const ledgerFolder = (): string => process.env['LEDGER_DIR'] ?? 'ledger';

/** The files of a ledger; none where there is no such folder yet. */
export const readLedger = (folder: string): LedgerTexts =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
      )
    : {};

/** The ledger as it was at the base; none where it had none yet, or where the ledger is in no repository. */
export function ledgerAt({ commit, repository: { root } }: Base, folder: string): LedgerTexts {
  const inside = relative(realpathSync(root), resolve(folder)).split(sep).join('/');
  if (inside.startsWith('..')) return {};
  const listed = names(
    git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', inside]),
  );
  if (listed.length === 0) return {};
  const texts = git(
    root,
    ['cat-file', '--batch'],
    listed.map((path) => `${commit}:${path}\n`).join(''),
  );
  let at = 0;
  return Object.fromEntries(
    listed.map((path) => {
      const end = texts.indexOf('\n', at);
      const size = Number(texts.toString('latin1', at, end).split(' ').at(-1));
      at = end + 1 + size + 1;
      return [path.slice(inside.length + 1), texts.toString('utf8', end + 1, end + 1 + size)];
    }),
  );
}

/** Writes files of a ledger; the others stay as they are. */
export function writeLedger(folder: string, texts: LedgerTexts): void {
  for (const [name, text] of Object.entries(texts)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
