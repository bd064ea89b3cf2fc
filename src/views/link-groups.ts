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
const SHOWN_ELSEWHERE: ReadonlySet<LinkType> = new Set<LinkType>(['cites', 'theme', 'term', 'by', 'to', 'owner', 'said-by', 'scheme', 'copy-of', 'succeeded-by', 'part-of']);

/** Both directions of every link between a record and others, with reasons; nobody types the other end. */
export function linkGroups(edition: Edition, id: RecordId): readonly LinkGroup[] {
  const groups = new Map<string, { readonly definition: string; readonly items: Map<RecordId, LinkGroup['items'][number]> }>();
  const add = (link: Link, other: RecordId, label: string): void => {
    const group = groups.get(label) ?? { definition: words[link.type].definition, items: new Map() };
    if (!group.items.has(other)) group.items.set(other, { ref: refTo(edition, other), because: link.because });
    groups.set(label, group);
  };
  for (const link of edition.graph.linksFrom.get(id) ?? []) if (isShown(link)) add(link, link.to, words[link.type].label);
  for (const link of edition.graph.linksTo.get(id) ?? []) if (isShown(link)) add(link, link.from, words[link.type].inverse);
  return [...groups].map(([label, { definition, items }]) => ({ label, definition, items: [...items.values()] }));
}

const isShown = (link: Link): boolean => !SHOWN_ELSEWHERE.has(link.type) && link.from !== link.to;
