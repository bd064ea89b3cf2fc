import type { Concept, Rewriting, WeighedPhrase } from './concept.ts';
import {
  phraseOf,
  valueKey,
  type FacetValueAt,
  type Meaning,
  type Names,
  type Phrase,
} from './names.ts';
import { isResponse } from './replies.ts';
import { wordsOf, type Word } from './words.ts';

/** How surely another word for it means the thing: names of the glossary are the thing, everyday words nearly so. */
const EVERYDAY = 0.8;
/** How surely the beginning of a word means the word. */
const BEGINNING = 0.9;

/** A concept, and how the words were read, where not as typed. */
export interface Made {
  readonly concept: Concept;
  readonly rewriting?: Rewriting;
}

/** A word that is looked for as it stands, or as the words that begin with it. */
export function plainConcept(names: Names, word: Word, completions: readonly Word[] = []): Concept {
  const phrases = [
    { ...phraseOf([word]), weight: 1, isTyped: true },
    ...completions.map((each) => ({ ...phraseOf([each]), weight: BEGINNING, isTyped: false })),
  ];
  return { ...bare(word.typed), phrases, bearers: digitsOf(names, word) };
}

/** Words that must stand as they do in the query. */
export const quotedConcept = (words: readonly Word[]): readonly Concept[] =>
  words.length === 0
    ? []
    : [
        {
          ...bare(words.map(({ typed }) => typed).join(' ')),
          phrases: [{ words, offsets: words.map((_, offset) => offset), weight: 1, isTyped: true }],
          isQuoted: true,
        },
      ];

/** A thing by any of its names: its entry bears it, and all its names are looked for alike. */
export function meaningConcept(
  names: Names,
  typed: string,
  first: WeighedPhrase,
  meanings: readonly Meaning[],
  values: readonly FacetValueAt[],
): Made {
  const records = meanings.flatMap((meaning) => meaning.records);
  const others = meanings
    .flatMap((meaning) =>
      meaning.phrases.map((phrase) => ({
        phrase,
        weight: meaning.records.length > 0 ? 1 : EVERYDAY,
      })),
    )
    .filter(({ phrase }) => spellingOf(phrase) !== spellingOf(first));
  const phrases = [
    { ...first, isTyped: records.length === 0 },
    ...others.map(({ phrase, weight }) => ({ ...kept(phrase), weight, isTyped: false })),
  ];
  const bearers = new Map([
    ...records.flatMap((at) => alsoFiled(names, at)),
    ...values.flatMap((value) => bearing(names, value)),
    ...records.map((at) => [at, 1] as const),
  ]);
  const as = others.map(({ phrase }) => phrase.words.map((word) => word.typed).join(' '));
  return {
    concept: { ...bare(typed), phrases, bearers, values },
    ...(as.length === 0 ? {} : { rewriting: { how: 'also', typed, as } as const }),
  };
}

/** A word for a value of a filter, as `rejected`; the word itself counts too. */
export function filterConcept(
  names: Names,
  typed: string,
  first: WeighedPhrase,
  values: readonly FacetValueAt[],
): Made {
  const filed = values.flatMap((value) => bearing(names, value));
  const bearers = new Map([...filed.flatMap(([at]) => answersTo(names, at)), ...filed]);
  const as = [...new Set(values.map(({ facet, place }) => names.facets[facet][place]?.[1] ?? ''))];
  const others = values
    .flatMap(({ facet, place }) =>
      (names.facets[facet][place] ?? []).slice(1).map((name) => phraseOf(wordsOf(name))),
    )
    .filter((phrase) => spellingOf(phrase) !== spellingOf(first));
  const phrases = [
    first,
    ...others.map((phrase) => ({ ...phrase, weight: EVERYDAY, isTyped: false })),
  ];
  return {
    concept: { ...bare(typed), phrases, bearers, values },
    rewriting: { how: 'filter', typed, as },
  };
}

const bare = (typed: string): Concept => ({
  typed,
  phrases: [],
  bearers: new Map(),
  values: [],
  sure: 1,
  isQuoted: false,
  isNumber: false,
});

const spellingOf = (phrase: Phrase): string =>
  kept(phrase)
    .words.map(({ folded }) => folded)
    .join(' ');
/** A name as it is looked for. Function words are left out, unless one word would be left to stand for a name of several. */
export function kept({ words }: Pick<Phrase, 'words'>): Phrase {
  const phrase = phraseOf(words);
  return phrase.words.length === 1 && words.length > 1
    ? { words, offsets: words.map((_, offset) => offset) }
    : phrase;
}

const bearing = (names: Names, value: FacetValueAt): readonly (readonly [number, number])[] =>
  (names.filed.get(valueKey(value.facet, value.place)) ?? []).map((at) => [at, value.weight]);

/** How surely the answer to a record is meant where the record’s kind is asked for: “rejected recommendations”. */
const ITS_ANSWER = 0.5;

const answersTo = (names: Names, at: number): readonly (readonly [number, number])[] =>
  (names.links[at] ?? [])
    .filter((other) => isResponse(names.records[other]?.id))
    .map((other) => [other, ITS_ANSWER]);

/** What a body asked, promised or published is about it. */
const OF_A_BODY = 0.3;
const OF_A_BODY_S_REPORT = 0.2;

function alsoFiled(names: Names, at: number): readonly (readonly [number, number])[] {
  const slug = names.records[at]?.id.split('/').at(-1);
  const place = names.facets.body.findIndex(([value]) => value === slug);
  if (place < 0) return [];
  const own = bearing(names, { facet: 'body', place, weight: OF_A_BODY });
  const reports = own.filter(([record]) => names.records[record]?.id.split('/').length === 2);
  return [...reports.flatMap(([report]) => itemsOf(names, report)), ...own];
}

/** What a report of a body says is of the body, at one more remove. */
const itemsOf = (names: Names, report: number): readonly (readonly [number, number])[] => {
  const slug = names.records[report]?.id.split('/').at(-1);
  const place = names.facets.report.findIndex(([value]) => value === slug);
  return place < 0 ? [] : bearing(names, { facet: 'report', place, weight: OF_A_BODY_S_REPORT });
};

/** Digits alone are also the end of an official number: `12` of `RI 12`. */
function digitsOf({ numbered }: Names, { folded }: Word): ReadonlyMap<number, number> {
  if (!/^\d+$/.test(folded)) return new Map();
  return new Map(
    [...numbered].flatMap(([number, reports]) =>
      number.replace(/^\p{L}+/u, '') === folded ? reports.map((at) => [at, 0.9] as const) : [],
    ),
  );
}
