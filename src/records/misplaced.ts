import type { Issue } from '../issues/issue.ts';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import { placeOf, type MisplacedFile } from '../schema/ids.ts';
import type { ContentFile } from './content-record.ts';
import { nearest } from './nearest.ts';

/** What to say of a file whose path cannot be that of a record, with the path that was probably meant. */
export function misplaced(file: ContentFile, { misplaced: what, expected }: MisplacedFile): Issue {
  const meant = probablyMeant(file.path);
  const hint = meant === undefined ? '' : `Did you mean ${meant}? `;
  return {
    code: what === 'place' ? 'wrong-place' : 'wrong-name',
    file: file.shownAs,
    problem: `No record can ${what === 'place' ? 'live at' : 'have the name'} “${file.path}”.`,
    remedy: `${hint}Expected ${expected}.`,
  };
}

const folders = Object.entries(collectionTable).flatMap(([name, { item }]) =>
  item === undefined ? [name] : [],
);
const items = Object.values(collectionTable).flatMap(({ item }) =>
  item === undefined ? [] : [item],
);

/** The nearest path that a record can have; only one that can is offered. */
function probablyMeant(path: string): string | undefined {
  const [first = '', ...rest] = path
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(inHyphens);
  const folder = folders.includes(first) ? first : nearest(first, folders);
  if (folder === undefined || rest.length === 0) return undefined;
  const tidy = folder === 'reports' ? inReport(rest) : [rest.join('-')];
  const extension = collectionTable[folder as CollectionName].extension;
  const meant = `${[folder, ...tidy].join('/')}.${extension}`;
  return meant === path || 'misplaced' in placeOf(meant) ? undefined : meant;
}

/** `reports/x.mdx` is probably the report itself; `findings-1` is probably finding 1. */
function inReport([report = '', ...names]: readonly string[]): readonly string[] {
  if (names.length === 0) return [report, 'report'];
  const [kind = '', ...rest] = names.join('-').split('-');
  return [report, [nearest(kind, ['report', ...items]) ?? kind, ...rest].join('-')];
}

const inHyphens = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
