import { either } from '../issues/terminal.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Redirect } from './parse-settings.ts';

/** What is said of an identifier that no record has, as the end of a sentence, and what to do. */
export interface Missing {
  readonly says: string;
  readonly remedy: string;
}

/**
 * What became of it, where the redirects know; else the remedy that is given. `written` is how a record is named in
 * the place that has to be mended.
 */
export function missing(
  moved: readonly Redirect[],
  id: RecordId,
  remedy: string,
  written?: (id: RecordId) => string,
): Missing {
  const became = whatBecame(moved, id, written);
  return became
    ? { ...became, says: `which ${became.says}` }
    : { says: 'and there is no such record', remedy };
}

/** What the redirects say of an identifier; undefined where nothing with that name was moved, split or taken off. */
export function whatBecame(
  moved: readonly Redirect[],
  id: RecordId,
  written: (id: RecordId) => string = (name) => name,
): Missing | undefined {
  const redirect = moved.find(({ from }) => from === id);
  if (!redirect) return undefined;
  const successors = redirect.to.map(written);
  const last = successors.at(-1);
  if (last === undefined)
    return {
      says: `was taken off the record on ${redirect.on}`,
      remedy: 'Nothing took its place: name another record, or take the link out.',
    };
  return successors.length === 1
    ? { says: `moved to ${last}`, remedy: `Write ${last}.` }
    : {
        says: `was split into ${successors.slice(0, -1).join(', ')} and ${last}`,
        remedy: `Write the one that is meant: ${either(successors)}.`,
      };
}
