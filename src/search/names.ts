import {
  searchFacetNames,
  type Elsewhere,
  type NameRow,
  type SearchFacet,
  type SearchNames,
} from '../views/search-facets.ts';
import { isFunctionWord } from './function-words.ts';
import { normalNumber, ordinalOf, seriesOf } from './numbers.ts';
import { fold, wordsOf, type Word } from './words.ts';

/** Words that stand together: what is looked for, and how far each is from the first. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly offsets: readonly number[];
}

/** Names of one meaning: a term or a body with all that people call it, or everyday words. */
export interface Meaning {
  readonly phrases: readonly Phrase[];
  /** The records that bear the name; none for everyday words. */
  readonly records: readonly number[];
}

/** A value of a group of filters, by its place in the group. */
export interface FacetValueAt {
  readonly facet: SearchFacet;
  readonly place: number;
  /** How surely the words mean it, from 0 to 1: what it is called does, what people call it besides less so. */
  readonly weight: number;
}

const BY_ANOTHER_NAME = 0.7;

/** What a run of words in a query may mean. */
export interface Entry {
  /** The stems of its words, function words and all. */
  readonly stems: readonly string[];
  /** Its words whole: RTS is not RT, though they have one stem. */
  readonly folded: string;
  readonly meaning?: Meaning;
  readonly value?: FacetValueAt;
}

/** Words that only questions have which the record is not for. */
export interface OtherWords {
  readonly words: string;
  /** The words as they are compared, with a space before and after each. */
  readonly compared: string;
  readonly to: Omit<Elsewhere, 'says'>;
}

