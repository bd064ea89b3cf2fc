/**
 * Arithmetic on dates as given. A year or a month stands for all its days: something due
 * "by March 2021" falls due on its last day (DESIGN, section 3: dates as given).
 */
import { daysIn } from '../schema/dates.ts';

/** The first day that a date as given can mean, as `2021-03-01`. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a date as given can mean, as `2021-03-31`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${String(daysIn(date)).padStart(2, '0')}`;
}

const DAY = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to another; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((time(lastDay(to)) - time(lastDay(from))) / DAY);

/** The day so many days after another, or before it where the number is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(time(day) + days * DAY).toISOString().slice(0, 10);

/** Months from one date to another, counted by calendar month: 2018 to 2024 is 72. A year counts as its December. */
export const monthsBetween = (from: string, to: string): number => monthOf(to) - monthOf(from);

const monthOf = (date: string): number => {
  const [year = 0, month = 12] = date.split('-').map(Number);
  return year * 12 + month;
};

/** Orders dates as given by the last day each can mean. */
export const byDate = (a: string, b: string): number =>
  lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0;
