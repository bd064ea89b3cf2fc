import { collectionNames, collections } from '../schema/collections.ts';
import * as vocabulary from '../schema/vocabulary.ts';
import { pathOn } from './addresses.ts';
import { wordAnchor, wordLists, type WordList } from './definitions.ts';
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
  readonly sections: readonly MethodSection[];
  readonly schemes: readonly Ref[];
  /** Where the quality of the search is reported; absent where it was never measured. */
  readonly searchQuality: string | undefined;
}

type Vocabularies = Readonly<
  Record<string, { readonly label: string; readonly definition: string }>
>;

const words = (list: WordList, given: Vocabularies): readonly MethodWord[] =>
  Object.entries(given).map(([code, { label, definition }]) => ({
    anchor: wordAnchor(list, code),
    code,
    label,
    definition,
  }));

export function methodPage(edition: Edition): MethodPage {
  return {
    head: headFor(
      edition,
      'Method',
      'How the record is made: every word it uses for positions, progress, evidence and links, and what each means.',
      pathOn(edition, '/method/'),
    ),
    schemes: edition.graph.inCollection.schemes.map((scheme) => refTo(edition, scheme.id)),
    searchQuality: edition.searchQuality && searchQualityPath(edition),
    sections: [
      section('kinds', 'Everything on the record is one of these.', kinds),
      section('seen', 'Each citation says which of these holds.', vocabulary.seen),
      section(
        'unknown',
        'A value that is missing is shown as one of these, never left blank.',
        vocabulary.unknowns,
      ),
      section(
        'unrated',
        'Any rating may be one of these instead of a step of its scheme’s scale.',
        vocabulary.unrated,
      ),
      section(
        'positions',
        'What those who were addressed said to a recommendation or a rating.',
        vocabulary.positions,
      ),
      section(
        'progress-recommendations',
        'What became of a recommendation. "Not assessed" and "No outcome seen" are computed: nobody writes them.',
        { ...vocabulary.recommendationProgress, ...vocabulary.computedProgress },
      ),
      section('progress-commitments', 'What became of a promise.', {
        ...vocabulary.commitmentProgress,
        ...vocabulary.computedProgress,
      }),
      section(
        'basis',
        'What kind of evidence a statement of progress rests on. "Implemented" or "met" that is self-reported always reads "Reported …: not verified".',
        vocabulary.bases,
      ),
      section(
        'changes',
        'How a promise differs from the one it replaces. Later and earlier are computed from the dates.',
        vocabulary.changes,
      ),
      section('links', 'Each has a reason and shows at both ends.', vocabulary.authoredLinks),
      section('field-links', 'Nobody writes the other end of these.', vocabulary.fieldLinks),
      section('reports', 'What kinds of document are on the record.', vocabulary.reportKinds),
      section('bodies', 'Who speaks on the record.', vocabulary.bodyKinds),
      section('sources', 'Where what is on the record was read.', vocabulary.sourceKinds),
      section('states', 'Where a record stands with its editors.', vocabulary.states),
    ],
  };
}

const section = (anchor: WordList, intro: string, given: Vocabularies): MethodSection => ({
  anchor,
  heading: wordLists[anchor],
  intro,
  words: words(anchor, given),
});

const kinds: Vocabularies = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    { label: collections[name].singular, definition: collections[name].definition },
  ]),
);
