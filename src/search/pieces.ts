import { searchFacetNames, type NameRow, type SearchNames } from '../views/search-facets.ts';
import { isFunctionWord } from './function-words.ts';
import { addressWords, valuesIn } from './names.ts';
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

/** Where each stem of some names stands: the first place, then how much further each next one is. */
export type WordPiece = Readonly<Record<string, readonly number[]>>;

/** Names in files that can be loaded one by one. */
export interface Pieces {
  readonly first: NamesFile;
  readonly words: readonly WordPiece[];
  readonly rows: readonly (readonly NameRow[])[];
}

/** Records whose names are small enough to be waited for: about 60 KB. */
export const MOST_WHOLE = 1000;
/** Records in one file. */
const ROWS = 16;
/** Records for each file of words, so that one has a few kilobytes. */
const RECORDS_PER_WORDS = 50;

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
  const steps = new Map<string, { last: number; readonly steps: number[] }>();
  records.forEach((row, place) => {
    for (const stem of stemsOf(facets, row)) {
      const known = steps.get(stem) ?? { last: 0, steps: [] };
      known.steps.push(place - known.last);
      known.last = place;
      steps.set(stem, known);
    }
  });
  const all: Record<string, readonly number[]>[] = Array.from({ length: pieces }, () => ({}));
  for (const stem of [...steps.keys()].sort()) {
    const piece = all[wordPieceOf(stem, pieces)];
    if (piece) piece[stem] = steps.get(stem)?.steps ?? [];
  }
  return all;
}

/** All that a record may be asked for by without its text: its own names, and those of what it is filed under. */
function stemsOf(facets: SearchNames['facets'], row: NameRow): ReadonlySet<string> {
  const filed = searchFacetNames.flatMap((facet) =>
    valuesIn(row, facet).flatMap((place) => (facets[facet][place] ?? []).slice(1)),
  );
  const { id, title, designation, number = '', also = [] } = row;
  const names = [title, designation, number, normalNumber(number), addressWords(id)];
  return new Set([...names, ...also, ...filed].flatMap(stemsIn));
}

/** The stems of a text that say what it is about; all of them, where there are no others. */
export function stemsIn(text: string): readonly string[] {
  const words = wordsOf(text);
  const telling = words.filter(({ folded }) => !isFunctionWord(folded));
  return (telling.length > 0 ? telling : words).map(({ stem }) => stem);
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
