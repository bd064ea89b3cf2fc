/** Where words are explained: the anchors of the method page and of the rating schemes. */
import type { RecordOf } from '../records/content-record.ts';
import { unrated } from '../schema/vocabulary.ts';
import { pathOn, recordPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { Ref } from './ref.ts';

/** The lists of words on the method page in their order, by their anchors. */
export const wordLists = {
  kinds: 'Kinds of record',
  seen: 'How we saw it',
  unknown: 'What is not known',
  unrated: 'Ratings outside a scheme’s scale',
  positions: 'Response positions',
  'progress-recommendations': 'Progress of recommendations',
  'progress-commitments': 'Progress of commitments',
  basis: 'Basis',
  changes: 'How promises change',
  links: 'Links that editors write',
  'field-links': 'Links that follow from a field',
  reports: 'Kinds of report',
  bodies: 'Kinds of body',
  sources: 'Kinds of source',
  states: 'Editorial state',
} as const;
export type WordList = keyof typeof wordLists;

export const wordListNames = Object.keys(wordLists) as readonly WordList[];

type Site = Pick<Edition, 'settings'>;

/** A list of words on the method page. */
const wordListPath = (site: Site, list: WordList): string => pathOn(site, `/method/#${list}`);

/** The anchor of a word on the method page. */
export const wordAnchor = (list: WordList, code: string): string => `${list}-${code}`;

/** Where a word is explained. */
export const wordPath = (site: Site, list: WordList, code: string): string =>
  pathOn(site, `/method/#${wordAnchor(list, code)}`);

/** The anchor of what a rating means for a question, on the page of its scheme. */
export const ratingAnchor = (criterion: string, code: string): string => `${criterion}-${code}`;

/** Where a rating is explained: by its scheme, or by the method where none was given or seen. */
export const ratingPath = (
  site: Site,
  scheme: RecordOf<'schemes'>,
  criterion: string,
  code: string,
): string =>
  code in unrated
    ? wordPath(site, 'unrated', code)
    : `${recordPath(site, scheme.id)}#${ratingAnchor(criterion, code)}`;

/** A link to where words are explained. */
export interface WordLink {
  readonly text: string;
  readonly href: string;
}

/** The links under a list: to the lists of words that it uses, then to its rating schemes. */
export const wordLinks = (
  site: Site,
  lists: readonly WordList[],
  schemes: readonly Ref[] = [],
): readonly WordLink[] => [
  ...lists.map((list) => ({ text: wordLists[list].toLowerCase(), href: wordListPath(site, list) })),
  ...schemes.map(({ title: text, href }) => ({ text, href })),
];
