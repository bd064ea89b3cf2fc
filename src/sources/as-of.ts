import { isDay } from '../schema/dates.ts';

/**
 * The day that clocks are read on: AS_OF (`--as-of` of the build), or today in UTC. It is explicit
 * so that a build can be repeated byte for byte. Throws if AS_OF is not a day that exists.
 */
export function asOfDate(): string {
  const given = process.env['AS_OF'] ?? '';
  if (given === '') return new Date().toISOString().slice(0, 10);
  if (!isDay(given))
    throw new Error(`AS_OF is "${given}"; it must be a day that exists, as 2026-03-31.`);
  return given;
}
