import { daysIn, isCalendarDate } from '../schema/dates.ts';

/** The names of the months, in lower case; a date may give the first three letters or more. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** What is wrong with a date, or the date that was probably meant; empty where neither can be said. */
export function dateHint(written: string, isAllowed: (date: string) => boolean): string {
  const meant = inFigures(written.trim());
  if (meant !== undefined && isAllowed(meant)) return `Did you mean ${meant}? `;
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === '') return '';
  if (!isCalendarDate(`${year}-${month}`)) return `There is no month ${month}. `;
  return day === undefined ? '' : `${year}-${month} has ${daysIn(`${year}-${month}`)} days. `;
}

/** `31 March 2021`, `March 2021`, `31/03/2021` or `2021-3-31`, largest first and in figures. */
function inFigures(written: string): string | undefined {
  const [, wordDay, word = '', wordYear] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.? (\d{4})$/.exec(written) ?? [];
  const month = MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;
  if (wordYear !== undefined && word !== '' && month > 0)
    return joined(wordYear, String(month), wordDay);
  const [, day, numeric, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(written) ?? [];
  if (year !== undefined) return joined(year, numeric, day);
  const [, firstYear, second, third] =
    /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(written) ?? [];
  return firstYear === undefined ? undefined : joined(firstYear, second, third);
}

const joined = (year: string, ...rest: readonly (string | undefined)[]): string =>
  [year, ...rest.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-');
