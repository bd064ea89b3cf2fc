import { once, onceFor } from '../page/load.ts';
import { readNames, type Names } from './names.ts';
import {
  askedStems,
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
  /**
   * The same with those of them that have most of a query which are found at once, before {@link moreFor} has found
   * all of them; undefined where there are none, or all names are here already.
   */
  readonly soonFor: (query: string) => Promise<Names | undefined>;
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
      soonFor: () => Promise.resolve(undefined),
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
  let last: Asked | undefined;
  let whole: Names | undefined;
  const asking = (query: string): Asked => {
    const best = once(() => bestFor(query, parts, loadOnce));
    return {
      query,
      soon: async () => {
        const { places, beside } = await best();
        const rows = places.flatMap((place) => rowBeside(place, beside));
        return rows.length === 0 ? undefined : withRows(rows);
      },
      names: once(async () => withRows(await rowsOf(await best(), loadOnce))),
    };
  };
  const asked = (query: string): Asked => {
    if (last?.query !== query) last = asking(query);
    return last;
  };
  return {
    here: () => whole ?? (here ??= withRows([])),
    soonFor: (query) => (whole ? Promise.resolve(undefined) : asked(query).soon()),
    moreFor: (query) => (whole ? undefined : asked(query).names()),
    all: once(async () => {
      const file = (await load('all')) as NamesFile;
      whole = named(file.facets, file.records);
      return whole;
    }),
  };
}

const named = (facets: NamesFile['facets'], records: readonly NameRow[]): Names =>
  readNames({ facets, records, words: [], elsewhere: [] });

/** What is known of the query that was asked last. */
interface Asked {
  readonly query: string;
  readonly soon: () => Promise<Names | undefined>;
  readonly names: () => Promise<Names>;
}

type Placed = readonly (readonly [place: number, row: NameRow])[];

/** Where the records are that have most of a query in their names, the best first, and those beside its words. */
interface Best {
  readonly places: readonly number[];
  readonly beside: ReadonlyMap<string, NameRow>;
}

async function bestFor(query: string, { total, words }: Parts, load: LoadPart): Promise<Best> {
  const stems = askedStems(query);
  const pieces = await Promise.all(
    stems.map(async (stem) => (await load(`words-${wordPieceOf(stem, words)}`)) as WordPiece),
  );
  const steps = stems.map((stem, at) => pieces[at]?.steps[stem] ?? []);
  const beside = new Map(pieces.flatMap(({ rows }) => Object.entries(rows)));
  return { places: bestPlaces(steps, total, FIRST_ROWS), beside };
}

function rowBeside(place: number, beside: Best['beside']): Placed {
  const row = beside.get(String(place));
  return row ? [[place, row]] : [];
}

const rowsOf = ({ places, beside }: Best, load: LoadPart): Promise<Placed> =>
  Promise.all(
    places.map(
      async (place) => [place, beside.get(String(place)) ?? (await rowAt(place, load))] as const,
    ),
  );

async function rowAt(place: number, load: LoadPart): Promise<NameRow> {
  const { piece, row } = rowPieceOf(place);
  const found = ((await load(`rows-${piece}`)) as readonly NameRow[])[row];
  if (!found) throw new Error(`The names have no record ${place}.`);
  return found;
}
