import type { Concept, Rewriting } from './concept.ts';
import { dateIn } from './dates.ts';
import { phraseOf, valueKey, type Names } from './names.ts';
import { normalNumber, ordinalOf, seriesOf } from './numbers.ts';
import { fold, wordsOf, type Word } from './words.ts';

/** An official number or a date at the beginning of some words. */
export interface NumberPiece {
  readonly concept: Concept;
  readonly rewriting?: Rewriting;
  readonly strangeNumber?: string;
  readonly length: number;
}

/** How sure it is that what is in a document is asked for by the document’s number or day. */
const WITHIN = 0.55;
/** How sure it is that a text which names a number is asked for by it. */
const NAMED_IN_TEXT = 0.4;
/** Words that stand between “recommendation” and its number. */
const FILLERS = new Set(['no', 'nr', 'number', 'num']);
/** Words of an official number, at most. */
const LONGEST = 4;

/** The official number, the number of an item, the ordinal of a report or the date that some words begin with. */
export const numberAt = (names: Names, ahead: readonly Word[]): NumberPiece | undefined =>
  dateAt(names, ahead) ??
  spanAt(names, ahead) ??
  itemAt(names, ahead) ??
  reportAt(names, ahead) ??
  ordinalAt(names, ahead);

function dateAt(names: Names, ahead: readonly Word[]): NumberPiece | undefined {
  const found = dateIn(ahead.slice(0, 3).map(({ typed }) => typed));
  if (!found) return undefined;
  const { date, length } = found;
  const bearers = new Map<number, number>();
  names.records.forEach((row, at) => {
    if (row.date?.startsWith(date)) bearers.set(at, isReport(row.id) ? 1 : WITHIN);
  });
  const words = wordsOf(dateAsPrinted(date));
  return {
    concept: {
      ...numberConcept(textOf(ahead, length), bearers),
      phrases: [{ ...phraseOf(words), weight: 0.6, isTyped: false }],
      isNumber: false,
    },
    ...(date === textOf(ahead, length)
      ? {}
      : {
          rewriting: {
            how: 'date',
            typed: textOf(ahead, length),
            as: [dateAsPrinted(date)],
          } as const,
        }),
    length,
  };
}

const dateAsPrinted = (date: string): string => {
  const [year = '', month = '', day] = date.split('-');
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return [day === undefined ? undefined : Number(day), name, year].filter(Boolean).join(' ');
};

/** Words that open a span of years at its first, and at its last, and what the span is called. */
const SPANS: Readonly<
  Record<string, { readonly has: (year: string, said: string) => boolean; readonly called: string }>
> = {
  since: { has: (year, said) => year >= said, called: 'or later' },
  after: { has: (year, said) => year > said, called: 'left out, and later' },
  before: { has: (year, said) => year < said, called: 'left out, and earlier' },
  until: { has: (year, said) => year <= said, called: 'or earlier' },
};

/** `since 2013`, `before 2010`: the years in which something was said, as ticking them one by one would give. */
function spanAt(names: Names, [first, second]: readonly Word[]): NumberPiece | undefined {
  const span = SPANS[first?.folded ?? ''];
  if (!first || !second || !span || !/^(?:19|20)\d{2}$/.test(second.folded)) return undefined;
  const values = names.facets.year.flatMap(([year], place) =>
    span.has(year, second.folded) ? [{ facet: 'year' as const, place, weight: 1 }] : [],
  );
  const bearers = new Map(
    values.flatMap(({ facet, place }) =>
      (names.filed.get(valueKey(facet, place)) ?? []).map((at) => [at, 1] as const),
    ),
  );
  const typed = textOf([first, second], 2);
  return {
    concept: {
      ...numberConcept(typed, bearers),
      phrases: [{ ...phraseOf([first, second]), weight: NAMED_IN_TEXT, isTyped: true }],
      values,
    },
    rewriting: { how: 'filter', typed, as: [`${second.folded} ${span.called}`] },
    length: 2,
  };
}

/** `rec 3`, `Conclusion no. 2`, `recommendation3`, `R3`, `recommendation under conclusion 1`. */
function itemAt(names: Names, ahead: readonly Word[]): NumberPiece | undefined {
  const [first, second, third] = ahead;
  if (!first) return undefined;
  const joined = /^(\p{L}+)(\d+\p{L}?)$/u.exec(first.folded);
  const kind = joined?.[1] ?? first.folded;
  const filler = second && FILLERS.has(second.folded);
  const number = joined?.[2] ?? (filler ? third : second)?.folded;
  const kinds = names.items.get(wordsOf(kind)[0]?.stem ?? '');
  if (!kinds && joined && kind.length === 1) return initialAt(names, ahead, kind, number ?? '');
  const whole = kinds && wholeAt(kinds, ahead);
  if (whole) return whole;
  if (!kinds || number === undefined || !/^\d+\p{L}?$/u.test(number)) return undefined;
  const length = joined ? 1 : filler ? 3 : 2;
  return piece(ahead, length, new Map((kinds.get(number) ?? []).map((at) => [at, 1])));
}

