import { MONTHS } from '../records/date-hint.ts';

/**
 * The date that was certainly meant, largest first and in figures; undefined where it could be another.
 * `5 March 2021`, `March 2021`, `2021-3-5` and `31/03/2021` mean one date, `05/03/2021` may mean two, and
 * `2009/10` may be two years.
 */
export function plainDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  return inWords(text) ?? yearFirst(text) ?? yearLast(text);
}

const WORDS = [
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>[A-Za-z]{3,9})\.?,? (?<year>\d{4})$/,
  /^(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
];

function inWords(text: string): string | undefined {
  const found = WORDS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const { day, month = '', year = '' } = found ?? {};
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  return found === undefined || number === 0 ? undefined : joined(year, String(number), day);
}

function yearFirst(text: string): string | undefined {
  const [, year, month = '', day] =
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ??
    [];
  return year === undefined ? undefined : joined(year, month, day);
}

/** Day or month may come first, unless only one of the two can be a month or they are the same. */
function yearLast(text: string): string | undefined {
  const [, first = '', second = '', year] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (Number(first) > 12 || Number(first) === Number(second)) return joined(year, second, first);
  return Number(second) > 12 ? joined(year, first, second) : undefined;
}

const joined = (year: string, month: string, day: string | undefined): string =>
  [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
