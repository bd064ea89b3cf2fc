import { once, onceFor } from '../page/load.ts';
import { readNames, type Names } from './names.ts';
import {
  bestPlaces,
  rowPieceOf,
  stemsIn,
  wordPieceOf,
  type NamesFile,
  type Parts,
  type WordPiece,
} from './pieces.ts';
import type { NameRow } from '../views/search-facets.ts';

/** The names of the record, as far as they are loaded. */
export interface OpenNames {
  /** Names enough for the first results of a query: all of them, where they came in one file. */
  readonly firstFor: (query: string) => Promise<Names>;
  /** All names. */
  readonly all: () => Promise<Names>;
}

/** Loads a file beside the first one, as `all` or `words-3`. Rejects where it cannot be loaded. */
export type LoadPart = (name: string) => Promise<unknown>;

/** Records that are loaded for the first results; each may be another request, and a browser sends few at a time. */
const FIRST = 6;

/** Makes the names ready that the first file has, and says how to get at those that it leaves out. */
export function openNames({ facets, records, parts }: NamesFile, load: LoadPart): OpenNames {
  if (!parts) {
    const names = Promise.resolve(named(facets, records));
    return { firstFor: () => names, all: () => names };
  }
  const loadOnce = onceFor(load);
  const things = records.map((row, index) => [parts.at[index] ?? 0, row] as const);
  const firstFor = async (query: string): Promise<Names> => {
    // Where a record is not loaded is a hole, so that each has the place it has among all.
    const rows = new Array<NameRow>(parts.total);
    for (const [place, row] of [...things, ...(await rowsFor(query, parts, loadOnce))])
      rows[place] = row;
    return named(facets, rows);
  };
  let last: { readonly query: string; readonly names: () => Promise<Names> } | undefined;
  let whole: Names | undefined;
  return {
    firstFor: async (query) => {
      if (whole) return whole;
      if (last?.query !== query) last = { query, names: once(() => firstFor(query)) };
      return last.names();
    },
    all: once(async () => {
      const file = (await load('all')) as NamesFile;
      whole = named(file.facets, file.records);
      return whole;
    }),
  };
}

const named = (facets: NamesFile['facets'], records: readonly NameRow[]): Names =>
  readNames({ facets, records, words: [], elsewhere: [] });

type Placed = readonly (readonly [place: number, row: NameRow])[];

/** The records that have most of a query in their names. */
async function rowsFor(query: string, { total, words }: Parts, load: LoadPart): Promise<Placed> {
  const stems = [...new Set(stemsIn(query))];
  const steps = stems.map(async (stem) => {
    const piece = (await load(`words-${wordPieceOf(stem, words)}`)) as WordPiece;
    return piece[stem] ?? [];
  });
  const places = bestPlaces(await Promise.all(steps), total, FIRST);
  return Promise.all(
    places.map(async (place) => {
      const { piece, row } = rowPieceOf(place);
      const rows = (await load(`rows-${piece}`)) as readonly NameRow[];
      const found = rows[row];
      if (!found) throw new Error(`The names have no record ${place}.`);
      return [place, found] as const;
    }),
  );
}
