import type { Issue, Place } from '../issues/issue.ts';
import { nearestId } from '../records/nearest.ts';
import { collectionOfId, pathOfId, type RecordId } from '../schema/ids.ts';
import { linesOf, pageOf, type Address, type LedgerTexts } from './ledger-file.ts';

/** What was published and what is promised now. */
export interface Compared {
  /** Every address in the ledger, and every one that the base branch promises. */
  readonly published: readonly Address[];
  /** What the content promises now. */
  readonly promised: readonly Address[];
  /** Records whose own file has problems, which may still promise all they did. */
  readonly broken: ReadonlySet<RecordId>;
  /** The file of redirects, where what keeps an address is written, and the place of its entries. */
  readonly redirects: { readonly file: string; readonly place: Place };
  /** The folder of the content as authors see it, as `content`. */
  readonly content: string;
}

/** A published address that nothing keeps is an issue; one for a page, and none besides for the places on it. */
export function vanishedAddresses(compared: Compared): readonly Issue[] {
  const promised = new Set(compared.promised);
  const gone = [...new Set(compared.published)]
    .filter((address) => !promised.has(address) && !isBroken(compared.broken, address))
    .sort();
  const pages = new Set(gone.filter((address) => address === pageOf(address)));
  const candidates = newcomers(compared);
  return gone
    .filter((address) => !followsFrom(pages, address))
    .map((address) => ({
      code: 'vanished-address',
      file: compared.redirects.file,
      place: compared.redirects.place,
      problem: `${address} was published, and nothing would be at it.`,
      remedy: remedy(compared.content, address, candidates),
    }));
}

const idOf = (address: Address): RecordId => pageOf(address).replace(/^\/|\/$/g, '');

/** A record that cannot be read may be at its address, and a report’s page shows its records. */
const isBroken = (broken: ReadonlySet<RecordId>, address: Address): boolean => {
  const id = idOf(address);
  const anchor = address.split('#')[1];
  return broken.has(id) || (anchor !== undefined && broken.has(`${id}/${anchor}`));
};

/** One cause, one issue: a place goes with its page, a record with its report, its place there with the record. */
function followsFrom(pages: ReadonlySet<Address>, address: Address): boolean {
  const page = pageOf(address);
  const anchor = address.split('#')[1];
  const isPlace = anchor !== undefined;
  if (isPlace && (pages.has(page) || pages.has(`${page}${anchor}/`))) return true;
  const [, folder, report, item] = page.split('/');
  const followed = /^\/(?:feeds|calendar)\/(.+)\.(?:atom|ics)$/.exec(page)?.[1];
  if (followed !== undefined) return pages.has(`/${followed}/`);
  return folder === 'reports' && item !== '' && pages.has(`/reports/${report ?? ''}/`);
}

/** Identifiers that are promised now and never were: one of them may be what an address is called now. */
function newcomers({ published, promised }: Compared): readonly string[] {
  const known = new Set(published);
  return promised.filter((address) => !known.has(address)).map(namedBy);
}

/** An address as the commands take it: a record’s identifier, with # for a part of its page. */
const namedBy = (address: Address): string => {
  const anchor = address.split('#')[1];
  return anchor === undefined ? idOf(address) : `${idOf(address)}#${anchor}`;
};

function remedy(content: string, address: Address, candidates: readonly string[]): string {
  const id = idOf(address);
  if (collectionOfId(id) === undefined)
    return 'No record was at it: the site itself made it. Put back what made it, or make it lead on.';
  const named = namedBy(address);
  const isPart = named.includes('#');
  const alike = candidates.filter(
    (each) => each.includes('#') === isPart && collectionOfId(idOf(each)) === collectionOfId(id),
  );
  const near = nearestId(named, alike) ?? (alike.length === 1 ? alike[0] : undefined);
  const put = isPart ? '' : `put ${content}/${pathOfId(id) ?? ''} back and `;
  return [
    `If it has another name now: npm run move ${named} ${near ?? '<new name>'} -- --why "…".`,
    `If it became several: npm run split ${named} <name> <name> -- --why "…".`,
    `If it was taken back: ${put}npm run withdraw ${named} -- --why "…".`,
  ].join(' ');
}

/** A line that the base’s ledger has and this one has not: the ledger only grows. */
export const lostLines = (
  before: LedgerTexts,
  now: LedgerTexts,
  folder = 'ledger',
): readonly Issue[] =>
  Object.entries(before).flatMap(([file, text]) => {
    const kept = new Set(linesOf(now[file] ?? ''));
    return linesOf(text)
      .filter((line) => !kept.has(line))
      .map((line) => ({
        code: 'lost-ledger-line' as const,
        file: `${folder}/${file}`,
        problem: `The line ${line} was taken out.`,
        remedy: 'Put it back: lines are added to the ledger and never taken out.',
      }));
  });
