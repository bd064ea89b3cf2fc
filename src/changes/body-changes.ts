import type { BodyLink, ContentRecord } from '../records/content-record.ts';
import type { RecordId } from '../schema/ids.ts';
import type { FieldChange } from './field-changes.ts';
import { renamed } from './values.ts';

type Names = ReadonlyMap<RecordId, RecordId>;

/**
 * What a text names that it did not, and the other way round: records, sources and terms are data, as the other
 * end shows them. Addresses outside the record are part of the prose.
 */
export function bodyChanges(
  before: ContentRecord,
  after: ContentRecord,
  names: Names,
): readonly FieldChange[] {
  const was = named(renamed(before.body.links, names));
  const is = named(after.body.links);
  return [
    ...[...was.difference(is)].map((item) => ({ field: 'text', how: 'removed', item }) as const),
    ...[...is.difference(was)].map((item) => ({ field: 'text', how: 'added', item }) as const),
  ];
}

const named = (links: readonly BodyLink[]): ReadonlySet<string> =>
  new Set(
    links.flatMap(({ component, to, at }) =>
      component === 'address' ? [] : [at === undefined ? to : `${to} at ${at}`],
    ),
  );

/** Whether the words of a text differ, or how they are set; a link that follows a renaming does not count. */
export const isTextEdited = (
  { body: before }: ContentRecord,
  { body: after }: ContentRecord,
  names: Names,
): boolean => inPlace(before.html, names) !== after.html;

/** Identifiers stand in the HTML as values of attributes, and those of terms without their folder. */
const inPlace = (html: string, names: Names): string =>
  [...names].reduce((text, [from, to]) => text.replaceAll(`="${from}"`, `="${to}"`), html);
