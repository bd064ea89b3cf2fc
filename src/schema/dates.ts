/**
 * Dates as given. A date is written `2021`, `2021-03` or `2021-03-31` and keeps that precision;
 * nothing here ever invents a month or a day.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year, month or day that exists in the Gregorian calendar. */
export function isCalendarDate(value: string): boolean {
  const match = SHAPE.exec(value);
  if (!match) return false;
  const [, , month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(value));
}

/** Whether the text is a date known to the day. */
export const isDay = (value: string): boolean => value.length === 10 && isCalendarDate(value);

/** Days in the month that a month or day lies in. */
export function daysIn(value: string): number {
  const [year, month] = value.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).getUTCDate();
}
