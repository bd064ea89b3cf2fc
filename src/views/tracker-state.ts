import { readTicks, writeTicks } from '../facets/ticks.ts';
import { dayAsked } from './day-asked.ts';
import { trackerFacetNames } from './tracker-rows.ts';
import { sortings, type TrackerState } from './tracker-select.ts';

/** A tracker as it opens: nothing ticked, the newest first, as of the build’s day. */
export const openingState = (today: string): TrackerState => ({
  ticks: readTicks(new URLSearchParams(), trackerFacetNames),
  sort: { by: 'said', isDown: true },
  day: today,
});

/** Reads the query string of an address; what it does not know, and a day after the build’s, is left out. */
export function readTrackerState(queryString: string, today: string): TrackerState {
  const given = new URLSearchParams(queryString);
  const opening = openingState(today);
  const sort = given.get('sort') ?? '';
  const by = sortings.find((each) => each === sort.replace(/^-/, ''));
  return {
    ticks: readTicks(given, trackerFacetNames),
    sort: by === undefined ? opening.sort : { by, isDown: sort.startsWith('-') },
    day: dayAsked(given, today),
  };
}

/** The query string for a state, without what is at its default; reading it gives the state back. */
export function writeTrackerState(state: TrackerState, today: string): string {
  const out = new URLSearchParams();
  writeTicks(out, state.ticks, trackerFacetNames);
  const { by, isDown } = state.sort;
  if (by !== 'said' || !isDown) out.set('sort', `${isDown ? '-' : ''}${by}`);
  if (state.day !== today) out.set('as-of', state.day);
  const text = out.toString();
  return text === '' ? '' : `?${text}`;
}
