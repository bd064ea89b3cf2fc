import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fieldSchemas, schemaText } from '../editing/field-schemas.ts';
import { collections } from '../schema/collections.ts';
import { placeOf } from '../schema/ids.ts';
import { readContentFolder } from './content-folder.ts';

/** Where the schemas are kept for programs that read YAML, and for people who look. */
export const SCHEMAS = 'schemas';

/**
 * Where Astro’s extension for editors looks for schemas of front matter, and for which file has which. It names
 * files in full, so that it cannot be kept with the code (Astro, “Experimental Intellisense for content collections”).
 */
export const FRONT_MATTER = '.astro/collections';

/** A file that was made, by its path. */
export type MadeFile = readonly [path: string, text: string];

/** The schemas as they are kept with the code. */
export const keptSchemas = (): readonly MadeFile[] =>
  [...fieldSchemas()].map(([name, schema]) => [
    join(SCHEMAS, `${name}.schema.json`),
    schemaText(schema),
  ]);

/** What tells an editor’s program by which schema the front matter of each record is to be read. */
export function frontMatterFiles(folder: string): readonly MadeFile[] {
  const inFiles = Object.entries(collections).flatMap(([name, { extension }]) =>
    extension === 'mdx' ? [name] : [],
  );
  const schemas = fieldSchemas();
  const manifest = {
    collections: inFiles.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entriesOf(folder)),
  };
  return [
    ...inFiles.flatMap((name): readonly MadeFile[] => {
      const schema = schemas.get(name);
      return schema ? [[join(FRONT_MATTER, `${name}.schema.json`), schemaText(schema)]] : [];
    }),
    [join(FRONT_MATTER, 'collections.json'), `${JSON.stringify(manifest, null, 2)}\n`],
  ];
}

/** Which collection each file is of, by its address in small letters, as the extension compares them. */
const entriesOf = (folder: string): readonly (readonly [string, string])[] =>
  readContentFolder(folder).flatMap(({ path }) => {
    const place = placeOf(path);
    if ('misplaced' in place || !path.endsWith('.mdx')) return [];
    const address = decodeURIComponent(pathToFileURL(resolve(folder, path)).href).toLowerCase();
    return [[address, place.collection] as const];
  });

/** Writes files that are not as they should be, and gives their paths. */
export function writeMade(files: readonly MadeFile[]): readonly string[] {
  const stale = staleOf(files);
  for (const [path, text] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return stale.map(([path]) => path);
}

/** The files that are missing, or hold something else. */
export const staleOf = (files: readonly MadeFile[]): readonly MadeFile[] =>
  files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
