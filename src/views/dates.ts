/** Dates in words, with the precision they were given in. */
import { dateOf, type Due } from '../records/due.ts';
import { unknowns } from '../schema/vocabulary.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `6 November 2020`, `March 2021` or `2018`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? date;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year ?? ''}` : `${Number(day)} ${name} ${year ?? ''}`;
}

/** A date as given in words; printed words as printed; or that none was stated or seen. */
export function dueInWords(given: Due | undefined): string {
  if (given === undefined) return unknowns['none-stated'].label;
  if (given === 'not-seen' || given === 'none-stated') return unknowns[given].label;
  return typeof given === 'string' ? dateInWords(given) : given.printed;
}

/** Words of an author's that already say how the date stands to what it dates. */
const STANDS_ALONE = /^(?:about|after|at|before|between|by|during|from|in|not|on|since|until)\b/i;

/** A date within a sentence: `from 2019`, `until March 2021`; an author's own “by 1996” stands as it is printed. */
export function dueAfter(preposition: 'from' | 'until', given: Due): string {
  if (given === 'not-seen') return `${preposition} a date not seen by us`;
  if (given === 'none-stated') return `${preposition} a date not stated`;
  const words = dueInWords(given);
  return STANDS_ALONE.test(words) ? words : `${preposition} ${words}`;
}

/**
 * A date in the few characters that a table has: printed words that are short and name a year; else the
 * last date that they can mean, without the words around it.
 */
export function dueBriefly(given: Due | undefined): string {
  if (typeof given !== 'object') return dueInWords(given);
  const isShort = given.printed.length <= 22 && /\d{4}/.test(given.printed);
  return given.by === undefined || isShort ? given.printed : dateInWords(given.by);
}

/** A date in the few characters that a table has, with the date that it can be sorted and read by. */
export interface WordedDate {
  readonly words: string;
  readonly on?: string;
}

export const worded = (given: Due | undefined): WordedDate => {
  const on = dateOf(given);
  return { words: dueBriefly(given), ...(on === undefined ? {} : { on }) };
};

/**
 * `due March 2021`, `due by summer 2021`: an author's words go on in the middle of a sentence; where there is no
 * date, that none was seen or stated.
 */
export function dueWithin(given: Due): string {
  if (given === 'not-seen') return 'no due date seen';
  if (given === 'none-stated') return 'no due date stated';
  return `due ${goingOn(dueBriefly(given))}`;
}

/** An author's words as they go on in the middle of a sentence: `by summer 2021`. */
export const goingOn = (words: string): string =>
  STANDS_ALONE.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** `1 year 3 months`, `8 months`: a span of calendar months. */
export function monthsInWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 ? `${years} year${years === 1 ? '' : 's'}` : '',
    rest > 0 ? `${rest} month${rest === 1 ? '' : 's'}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || 'no time';
}
