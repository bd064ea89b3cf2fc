import { collectionNames, collections } from '../schema/collections.ts';
import * as vocabulary from '../schema/vocabulary.ts';
import { pathOn } from './addresses.ts';
import { wordAnchor, wordListNames, wordLists, wordPath, type WordList } from './definitions.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { refTo, type Ref } from './ref.ts';
import { searchQualityPath } from './search-quality.ts';

/** One code with what a reader sees and what it means. */
export interface MethodWord {
  readonly anchor: string;
  readonly code: string;
  readonly label: string;
  readonly definition: string;
}

/** A vocabulary under its heading. */
export interface MethodSection {
  readonly anchor: WordList;
  readonly heading: string;
  readonly intro: string;
  readonly words: readonly MethodWord[];
}

/** Every code of the vocabulary, from the code itself. */
export interface MethodPage {
  readonly head: PageHead;
  /** What stands before the words. */
  readonly wordsIntro: string;
  readonly sections: readonly MethodSection[];
  readonly schemes: readonly Ref[];
  /** Where the quality of the search is reported; absent where it was never measured. */
  readonly searchQuality: string | undefined;
}

type Vocabularies = Readonly<
  Record<string, { readonly label: string; readonly definition: string }>
>;

/** What stands before each list of words, and the list. */
const LISTS: Readonly<Record<WordList, readonly [intro: string, words: Vocabularies]>> = {
  kinds: [
    'Everything on the record is one of these.',
    Object.fromEntries(
      collectionNames.map((name) => [
        name,
        { label: collections[name].singular, definition: collections[name].definition },
      ]),
    ),
  ],
  seen: ['Each citation says which of these holds.', vocabulary.seen],
  unknown: [
    'A value that is missing is shown as one of these, never left blank.',
    vocabulary.unknowns,
  ],
  unrated: [
    'Any rating may be one of these instead of a step of its scheme’s scale.',
    vocabulary.unrated,
  ],
  positions: [
    'What those who were addressed said to a recommendation or a rating.',
    vocabulary.positions,
  ],
  'progress-recommendations': [
    'What became of a recommendation. “Not assessed” and “No outcome seen” are computed: nobody writes them.',
    { ...vocabulary.recommendationProgress, ...vocabulary.computedProgress },
  ],
  'progress-commitments': [
    'What became of a promise.',
    { ...vocabulary.commitmentProgress, ...vocabulary.computedProgress },
  ],
  basis: [
    'What kind of evidence a statement of progress rests on. “Implemented” or “met” that is self-reported always reads “Reported …: not verified”.',
    vocabulary.bases,
  ],
  changes: [
    'How a promise differs from the one it replaces. Later and earlier are computed from the dates.',
    vocabulary.changes,
  ],
  links: ['Each has a reason and shows at both ends.', vocabulary.authoredLinks],
  'field-links': ['Nobody writes the other end of these.', vocabulary.fieldLinks],
  reports: ['What kinds of document are on the record.', vocabulary.reportKinds],
  bodies: ['Who speaks on the record.', vocabulary.bodyKinds],
  sources: ['Where what is on the record was read.', vocabulary.sourceKinds],
  states: ['Where a record stands with its editors.', vocabulary.states],
};

export function methodPage(edition: Edition): MethodPage {
  return {
    head: headFor(
      edition,
      'Method',
      'How the record is made: what goes on it, what each of its words means, and what follows from them.',
      pathOn(edition, '/method/'),
      'src/schema/vocabulary.ts',
    ),
    wordsIntro:
      'Every word that the record uses for positions, progress, evidence and links, and what each means.',
    schemes: edition.graph.inCollection.schemes.map((scheme) => refTo(edition, scheme.id)),
    searchQuality: edition.searchQuality && searchQualityPath(edition),
    sections: wordListNames.map(section),
  };
}

/** A word with its definition and where it is explained. Throws where there is no such word. */
export function methodWord(
  edition: Pick<Edition, 'settings'>,
  list: WordList,
  code: string,
): Pick<MethodWord, 'label' | 'definition'> & { readonly href: string } {
  const word = LISTS[list][1][code];
  if (!word) throw new Error(`The list ${list} of the method page has no word ${code}.`);
  return { ...word, href: wordPath(edition, list, code) };
}

function section(anchor: WordList): MethodSection {
  const [intro, words] = LISTS[anchor];
  return {
    anchor,
    heading: wordLists[anchor],
    intro,
    words: Object.entries(words).map(([code, { label, definition }]) => ({
      anchor: wordAnchor(anchor, code),
      code,
      label,
      definition,
    })),
  };
}