/** The names of the record, ready to be searched. Records that are not loaded are holes in the lists. */
export interface Names extends SearchNames {
  /** Words of questions that the record is not for. */
  readonly others: readonly OtherWords[];
  /** Entries by the stem they begin with, the longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Records by a stem of their title or of another name. */
  readonly named: ReadonlyMap<string, ReadonlySet<number>>;
  /** Records by their whole title, in stems without function words. */
  readonly titled: ReadonlyMap<string, readonly number[]>;
  /** The stems of each title, function words left out. */
  readonly titles: readonly (readonly string[])[];
  /** What each value of each group of filters is called. */
  readonly labels: ReadonlyMap<SearchFacet, ReadonlyMap<string, string>>;
  /** Values of filters by a stem of what they are called: a report, a body, a theme. */
  readonly labelled: ReadonlyMap<string, ReadonlySet<string>>;
  /** Records by a value of a filter, written `body 3`. */
  readonly filed: ReadonlyMap<string, readonly number[]>;
  /** The records that each record is linked to, at either end. */
  readonly links: readonly (readonly number[])[];
  /** The report that each record is in; undefined for what is in none. */
  readonly parents: readonly (number | undefined)[];
  /** The records that are in each report. */
  readonly parts: readonly (readonly number[])[];
  /** Records by their official number, without spaces and hyphens. */
  readonly numbered: ReadonlyMap<string, readonly number[]>;
  /** Letters that official numbers begin with, as `ri`. */
  readonly series: ReadonlySet<string>;
  /** Reports by the ordinal of their series: `22`, `4special`. */
  readonly ordinals: ReadonlyMap<string, readonly number[]>;
  /** Items of reports by the stem of what they are called and their number, or all that follows: `recommend` and `3`. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** What filters a name may stand for without being one: who is asked, what it is about, where it is said. */
const LABELLED: readonly SearchFacet[] = ['report', 'body', 'theme', 'year'];
/** Filters whose values people type among other words: “rejected recommendations”. */
const TYPED: readonly SearchFacet[] = ['kind', 'status', 'position', 'rating'];

/** Makes the names ready, once for a page. */
export function readNames(given: SearchNames): Names {
  const entries = [
    ...namesOfThings(given).flatMap(entriesOf),
    ...given.words.flatMap((words) => entriesOf(everyday(words))),
    ...valueEntries(given),
  ];
  const titleWords = given.records.map(({ title }) => wordsOf(title));
  const titles = titleWords.map(stemsThatTell);
  return {
    ...given,
    others: otherWords(given.elsewhere),
    titles,
    titled: titleIndex(titles),
    entries: byFirstStem(entries),
    named: indexed(
      given.records.map(({ id, also = [] }, at) =>
        [titleWords[at] ?? [], ...[...also, addressWords(id)].map(wordsOf)].flatMap((words) =>
          words.map(({ stem }) => stem),
        ),
      ),
    ),
    labels: new Map(
      searchFacetNames.map((facet) => [
        facet,
        new Map(given.facets[facet].map(([value, label]) => [value, label])),
      ]),
    ),
    labelled: labelIndex(given),
    filed: filedIndex(given),
    links: linkIndex(given.records),
    ...partIndex(given.records),
    ...numberIndex(given),
  };
}

/** The names with the everyday words, which come later than they: what names alone answer does not wait for them. */
export const withWords = (
  names: Names,
  { words, elsewhere }: Pick<SearchNames, 'words' | 'elsewhere'>,
): Names => ({
  ...names,
  words,
  elsewhere,
  others: otherWords(elsewhere),
  entries: byFirstStem([
    ...[...names.entries.values()].flat(),
    ...words.flatMap((group) => entriesOf(everyday(group))),
  ]),
});

const otherWords = (elsewhere: readonly Elsewhere[]): Names['others'] =>
  elsewhere.flatMap(({ says, ...to }) =>
    says.map((words) => ({ words, compared: comparedAs(to.kind)(wordsOf(words)), to })),
  );

/**
 * How words are compared with those of questions for others, in their order and with a space before and after each.
 * A service is asked for in the words of who wants it: “register with a GP” does, and “registered with a GP” does
 * not. A subject is meant by any form of its words.
 */
export const comparedAs =
  (kind: Elsewhere['kind']) =>
  (words: readonly Word[]): string =>
    ` ${words.map(({ folded, stem }) => (kind === 'service' ? folded : stem)).join(' ')} `;

/** The key of a value of a filter. */
export const valueKey = (facet: SearchFacet, place: number): string => `${facet} ${place}`;

/** The values of a record in a group of filters. */
export const valuesIn = (row: NameRow, facet: SearchFacet): readonly number[] =>
  row.facets[searchFacetNames.indexOf(facet)] ?? [];

/** A phrase of a text. Function words keep their place and are not looked for, unless there is nothing else. */
export function phraseOf(words: readonly Word[]): Phrase {
  const kept = words.flatMap((word, offset) =>
    isFunctionWord(word.folded) ? [] : [{ word, offset }],
  );
  const all = kept.length > 0 ? kept : words.map((word, offset) => ({ word, offset }));
  const first = all[0]?.offset ?? 0;
  return { words: all.map(({ word }) => word), offsets: all.map(({ offset }) => offset - first) };
}

/** The words of the last part of an address: a name in short that its editor gave it. */
export const addressWords = (id: string): string =>
  (id.split('/').at(-1) ?? '').replaceAll('-', ' ');

/** The stems of some words without function words. */
const stemsThatTell = (words: readonly Word[]): readonly string[] =>
  phraseOf(words).words.map(({ stem }) => stem);

/** The stems of a text that say what it is about; all of them, where there are no others. */
export const contentStems = (text: string): readonly string[] => stemsThatTell(wordsOf(text));

/** How a title is known by some words: their stems without function words. */
export const titleKey = (words: readonly Word[]): string => stemsThatTell(words).join(' ');

/** Terms and bodies. A term and a body of one name, as a kind of body has, are one thing. */
function namesOfThings({ records }: SearchNames): readonly Meaning[] {
  const things = new Map<string, { names: string[]; records: number[] }>();
  records.forEach(({ id, title, also = [] }, at) => {
    if (!/^(?:terms|bodies)\//.test(id)) return;
    const key = contentStems(title).join(' ');
    const thing = things.get(key) ?? { names: [], records: [] };
    thing.names.push(title, ...also);
    thing.records.push(at);
    things.set(key, thing);
  });
  return [...things.values()].map(({ names, records: at }) => ({
    phrases: phrasesOf(names),
    records: at,
  }));
}

/** A meaning by each of its names. */
const entriesOf = (meaning: Meaning): readonly Entry[] =>
  meaning.phrases.map(({ words }) => ({ ...spelling(words), meaning }));

const everyday = (words: readonly string[]): Meaning => ({
  phrases: phrasesOf(words),
  records: [],
});

/** The names as phrases, each once. */
const phrasesOf = (names: readonly string[]): readonly Phrase[] => [
  ...new Map(
    names.map((name) => {
      const phrase = wholePhrase(wordsOf(name));
      return [phrase.words.map(({ folded }) => folded).join(' '), phrase];
    }),
  ).values(),
];

const wholePhrase = (words: readonly Word[]): Phrase => ({
  words,
  offsets: words.map((_, offset) => offset),
});

const valueEntries = (given: SearchNames): readonly Entry[] =>
  TYPED.flatMap((facet) =>
    given.facets[facet].flatMap(([, label, ...also], place) =>
      [label, ...also].map((name) => {
        const entry = spelling(wordsOf(name));
        const isLabel = entry.stems.join(' ') === spelling(wordsOf(label)).stems.join(' ');
        return { ...entry, value: { facet, place, weight: isLabel ? 1 : BY_ANOTHER_NAME } };
      }),
    ),
  );

const spelling = (words: readonly Word[]): Pick<Entry, 'stems' | 'folded'> => ({
  stems: words.map(({ stem }) => stem),
  folded: words.map(({ folded }) => folded).join(' '),
});

function byFirstStem(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.stems[0] ?? '';
    const known = index.get(first);
    if (known) known.push(entry);
    else index.set(first, [entry]);
  }
  for (const known of index.values()) known.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

/** Where each stem of some lists stands. */
function indexed(lists: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>();
  lists.forEach((stems, at) => {
    for (const stem of stems) {
      const known = index.get(stem);
      if (known) known.add(at);
      else index.set(stem, new Set([at]));
    }
  });
  return index;
}

function labelIndex(given: SearchNames): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  const add = (text: string, key: string): void => {
    for (const stem of contentStems(text)) {
      const known = index.get(stem);
      if (known) known.add(key);
      else index.set(stem, new Set([key]));
    }
  };
  for (const facet of LABELLED)
    given.facets[facet].forEach(([, label], place) => add(label, valueKey(facet, place)));
  // What is in a report is filed under all that the report is called: its title, its author, its address.
  const reports = new Map(given.facets.report.map(([value], place) => [`reports/${value}`, place]));
  given.records.forEach(({ id, title, also = [] }) => {
    const place = reports.get(id);
    if (place === undefined) return;
    for (const name of [title, ...also, addressWords(id)]) add(name, valueKey('report', place));
  });
  return index;
}

function filedIndex({ records }: SearchNames): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  records.forEach((row, at) => {
    searchFacetNames.forEach((facet, group) => {
      for (const place of row.facets[group] ?? []) {
        const key = valueKey(facet, place);
        const known = index.get(key);
        if (known) known.push(at);
        else index.set(key, [at]);
      }
    });
  });
  return index;
}

