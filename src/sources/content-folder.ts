import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import type { ContentFile } from '../records/content-record.ts';

/** Files at the top of `content/` that hold no record. */
export const SETTINGS = ['site.yaml', 'redirects.yaml', 'words.yaml'] as const;

/** What the bench writes about the search of the record. */
export const SEARCH_QUALITY = 'search-quality.json';

/** The folder of the owners’ guides. */
const GUIDES = 'guides';

/** Folders and files of `content/` that are not records: the owners’ guides, notes to editors, what is measured. */
const NOT_RECORDS = new Set<string>([...SETTINGS, SEARCH_QUALITY, GUIDES, 'README.md']);

/** The folder the content is in: `content/`, or CONTENT_DIR where a test builds another. */
export const contentFolder = (): string => process.env['CONTENT_DIR'] ?? 'content';

/** Whether a path in a content folder should hold a record. Hidden files are nobody’s. */
export const holdsRecord = (path: string): boolean =>
  !NOT_RECORDS.has(path.split('/')[0] ?? '') && !/(?:^|\/)\./.test(path);

/** All record files of a content folder, in a fixed order. Throws if there is no such folder. */
export function readContentFolder(folder: string): readonly ContentFile[] {
  if (!existsSync(folder)) throw new Error(`There is no content folder at ${folder}.`);
  // Asked once: where a folder really is takes the system longer to say than what is in a file.
  const shown = shownAs(folder);
  return listFiles(resolve(folder), '').map((path) => ({
    path,
    shownAs: posix.join(shown, path),
    text: readFileSync(join(folder, path), 'utf8'),
  }));
}

/** The owners’ guides, in a fixed order; none where the folder has none. */
export function readGuides(folder: string): readonly ContentFile[] {
  const guides = join(folder, GUIDES);
  if (!existsSync(guides)) return [];
  return readdirSync(guides)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => readContentFile(folder, `${GUIDES}/${name}`));
}

/** One file of a content folder, by its path in it. */
export const readContentFile = (folder: string, path: string): ContentFile => ({
  path,
  shownAs: shownAs(folder, path),
  text: readFileSync(join(folder, path), 'utf8'),
});

/** The path as the author would open it, from where the command was started. */
export const shownAs = (folder: string, path = ''): string =>
  join(relative(realpathSync('.'), realpathSync(folder)) || '.', path)
    .split(sep)
    .join('/');

function listFiles(root: string, inside: string): readonly string[] {
  return readdirSync(join(root, inside), { withFileTypes: true })
    .filter(
      (entry) => !entry.name.startsWith('.') && !(inside === '' && NOT_RECORDS.has(entry.name)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    });
}
