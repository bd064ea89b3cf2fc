import { isDay } from '../schema/dates.ts';

/**
 * The day that an address asks for with `as-of`. The build’s own day where it asks for none, for a later one, of
 * which the build knows nothing, or for one that does not exist.
 */
export function dayAsked(given: URLSearchParams, today: string): string {
  const day = given.get('as-of') ?? '';
  return isDay(day) && day < today ? day : today;
}
