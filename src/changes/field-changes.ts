import { keyOf, sayItem } from './list-items.ts';
import { pairItems, type Pair } from './pair-items.ts';
import { isPrintedDate, sayValue } from './say-value.ts';
import { fieldNames, isFields, isList, isSame, type Fields } from './values.ts';

/** One thing that differs between two versions of a record’s fields. */
export interface FieldChange {
  /** The field, as `target.by` or `cells.overall.rating`; within an item of a list, from the item on. */
  readonly field: string;
  readonly how: 'added' | 'removed' | 'changed' | 'reordered';
  /** In a list: the item, in the words that tell it from the others. */
  readonly item?: string;
  /** The values as their authors wrote them. */
  readonly before?: string;
  readonly after?: string;
  /** What differs within an item that stayed. */
  readonly within?: readonly FieldChange[];
}

/** What a list, or a set of fields, holds where it is left out. */
const NO_ITEMS: readonly unknown[] = [];
const NO_FIELDS: Fields = {};

/** Everything that differs between two values; nothing is left out because nobody thought of its field. */
export function fieldChanges(before: unknown, after: unknown, field = ''): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  const [was, is] = [before ?? NO_ITEMS, after ?? NO_ITEMS];
  if (isList(was) && isList(is)) return listChanges(was, is, field);
  const [old, young] = [before ?? NO_FIELDS, after ?? NO_FIELDS];
  if (isOpen(old) && isOpen(young))
    return fieldNames(old, young).flatMap((name) =>
      fieldChanges(old[name], young[name], field === '' ? name : `${field}.${name}`),
    );
  if (before === undefined) return [{ field, how: 'added', after: sayValue(after) }];
  if (after === undefined) return [{ field, how: 'removed', before: sayValue(before) }];
  return [{ field, how: 'changed', before: sayValue(before), after: sayValue(after) }];
}

/** A set of fields that is looked into; a date in printed words is one value. */
const isOpen = (value: unknown): value is Fields => isFields(value) && !isPrintedDate(value);

function listChanges(
  before: readonly unknown[],
  after: readonly unknown[],
  field: string,
): readonly FieldChange[] {
  const pairs = pairItems(before, after, keyOf(field));
  const changes = pairs.flatMap((pair) => itemChange(pair, field));
  return isInOrder(pairs) ? changes : [...changes, { field, how: 'reordered' }];
}

function itemChange({ before, after }: Pair, field: string): readonly FieldChange[] {
  if (!before) return after ? [{ field, how: 'added', item: sayItem(field, after.item) }] : [];
  const item = sayItem(field, before.item);
  if (!after) return [{ field, how: 'removed', item }];
  const within = fieldChanges(before.item, after.item);
  return within.length === 0 ? [] : [{ field, how: 'changed', item, within }];
}

/** Whether the items that stayed still stand in the order they had. */
function isInOrder(pairs: readonly Pair[]): boolean {
  const stayed = pairs.flatMap(({ before, after }) =>
    before && after ? [{ was: before.index, is: after.index }] : [],
  );
  return stayed
    .toSorted((a, b) => a.is - b.is)
    .every(({ was }, index, all) => index === 0 || was > (all[index - 1]?.was ?? -1));
}
