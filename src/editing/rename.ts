import { linksOf } from '../records/links.ts';
import type { ContentRecord } from '../records/content-record.ts';
import { itemAnchor } from '../records/record-address.ts';
import type { RecordId } from '../schema/ids.ts';
import { placesInFields, placesInText, type NamedPlace } from './named-places.ts';
import { replaced } from './replacements.ts';

/** New names by old ones: of records, and of places on their pages (`reports/late-2021#statement-late`). */
export type Names = ReadonlyMap<string, string>;

/** A file with what it names renamed; a character that names nothing renamed stays as it was. */
export function withNames(
  path: string,
  text: string,
  record: ContentRecord | undefined,
  names: Names,
): string {
  if (!mayName(text, names)) return text;
  return replaced(
    text,
    placesNaming(path, text, record).flatMap((place) => {
      const name = renamed(place, names);
      return name === undefined
        ? []
        : [{ from: place.from, to: place.to, text: asWritten(text, place, name) }];
    }),
  );
}

/**
 * Whether a text can name any of them, or a place on its page. Most cannot, and to find that out by parsing them takes
 * seconds. A backslash can stand for any letter in YAML.
 */
export const mayName = (text: string, names: Names): boolean =>
  text.includes('\\') ||
  [...names.keys()].some((name) => text.includes(name.split(/[/#]/, 2).join('/')));

/** Every place in a file that names a record: in its fields, if it is a record’s, and in its text. */
export function placesNaming(
  path: string,
  text: string,
  record: ContentRecord | undefined,
): readonly NamedPlace[] {
  const fields = record ? linksOf(record).flatMap(({ field }) => field ?? []) : undefined;
  return [
    ...placesInFields(path, text, fields && [...new Set(fields)]),
    ...(path.endsWith('.yaml') ? [] : (placesInText(path, text) ?? [])),
  ];
}

/** What a place says afterwards; undefined where it names nothing that is renamed. */
export const renamed = ({ kind, named }: NamedPlace, names: Names): string | undefined =>
  kind === 'identifier' ? names.get(named) : renamedPath(named, names);

/** `/reports/late-2021/#finding-1`, with any query: the record that it leads to, and the place on its page. */
const PATH = /^\/([^?#]*?)(\/?)(\?[^#]*)?(?:#(.*))?$/;

function renamedPath(path: string, names: Names): string | undefined {
  const [, whole = '', slash = '', query = '', anchor] = PATH.exec(path) ?? [];
  const [id, below] = knownPart(whole, names);
  const renamedItem = anchor === undefined ? undefined : names.get(`${whole}/${anchor}`);
  // On a report’s page a record stands under its own name, so a link there follows the record.
  if (renamedItem !== undefined && !names.has(whole)) {
    const report = renamedItem.split('/').slice(0, -1).join('/');
    return `/${report}${slash}${query}#${itemAnchor(renamedItem)}`;
  }
  const part = anchor === undefined ? undefined : names.get(`${whole}#${anchor}`);
  const newAnchor = part === undefined ? anchor : part.split('#')[1];
  const newId = id === undefined ? undefined : names.get(id);
  if (newId === undefined && part === undefined) return undefined;
  const hash = newAnchor === undefined ? '' : `#${newAnchor}`;
  return `/${newId ?? part?.split('#')[0] ?? whole}${below}${slash}${query}${hash}`;
}

/** The longest part of a path that is renamed, and what stands below it, as `/print`. */
function knownPart(path: string, names: Names): readonly [id: RecordId | undefined, below: string] {
  const parts = path.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const id = parts.slice(0, length).join('/');
    if (names.has(id)) return [id, path.slice(id.length)];
  }
  return [undefined, ''];
}

/** A name in the quotation marks that the old one stood in. */
function asWritten(text: string, { from, to, named }: NamedPlace, name: string): string {
  const written = text.slice(from, to);
  const at = written.indexOf(named);
  return at < 0 ? name : written.slice(0, at) + name + written.slice(at + named.length);
}
