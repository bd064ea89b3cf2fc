import { once, onceFor } from '../page/load.ts';
import { contentStems, readNames, type Names } from './names.ts';
import {
  bestPlaces,
  FIRST_ROWS,
  rowPieceOf,
  wordPieceOf,
  type NamesFile,
  type Parts,
  type WordPiece,
} from './pieces.ts';
import type { NameRow } from '../views/search-facets.ts';

/** The names of the record, as far as they are loaded. */
export interface OpenNames {
  /** The names that came first: all of them, where they are in one file. */
  readonly here: () => Names;
  /** The same with those that have most of a query; undefined where all names are here already. */
  readonly moreFor: (query: string) => Promise<Names> | undefined;
  /** All names. */
  readonly all: () => Promise<Names>;
}

/** Loads a file beside the first one, as `all` or `words-3`. Rejects where it cannot be loaded. */
export type LoadPart = (name: string) => Promise<unknown>;

/** Makes the names ready that the first file has, and says how to get at those that it leaves out. */
export function openNames({ facets, records, parts }: NamesFile, load: LoadPart): OpenNames {
  if (!parts) {
    const names = named(facets, records);
    return {
      here: () => names,
      moreFor: () => undefined,
      all: () => Promise.resolve(names),
    };
  }
  const loadOnce = onceFor(load);
  const things = records.map((row, index) => [parts.at[index] ?? 0, row] as const);
  const withRows = (rows: Placed): Names => {
    // Where a record is not loaded is a hole, so that each has the place it has among all.
    const placed = new Array<NameRow>(parts.total);
    for (const [place, row] of [...things, ...rows]) placed[place] = row;
    return named(facets, placed);
  };
  let here: Names | undefined;
  let last: { readonly query: string; readonly names: () => Promise<Names> } | undefined;
  let whole: Names | undefined;
  return {
    here: () => whole ?? (here ??= withRows([])),
    moreFor: (query) => {
      if (whole) return undefined;
      const rows = async (): Promise<Names> => withRows(await rowsFor(query, parts, loadOnce));
      if (last?.query !== query) last = { query, names: once(rows) };
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
  const stems = [...new Set(contentStems(query))];
  const pieces = await Promise.all(
    stems.map(async (stem) => (await load(`words-${wordPieceOf(stem, words)}`)) as WordPiece),
  );
  const steps = stems.map((stem, at) => pieces[at]?.steps[stem] ?? []);
  const known = new Map(pieces.flatMap(({ rows }) => Object.entries(rows)));
  return Promise.all(
    bestPlaces(steps, total, FIRST_ROWS).map(
      async (place) => [place, known.get(String(place)) ?? (await rowAt(place, load))] as const,
    ),
  );
}

async function rowAt(place: number, load: LoadPart): Promise<NameRow> {
  const { piece, row } = rowPieceOf(place);
  const found = ((await load(`rows-${piece}`)) as readonly NameRow[])[row];
  if (!found) throw new Error(`The names have no record ${place}.`);
  return found;
}
