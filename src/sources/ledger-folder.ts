import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { LedgerTexts } from '../ledger/ledger-file.ts';

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

/** Writes files of a ledger; the others stay as they are. */
export function writeLedger(folder: string, texts: LedgerTexts): void {
  for (const [name, text] of Object.entries(texts)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
