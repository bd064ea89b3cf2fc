import { searchFacetNames, type NameRow, type SearchNames } from '../views/search-facets.ts';
import { addressWords, contentStems, valuesIn } from './names.ts';
import { normalNumber } from './numbers.ts';
import { wordsOf } from './words.ts';

/**
 * The file of names that answers first. It holds all records, or, where these are too many to be waited for, only
 * those that give others their names; then it says where the rest is.
 */
export interface NamesFile extends Pick<SearchNames, 'facets' | 'records'> {
  readonly parts?: Parts;
}

/** Where the records are that the first file leaves out. */
export interface Parts {
  /** All records, here and elsewhere. */
  readonly total: number;
  /** The places of the records that are here. */
  readonly at: readonly number[];
  /** Files of words there are. */
  readonly words: number;
}

/** Some of the stems that names have. */
export interface WordPiece {
  /** Where each stands: the first place, then how much further each next one is. */
  readonly steps: Readonly<Record<string, readonly number[]>>;
  /** The first records, by their places, that each stem leads to: no other file is needed to show these. */
  readonly rows: Readonly<Record<string, NameRow>>;
}

/** Names in files that can be loaded one by one. */
export interface Pieces {
  readonly first: NamesFile;
  readonly words: readonly WordPiece[];
  readonly rows: readonly (readonly NameRow[])[];
}

/** Records whose names are small enough to be waited for: about 60 KB. */
export const MOST_WHOLE = 1000;
/** Records that are loaded for the first results; each may be another request, and a browser sends few at a time. */
export const FIRST_ROWS = 6;
/** Records that a stem leads to which stand beside it: each adds about 3 % to the files of words. */
const BESIDE = 2;
/** Records in one file. */
const ROWS = 16;
/** Records for each file of words, so that one has a few kilobytes. */
const RECORDS_PER_WORDS = 25;

/** The file of words that has a stem: by a hash (FNV-1a), so that each has as many. */
export function wordPieceOf(stem: string, pieces: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1)
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % pieces;
}

/** The file of rows that has a record, and where in it. */
export const rowPieceOf = (place: number): { readonly piece: number; readonly row: number } => ({
  piece: Math.floor(place / ROWS),
  row: place % ROWS,
});

/** The names in pieces; undefined where they are small enough to be loaded whole. */
export function piecesOf({ facets, records }: NamesFile): Pieces | undefined {
  if (records.length <= MOST_WHOLE) return undefined;
  const naming = records.flatMap(({ id }, at) => (id.startsWith('reports/') ? [] : [at]));
  const words = Math.ceil(records.length / RECORDS_PER_WORDS);
  return {
    first: {
      facets,
      records: naming.flatMap((at) => records[at] ?? []),
      parts: { total: records.length, at: naming, words },
    },
    words: wordPieces(facets, records, words),
    rows: Array.from({ length: Math.ceil(records.length / ROWS) }, (_, piece) =>
      records.slice(piece * ROWS, (piece + 1) * ROWS),
    ),
  };
}

function wordPieces(
  facets: SearchNames['facets'],
  records: readonly NameRow[],
  pieces: number,
): readonly WordPiece[] {
  const places = new Map<string, number[]>();
  records.forEach((row, place) => {
    for (const stem of stemsOf(facets, row)) {
      const known = places.get(stem);
      if (known) known.push(place);
      else places.set(stem, [place]);
    }
  });
  const stems = [...places.keys()].sort();
  const inPiece = Map.groupBy(stems, (stem) => wordPieceOf(stem, pieces));
  return Array.from({ length: pieces }, (_, piece) => {
    const found = (inPiece.get(piece) ?? []).map((stem) => [stem, places.get(stem) ?? []] as const);
    const beside = found.flatMap(([, at]) => at.slice(0, BESIDE));
    return {
      steps: Object.fromEntries(found.map(([stem, at]) => [stem, stepsOf(at)])),
      rows: Object.fromEntries(beside.flatMap((at) => (records[at] ? [[at, records[at]]] : []))),
    };
  });
}

const stepsOf = (places: readonly number[]): readonly number[] =>
  places.map((place, at) => place - (places[at - 1] ?? 0));

/** All that a record may be asked for by without its text: its own names, and those of what it is filed under. */
function stemsOf(facets: SearchNames['facets'], row: NameRow): ReadonlySet<string> {
  const filed = searchFacetNames.flatMap((facet) =>
    valuesIn(row, facet).flatMap((place) => (facets[facet][place] ?? []).slice(1)),
  );
  const { id, title, designation, number = '', also = [] } = row;
  const names = [title, designation, number, normalNumber(number), addressWords(id)];
  return new Set([...names, ...also, ...filed].flatMap(contentStems));
}

/**
 * The stems that a query is looked up by: those of its words, and of a number that was typed apart as one word
 * (`ri12` of `RI 12`). What bears a number has it so too; a title that only mentions it has the words alone.
 */
export function askedStems(query: string): readonly string[] {
  const words = wordsOf(query);
  const joined = words.flatMap(({ folded }, at) => {
    const next = words[at + 1]?.folded ?? '';
    return /^\p{L}{2,}$/u.test(folded) && /^\d/.test(next) ? [folded + next] : [];
  });
  return [...new Set([...contentStems(query), ...joined])];
}

/**
 * The places of the records that have most of what is asked in their names, the best first: a stem that few records
 * have counts for more. `steps` are those of each stem that was asked, as a file of words has them.
 */
export function bestPlaces(
  steps: readonly (readonly number[])[],
  total: number,
  most: number,
): readonly number[] {
  const worth = new Map<number, number>();
  for (const each of steps) {
    const rarity = Math.log(1 + total / Math.max(1, each.length));
    let place = 0;
    for (const step of each) {
      place += step;
      worth.set(place, (worth.get(place) ?? 0) + rarity);
    }
  }
  return [...worth]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([place]) => place);
}