/** `Recommendation under conclusion 1`: a designation of more words than a kind and a number. */
function wholeAt(
  kinds: ReadonlyMap<string, readonly number[]>,
  ahead: readonly Word[],
): NumberPiece | undefined {
  for (let length = Math.min(LONGEST, ahead.length); length > 2; length -= 1) {
    const rest = ahead.slice(1, length).map(({ folded }) => folded);
    const bearers = kinds.get(rest.join(' '));
    if (bearers) return piece(ahead, length, new Map(bearers.map((at) => [at, 1])));
  }
  return undefined;
}

/** `R3`, as people who work with reports write it: an item of a kind with that initial, if there is any. */
function initialAt(
  { items }: Names,
  ahead: readonly Word[],
  initial: string,
  number: string,
): NumberPiece | undefined {
  const bearers = [...items].flatMap(([kind, numbered]) =>
    kind.startsWith(initial) ? (numbered.get(number) ?? []) : [],
  );
  return bearers.length === 0 ? undefined : piece(ahead, 1, new Map(bearers.map((at) => [at, 1])));
}

/** `RI 12`, `ri-12`, `Route reference 17668`; one of a known series that no record bears is said to be strange. */
function reportAt(names: Names, ahead: readonly Word[]): NumberPiece | undefined {
  for (let length = Math.min(LONGEST, ahead.length); length > 0; length -= 1) {
    const number = normalNumber(textOf(ahead, length));
    const reports = names.numbered.get(number);
    if (reports && /\d/.test(number)) return piece(ahead, length, withItems(names, reports));
  }
  for (const length of [1, 2]) {
    const number = normalNumber(textOf(ahead, length));
    const series = seriesOf(number);
    if (
      length <= ahead.length &&
      series !== undefined &&
      names.series.has(series) &&
      /^\p{L}+\d+$/u.test(number)
    )
      return piece(ahead, length, new Map());
  }
  return undefined;
}

/** `twenty-second report`, `22nd report`. */
function ordinalAt(names: Names, ahead: readonly Word[]): NumberPiece | undefined {
  for (const length of [2, 1]) {
    const ordinal = ordinalOf(fold(textOf(ahead, length)));
    const [next, after] = ahead.slice(length);
    const rest =
      next?.folded === 'report'
        ? 1
        : next?.folded === 'special' && after?.folded === 'report'
          ? 2
          : 0;
    if (ordinal === undefined || rest === 0) continue;
    const kind = rest === 2 ? 'special' : '';
    return piece(
      ahead,
      length + rest,
      withItems(names, names.ordinals.get(`${ordinal}${kind}`) ?? []),
    );
  }
  return undefined;
}

function withItems({ records }: Names, reports: readonly number[]): ReadonlyMap<number, number> {
  const ids = new Set(reports.map((at) => records[at]?.id));
  const bearers = new Map<number, number>();
  records.forEach(({ id }, at) => {
    if (ids.has(id)) bearers.set(at, 1);
    else if (ids.has(id.split('/').slice(0, 2).join('/'))) bearers.set(at, WITHIN);
  });
  return bearers;
}

function piece(
  ahead: readonly Word[],
  length: number,
  bearers: ReadonlyMap<number, number>,
): NumberPiece {
  const typed = textOf(ahead, length);
  const words = ahead.slice(0, length);
  return {
    concept: {
      ...numberConcept(typed, bearers),
      phrases: [{ ...phraseOf(words), weight: NAMED_IN_TEXT, isTyped: true }],
    },
    length,
    ...(bearers.size === 0
      ? { strangeNumber: typed }
      : { rewriting: { how: 'number', typed, as: [] } as const }),
  };
}

const numberConcept = (typed: string, bearers: ReadonlyMap<number, number>): Concept => ({
  typed,
  phrases: [],
  bearers,
  values: [],
  sure: 1,
  isQuoted: false,
  isNumber: true,
});

const textOf = (words: readonly Word[], length: number): string =>
  words
    .slice(0, length)
    .map(({ typed }) => typed)
    .join(' ');

const isReport = (id: string): boolean => id.split('/').length === 2;
