import { placesInText } from './named-places.ts';
import { replaced } from './replacements.ts';

/** All that the name of a record, or the path of its page, is made of: nothing in it could be code. */
const NAME = /^[a-z0-9/#-]+$/;

/** Stands for a name that is left out; no text that is read has it. */
const LEFT_OUT = '\0';

/**
 * Whether a guide differs from another in names of records alone, as one does after its records moved. Whatever it
 * could run is then what the other could.
 */
export function isSameButNames(path: string, one: string, other: string): boolean {
  if (one === other) return true;
  const [rest, otherRest] = [withoutNames(path, one), withoutNames(path, other)];
  return rest !== undefined && rest === otherRest;
}

/** A text without the names in it; undefined where it cannot be read, or a name has signs that no name has. */
function withoutNames(path: string, text: string): string | undefined {
  const places = text.includes(LEFT_OUT) ? undefined : placesInText(path, text);
  if (!places?.every(({ named }) => NAME.test(named))) return undefined;
  return replaced(
    text,
    places.map(({ from, to }) => ({ from, to, text: LEFT_OUT })),
  );
}
