import { tables } from '../schema/published/tables.ts';
import type { Edition } from '../views/edition.ts';

/** The names of all files to download, known before any is made. */
export const downloadNames = ({ settings }: Pick<Edition, 'settings'>): readonly string[] => [
  ...tables.map(({ name }) => `${name}.csv`),
  'datapackage.json',
  ...archiveNames(settings.name),
];

/** The names of the files of one kind, without their ending: `.csv`. */
export const namesEnding = (
  edition: Pick<Edition, 'settings'>,
  ending: string,
): readonly string[] =>
  downloadNames(edition)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** The names of the files that hold everything, for a site of a name. */
export const archiveNames = (name: string): readonly [sqlite: string, zip: string] => [
  `${slug(name)}.sqlite`,
  `${slug(name)}.zip`,
];

/** A name as paths have it: lower-case words joined by hyphens. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
