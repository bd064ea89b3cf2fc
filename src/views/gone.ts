/** What is no longer where it was, as pages and as places on a page: an address never dies. */
import { anchorsOfGone, itemsIn, leftPlaces, type LeftPlace } from '../records/promised-anchors.ts';
import type { ContentRecord } from '../records/content-record.ts';
import { anyRecord } from '../records/graph.ts';
import type { Redirect } from '../records/parse-settings.ts';
import { addressedBy, itemAnchor } from '../records/record-address.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import { collections } from '../schema/collections.ts';
import { collectionOfId, type RecordId } from '../schema/ids.ts';
import { pathOn, recordPath } from './addresses.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import type { PageHead } from './page-head.ts';
import { capital, designationOf, refTo, type Ref } from './ref.ts';
import { withdrawalOf } from './withdrawal.ts';

/** What became of an address. */
export type Fate = 'moved' | 'split' | 'withdrawn';

/** It moved to one place, was split into several, or was withdrawn and left no record. */
export const fateOf = ({ to }: Pick<Redirect, 'to'>): Fate =>
  to.length === 0 ? 'withdrawn' : to.length === 1 ? 'moved' : 'split';

/** The page at an address that a record had: it leads on, or says that nothing took its place. */
export interface GonePage {
  readonly head: PageHead;
  readonly id: RecordId;
  readonly fate: Fate;
  /** What it was, as `Finding`. */
  readonly kind: string;
  readonly on: string;
  readonly why: string;
  readonly successors: readonly Ref[];
  /** Where a browser goes by itself: only what moved as it was has such a place. */
  readonly jump: string | undefined;
  /** Places on the old page that were promised to stay, with where each is now. */
  readonly places: readonly { readonly anchor: string; readonly href: string | undefined }[];
}

/** A page for every address in redirects.yaml that was a record’s. */
export const gonePages = (edition: Edition): readonly GonePage[] =>
  edition.redirects.moved
    .filter(({ from }) => addressedBy(from).anchor === undefined)
    .map((redirect) => gonePage(edition, redirect));

function gonePage(edition: Edition, redirect: Redirect): GonePage {
  const { from, to, on, why } = redirect;
  const fate = fateOf(redirect);
  const successors = to.map((each) => refToPlace(edition, each));
  const [only] = fate === 'moved' ? successors : [];
  const collection = collectionOfId(from);
  const kind = capital(collection ? collections[collection].singular : 'page');
  return {
    head: {
      title: `${kind} ${fate}: ${from}`,
      description: `${WHAT[fate]} on ${dateInWords(on)}. ${why}`,
      path: recordPath(edition, from),
      crumbs: [{ text: 'Home', href: pathOn(edition, '/') }],
      isUnlisted: true,
      ...(only ? { standsFor: only.href.replace(/#.*$/, '') } : {}),
    },
    id: from,
    fate,
    kind,
    on: dateInWords(on),
    why,
    successors,
    jump: only?.href,
    places: anchorsOfGone(edition.graph, edition.redirects.moved, redirect).map((anchor) => ({
      anchor,
      href: only && !only.href.includes('#') ? `${only.href}#${anchor}` : only?.href,
    })),
  };
}

const WHAT: Readonly<Record<Fate, string>> = {
  moved: 'The record that was at this address moved',
  split: 'The record that was at this address was split into others',
  withdrawn: 'The record that was at this address was withdrawn',
};

/** A record as a link to it is shown, or to the place on its page that is named. */
function refToPlace(edition: Edition, named: string): Ref {
  const { id, anchor } = addressedBy(named);
  const ref = refTo(edition, id);
  return anchor === undefined ? ref : { ...ref, href: `${ref.href}#${anchor}` };
}

/** A place on a page that had something, and what became of that. */
export interface FormerPlace {
  readonly anchor: string;
  /** What was there, as `Finding 1`. */
  readonly what: string;
  readonly fate: Fate;
  readonly on: string;
  readonly why: string;
  readonly successors: readonly Ref[];
}

/** What is no longer on the page of a record: its own parts, and for a report its records. */
export const formerPlaces = (edition: Edition, record: ContentRecord): readonly FormerPlace[] => [
  ...(record.collection === 'reports' ? withdrawnIn(edition, record.id) : []),
  ...leftPlaces(edition.redirects.moved, record.id).map((place) => leftPlace(edition, place)),
];

const withdrawnIn = (edition: Edition, report: RecordId): readonly FormerPlace[] =>
  itemsIn(edition.graph, report)
    .filter(isWithdrawn)
    .map((item) => ({
      anchor: itemAnchor(item.id),
      what: designationOf(item),
      fate: 'withdrawn' as const,
      on: withdrawalOf(item)?.on ?? '',
      why: withdrawalOf(item)?.reason ?? '',
      successors: [refTo(edition, item.id)],
    }));

const leftPlace = (edition: Edition, { anchor, redirect }: LeftPlace): FormerPlace => ({
  anchor,
  what: capital(anchor.replaceAll('-', ' ')),
  fate: fateOf(redirect),
  on: dateInWords(redirect.on),
  why: redirect.why,
  successors: redirect.to.map((each) => refToPlace(edition, each)),
});

/** The record that stands for an address now: itself, or the one that a redirect leads to. */
export function standsFor(edition: Edition, id: RecordId): ContentRecord | undefined {
  const redirect = edition.redirects.moved.find(({ from }) => from === id);
  const [only] = redirect && fateOf(redirect) === 'moved' ? redirect.to : [id];
  return only === undefined ? undefined : anyRecord(edition.graph, addressedBy(only).id);
}
