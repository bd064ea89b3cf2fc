/** What `npm run check` says of addresses: none that was published may lead to nothing. */
import type { Issue } from '../../src/issues/issue.ts';
import { addressesIn, type LedgerTexts } from '../../src/ledger/ledger-file.ts';
import { lostLines, vanishedAddresses } from '../../src/ledger/vanished.ts';
import type { CheckedFolder } from '../../src/sources/check-content-folder.ts';
import { shownAs } from '../../src/sources/content-folder.ts';
import { ledgerAt, ledgerFolder, readLedger } from '../../src/sources/ledger-folder.ts';
import type { BaseFound } from './compared.ts';
import { promisedBy } from './promised.ts';

/** The ledger beside the content, and the base branch, against what the content promises now. */
export function addressIssues(
  folder: string,
  checked: CheckedFolder,
  found: BaseFound,
  asOf: string,
): readonly Issue[] {
  const promised = promisedBy({ ...checked, graph: checked.content }, asOf);
  if (!promised) return [];
  const ledger = readLedger(ledgerFolder());
  const isCompared = 'base' in found;
  const before: LedgerTexts = isCompared ? ledgerAt(found.base, ledgerFolder()) : {};
  const onBase = isCompared ? (promisedBy(found.side, asOf) ?? []) : [];
  return [
    ...vanishedAddresses({
      published: [...addressesIn(ledger), ...addressesIn(before), ...onBase],
      promised,
      broken: checked.broken,
      redirects: {
        file: `${shownAs(folder)}/redirects.yaml`,
        place: checked.redirectPlaces?.['moved'] ?? { line: 1, column: 1 },
      },
      content: shownAs(folder),
    }),
    ...lostLines(before, ledger, ledgerFolder()),
  ];
}
