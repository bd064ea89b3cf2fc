/** The owners' guides: where each is, and what they may show of the record. */
import { FIRST_SENTENCE_WORDS } from '../records/rules/summaries.ts';
import { QUOTE_WORDS } from '../schema/fields.ts';
import { guideReaders, type Guide, type GuideReaders } from '../schema/guide.ts';
import { pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { FIELDS, fieldsPath } from './field-page.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';

/** Numbers that rules have and guides name. */
export const limits = { firstSentence: FIRST_SENTENCE_WORDS, quote: QUOTE_WORDS } as const;

/** Guides with an address of their own, which they had before there were others. */
const OWN_PATHS: Readonly<Record<string, string>> = { about: '/about/', method: '/method/' };

export const guidePath = (edition: Pick<Edition, 'settings'>, name: string): string =>
  pathOn(edition, OWN_PATHS[name] ?? `/guides/${name}/`);

/** The guides that have no page but the one that all guides share. */
export const plainGuides = (guides: readonly Guide[]): readonly Guide[] =>
  guides.filter(({ name }) => !(name in OWN_PATHS));

/** The head of a guide’s page. Those that have addresses of their own lie directly below home. */
export function guideHead(edition: Edition, guide: Guide): PageHead {
  const { title, description, name } = guide;
  const file = `content/guides/${name}.mdx`;
  const head = headFor(edition, title, description, guidePath(edition, name), file);
  if (name in OWN_PATHS) return head;
  return { ...head, crumbs: [...head.crumbs, { text: 'Guides', href: guidesPath(edition) }] };
}

export const guidesPath = (edition: Pick<Edition, 'settings'>): string =>
  pathOn(edition, '/guides/');

/** All guides in one place. */
export interface GuidesPage {
  readonly head: PageHead;
  readonly groups: readonly {
    readonly heading: string;
    readonly guides: readonly {
      readonly title: string;
      readonly description: string;
      readonly href: string;
    }[];
  }[];
}

export function guidesPage(edition: Edition): GuidesPage {
  const guides = edition.guides ?? [];
  const inOrder = (readers: GuideReaders) =>
    guides
      .filter((guide) => guide.for === readers)
      .toSorted((a, b) => a.order - b.order)
      .map(({ name, title, description }) => ({
        title,
        description,
        href: guidePath(edition, name),
      }));
  const own = { readers: inOrder('readers'), editors: inOrder('editors') };
  // What an editor looks things up in is made from the schemas, and stands after what is read once.
  const fields = own.editors.length === 0 ? [] : [{ ...FIELDS, href: fieldsPath(edition) }];
  const all = { readers: own.readers, editors: [...own.editors, ...fields] };
  return {
    head: headFor(
      edition,
      'Guides',
      'How this record is made, how far to trust it, and how to add to it or put it right.',
      guidesPath(edition),
    ),
    groups: (['readers', 'editors'] as const)
      .map((readers) => ({ heading: guideReaders[readers], guides: all[readers] }))
      .filter((group) => group.guides.length > 0),
  };
}

/** A heading of a guide’s text. */
export interface GuideHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A line of a guide’s contents. */
export interface ContentsLine {
  readonly href: string;
  readonly text: string;
}

/** Sections from which on a guide is long enough to need contents. */
const LONG = 4;

/** The contents of a guide: its sections; none where it is short. */
export function guideContents(headings: readonly GuideHeading[]): readonly ContentsLine[] {
  const sections = headings.filter(({ depth }) => depth === 2);
  return sections.length < LONG
    ? []
    : sections.map(({ slug, text }) => ({ href: `#${slug}`, text }));
}
