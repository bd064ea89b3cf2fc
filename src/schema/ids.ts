/**
 * Where a record lives says what it is: its path in `content/` is its identifier, and its
 * identifier is its address. This is the only file that knows the shape of those paths.
 */
import { collectionTable, type CollectionName } from './collections.ts';

/** The identifier of a record, such as `reports/late-2021/finding-1`. */
export type RecordId = string;

/** What a path in `content/` says about the record in it. */
export interface RecordPlace {
  readonly collection: CollectionName;
  readonly id: RecordId;
  /** The report whose folder it is in; for a report, itself; otherwise absent. */
  readonly report?: RecordId;
  /** The official number, where the name is a number. */
  readonly number?: string;
}

/** Why a path cannot hold a record. */
export interface MisplacedFile {
  readonly misplaced: 'place' | 'name';
  readonly expected: string;
}

const entries = Object.entries(collectionTable);

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads a path relative to `content/`, such as `reports/late-2021/finding-1.mdx`. */
export function placeOf(path: string): RecordPlace | MisplacedFile {
  const parts = path.split('/');
  const [folder, ...rest] = parts;
  if (folder === 'reports') return placeInReport(rest);
  const found = entries.find(([name, { item }]) => name === folder && item === undefined);
  if (!found || rest.length !== 1) return { misplaced: 'place', expected: expectedFolders() };
  const [name, { extension }] = found;
  const slug = slugOf(rest[0] ?? '', extension);
  if (slug === undefined)
    return {
      misplaced: 'name',
      expected: `a name in lower-case words and figures joined by hyphens, ending in .${extension}`,
    };
  return { collection: name as CollectionName, id: `${name}/${slug}` };
}

/** The path in `content/` of the file that has, or would have, an identifier; undefined for what can be none. */
export const pathOfId = (id: RecordId): string | undefined =>
  [`${id}/report.mdx`, `${id}.mdx`, `${id}.yaml`].find((path) => {
    const place = placeOf(path);
    return !('misplaced' in place) && place.id === id;
  });

/** The collection that an identifier is of, whether or not there is such a record. */
export function collectionOfId(id: RecordId): CollectionName | undefined {
  const place = placeOf(pathOfId(id) ?? '');
  return 'misplaced' in place ? undefined : place.collection;
}

function placeInReport(rest: readonly string[]): RecordPlace | MisplacedFile {
  const [report = '', file = '', ...deeper] = rest;
  if (rest.length !== 2 || deeper.length > 0) {
    return {
      misplaced: 'place',
      expected:
        'a file directly in a report’s folder, as reports/<report>/report.mdx or reports/<report>/finding-1.mdx',
    };
  }
  if (!NAME.test(report))
    return {
      misplaced: 'name',
      expected: 'a report’s folder to be named in lower-case words and figures joined by hyphens',
    };
  const id = `reports/${report}`;
  if (file === 'report.mdx') return { collection: 'reports', id, report: id };
  return itemPlace(id, file);
}

function itemPlace(report: RecordId, file: string): RecordPlace | MisplacedFile {
  const slug = slugOf(file, 'mdx');
  const found = entries.find(([, { item }]) => item !== undefined && slug?.startsWith(`${item}-`));
  if (!slug || !found) return { misplaced: 'name', expected: expectedItems() };
  const [collection, { item }] = found;
  const name = slug.slice((item ?? '').length + 1);
  const place = { collection: collection as CollectionName, id: `${report}/${slug}`, report };
  return /^\d+[a-z]?$/.test(name) ? { ...place, number: name } : place;
}

function slugOf(file: string, extension: string): string | undefined {
  if (!file.endsWith(`.${extension}`)) return undefined;
  const slug = file.slice(0, -extension.length - 1);
  return NAME.test(slug) ? slug : undefined;
}

const expectedItems = (): string =>
  `report.mdx, or ${inWords(entries.flatMap(([, { item }]) => (item ? [`${item}-…`] : [])))} with the official number or lower-case words, ending in .mdx`;

const expectedFolders = (): string =>
  `a file directly in ${inWords(entries.flatMap(([name, { item }]) => (item || name === 'reports' ? [] : [`${name}/`])))}, or in a report’s folder, as reports/<report>/report.mdx`;

const inWords = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
