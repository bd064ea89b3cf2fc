import type { Link } from '../records/links.ts';
import type { RecordId } from '../schema/ids.ts';
import { authoredLinks, fieldLinks, type LinkType, type LinkWord } from '../schema/vocabulary.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

/** Links of one kind and direction, as a list under one heading. */
export interface LinkGroup {
  readonly label: string;
  readonly definition: string;
  readonly items: readonly { readonly ref: Ref; readonly because: string | undefined }[];
}

const words: Readonly<Record<LinkType, LinkWord>> = { ...authoredLinks, ...fieldLinks };

/** Links that a page shows elsewhere: among its facts, its sources or in its text. */
const SHOWN_ELSEWHERE: ReadonlySet<LinkType> = new Set<LinkType>([
  'cites',
  'theme',
  'term',
  'by',
  'to',
  'owner',
  'said-by',
  'scheme',
  'copy-of',
  'succeeded-by',
  'part-of',
  'has-member',
]);

/** Both directions of every link between a record and others, with reasons; nobody types the other end. */
export function linkGroups(edition: Edition, id: RecordId): readonly LinkGroup[] {
  const groups = new Map<
    string,
    { readonly definition: string; readonly items: Map<string, LinkGroup['items'][number]> }
  >();
  const add = (link: Link, other: RecordId, label: string): void => {
    const group = groups.get(label) ?? {
      definition: words[link.type].definition,
      items: new Map(),
    };
    const ref = refTo(edition, other);
    // The anchor is a place on the page of the record that makes the link, not of the one it leads to.
    const anchor = other === link.from ? link.anchor : undefined;
    const key = `${other}#${anchor ?? ''}`;
    if (!group.items.has(key))
      group.items.set(key, {
        ref: anchor === undefined ? ref : { ...ref, href: `${ref.href}#${anchor}` },
        because: link.because,
      });
    groups.set(label, group);
  };
  const outward = (edition.graph.linksFrom.get(id) ?? []).filter(isShown);
  const inward = (edition.graph.linksTo.get(id) ?? []).filter(isShown);
  const reasoned = new Set([
    ...outward.filter(isReasoned).map((link) => link.to),
    ...inward.filter(isReasoned).map((link) => link.from),
  ]);
  for (const link of outward)
    if (isReasoned(link) || !reasoned.has(link.to)) add(link, link.to, words[link.type].label);
  for (const link of inward)
    if (isReasoned(link) || !reasoned.has(link.from))
      add(link, link.from, words[link.type].inverse);
  return [...groups].map(([label, { definition, items }]) => ({
    label,
    definition,
    items: [...items.values()],
  }));
}

/** A mention in passing adds nothing where the two are linked for a reason. */
const isReasoned = (link: Link): boolean => link.type !== 'mentions';

const isShown = (link: Link): boolean => !SHOWN_ELSEWHERE.has(link.type) && link.from !== link.to;