function titleIndex(
  titles: readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  titles.forEach((stems, at) => push(index, stems.join(' '), at));
  return index;
}

function linkIndex(records: readonly NameRow[]): readonly (readonly number[])[] {
  const links: number[][] = records.map(() => []);
  records.forEach(({ linked = [] }, at) => {
    for (const other of linked) {
      links[at]?.push(other);
      links[other]?.push(at);
    }
  });
  return links;
}

/** The identifier of the report that a record is in; empty for what is in none. */
export const parentOf = (id: string): string => {
  const [folder, report, item] = id.split('/');
  return item === undefined ? '' : `${folder}/${report}`;
};

function partIndex(records: readonly NameRow[]): Pick<Names, 'parents' | 'parts'> {
  const places = new Map<string, number>();
  records.forEach(({ id }, at) => places.set(id, at));
  const parents = records.map(({ id }) => places.get(parentOf(id)));
  const parts: number[][] = records.map(() => []);
  parents.forEach((parent, at) => {
    if (parent !== undefined) parts[parent]?.push(at);
  });
  return { parents, parts };
}

type NumberIndex = Pick<Names, 'numbered' | 'series' | 'ordinals' | 'items'>;

function numberIndex(given: SearchNames): NumberIndex {
  const numbered = new Map<string, number[]>();
  const ordinals = new Map<string, number[]>();
  const items = new Map<string, Map<string, number[]>>();
  given.records.forEach((row, at) => {
    const { id, number, also = [] } = row;
    const isItem = id.split('/').length > 2;
    if (number !== undefined && isItem)
      for (const name of namesOfKind(given, row))
        for (const called of [fold(number), ...restOf(row.designation)])
          push(within(items, name), called, at);
    if (number !== undefined && !isItem) push(numbered, normalNumber(number), at);
    if (!isItem) for (const ordinal of also.flatMap(ordinalIn)) push(ordinals, ordinal, at);
  });
  const series = new Set([...numbered.keys()].flatMap((number) => seriesOf(number) ?? []));
  return { numbered, ordinals, items, series };
}

/** The stems of what a numbered item is called: by its kind, and by its own designation, as `Conclusion 2`. */
function namesOfKind(given: SearchNames, row: NameRow): ReadonlySet<string> {
  const names = valuesIn(row, 'kind').flatMap((place) => given.facets.kind[place] ?? []);
  return new Set([...names, row.designation].flatMap((name) => wordsOf(name)[0]?.stem ?? []));
}

/** What follows the first word of a designation that is more than a kind and a number: `under conclusion 1`. */
function restOf(designation: string): readonly string[] {
  const [, ...rest] = designation.split(' ');
  return rest.length < 2 ? [] : [rest.map((word) => fold(word)).join(' ')];
}

/** `22` for “Twenty-Second Report”, `4special` for “Fourth Special Report”. */
function ordinalIn(series: string): readonly string[] {
  const [first, second] = wordsOf(series);
  const ordinal = first && ordinalOf(first.folded);
  return ordinal === undefined
    ? []
    : [`${ordinal}${second?.folded === 'special' ? 'special' : ''}`];
}

function push<K>(index: Map<K, number[]>, key: K, at: number): void {
  const known = index.get(key);
  if (known) known.push(at);
  else index.set(key, [at]);
}

function within<K>(index: Map<K, Map<string, number[]>>, key: K): Map<string, number[]> {
  const known = index.get(key) ?? new Map<string, number[]>();
  index.set(key, known);
  return known;
}
