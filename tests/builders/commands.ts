/** Commands run as an editor runs them, on a copy of the valid content. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** What a command printed, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Milliseconds for a few commands on a busy machine. */
export const PATIENCE = 60_000;

/** A content folder of a test’s own, on a day in 2026. */
export class ContentCopy {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'paper-trail-')), 'content');

  constructor() {
    cpSync('tests/fixtures/valid', this.folder, { recursive: true });
  }

  /** Runs a script without a terminal. Paths in what it prints are as from the folder’s parent. */
  run(script: string, ...args: readonly string[]): Ran {
    const ran = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: {
        ...process.env,
        CONTENT_DIR: this.folder,
        // Nothing of it was published.
        LEDGER_DIR: join(this.folder, '../ledger'),
        AS_OF: '2026-11-21',
      },
      encoding: 'utf8',
    });
    const shown = (text: string): string =>
      text.replaceAll(relative('.', this.folder).replaceAll('\\', '/'), 'content').trim();
    return { code: ran.status, out: shown(ran.stdout), err: shown(ran.stderr) };
  }

  /** Makes these the addresses that were published, and no others. */
  publish(...addresses: readonly string[]): void {
    mkdirSync(join(this.folder, '../ledger'), { recursive: true });
    writeFileSync(join(this.folder, '../ledger/pages.txt'), `${addresses.join('\n')}\n`);
  }

  has = (path: string): boolean => existsSync(join(this.folder, path));
  read = (path: string): string => readFileSync(join(this.folder, path), 'utf8');
  write = (path: string, text: string): void => writeFileSync(join(this.folder, path), text);
  remove = (): void => rmSync(join(this.folder, '..'), { recursive: true, force: true });
}
