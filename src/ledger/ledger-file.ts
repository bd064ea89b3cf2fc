/**
 * The ledger: every address and anchor that was ever published, in text files that only grow, one address a line.
 * There is a file for each report, so that two pull requests for two reports never touch the same one.
 */

/** An address of this site without its base path, with or without an anchor: `/bodies/rail-office/#sources`. */
export type Address = string;

/** Folders whose records share one file. */
const SHARED: ReadonlySet<string> = new Set([
  'bodies',
  'chains',
  'schemes',
  'sources',
  'terms',
  'themes',
]);

/** The file of the ledger that an address belongs in, as `reports/late-2021.txt`. */
export function ledgerFileOf(address: Address): string {
  const [folder = '', name = ''] = pageOf(address).split('/').filter(Boolean);
  if (name === '' || name.includes('.')) return 'pages.txt';
  if (folder === 'reports') return `reports/${name}.txt`;
  return SHARED.has(folder) ? `${folder}.txt` : 'pages.txt';
}

/** The page that an address is a place on. */
export const pageOf = (address: Address): Address => address.replace(/#.*$/, '');

/** The addresses in a file’s text. */
export const linesOf = (text: string): readonly Address[] =>
  text.split('\n').filter((line) => line !== '');

/** The texts of ledger files, by their path in the ledger. */
export type LedgerTexts = Readonly<Record<string, string>>;

/** Every address in a ledger. */
export const addressesIn = (texts: LedgerTexts): readonly Address[] =>
  Object.values(texts).flatMap(linesOf);

/** What the ledger lacks of what is promised. */
export function newAddresses(texts: LedgerTexts, promised: readonly Address[]): readonly Address[] {
  const known = new Set(addressesIn(texts));
  return promised.filter((address) => !known.has(address));
}

/** The files that change when what is new is written: every line that was there stays, and all are sorted. */
export function withAddresses(texts: LedgerTexts, promised: readonly Address[]): LedgerTexts {
  const grown = new Map<string, Set<Address>>();
  for (const address of newAddresses(texts, promised)) {
    const file = ledgerFileOf(address);
    const lines = grown.get(file) ?? new Set(linesOf(texts[file] ?? ''));
    grown.set(file, lines.add(address));
  }
  return Object.fromEntries(
    [...grown].map(([file, lines]) => [file, `${[...lines].sort().join('\n')}\n`]),
  );
}
