/** Content for tests: the smallest folder that passes, with one thing changed. */
import { markFixable } from '../../src/editing/fixable.ts';
import { guideIssues } from '../../src/editing/guide-issues.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { sortIssues } from '../../src/issues/issue.ts';
import { checkFiles, type CheckedContent } from '../../src/records/check.ts';
import type { ContentFile, ContentRecord, RecordOf } from '../../src/records/content-record.ts';
import { parseRecord, type Parsed } from '../../src/records/parse-record.ts';
import { parseSettings } from '../../src/records/parse-settings.ts';
import { redirectIssues } from '../../src/records/redirect-issues.ts';
import type { CollectionName } from '../../src/schema/collections.ts';
import {
  SETTINGS,
  readContentFile,
  readContentFolder,
  readGuides,
} from '../../src/sources/content-folder.ts';

/** Texts by their path in `content/`. */
export type Texts = Readonly<Record<string, string>>;

const VALID = 'tests/fixtures/valid';

/** All files of a content folder, with its settings. */
export const textsOf = (folder: string, settings: readonly string[] = SETTINGS): Texts =>
  Object.fromEntries(
    [...readContentFolder(folder), ...settings.map((path) => readContentFile(folder, path))].map(
      ({ path, text }) => [path, text],
    ),
  );

/** The guides of a content folder. */
export const guidesOf = (folder: string): Texts =>
  Object.fromEntries(readGuides(folder).map(({ path, text }) => [path, text]));

/** The smallest content that passes. */
export const valid: Texts = textsOf(VALID);

export const fileOf = (path: string, text: string): ContentFile => ({
  path,
  shownAs: `content/${path}`,
  text,
});

/** The valid content with one piece of one file replaced; fails where the piece is not there. */
export function changed(path: string, from: string | RegExp, to: string): Texts {
  const text = valid[path];
  if (text === undefined) throw new Error(`There is no ${path} in the valid content.`);
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`${path} does not hold ${String(from)}.`);
  return { ...valid, [path]: after };
}

/** The valid content with files added or replaced. */
export const withFiles = (texts: Texts): Texts => ({ ...valid, ...texts });

const parsed = new Map<string, Parsed>();

/** Files that several tests share are read once, which is what a pure function allows. */
export function parseOnce(file: ContentFile): Parsed {
  const key = `${file.shownAs}\n${file.text}`;
  const found = parsed.get(key) ?? parseRecord(file);
  parsed.set(key, found);
  return found;
}

const isSettings = (path: string): boolean => SETTINGS.some((each) => each === path);
const isGuide = ({ path }: ContentFile): boolean => path.startsWith('guides/');

/** The whole check in memory, as the command runs it on a folder. */
export function checkTexts(texts: Texts): CheckedContent {
  const files = Object.entries(texts).map(([path, text]) => fileOf(path, text));
  const records = files.filter((file) => !isSettings(file.path) && !isGuide(file));
  const redirects = files.find(({ path }) => path === 'redirects.yaml');
  const moved = redirects && parseSettings(redirects, 'redirects').settings?.moved;
  const checked = checkFiles(records, parseOnce, moved);
  const { graph, broken, issues } = checked;
  const settings = files.flatMap((file) => {
    if (file.path === 'site.yaml') return parseSettings(file, 'site').issues;
    if (file.path === 'redirects.yaml') {
      const redirects = parseSettings(file, 'redirects');
      return [...redirects.issues, ...redirectIssues(file, redirects, graph, broken)];
    }
    return file.path === 'words.yaml' ? parseSettings(file, 'words').issues : [];
  });
  const guides = files.filter(isGuide).flatMap((file) => guideIssues(file, checked));
  return {
    ...checked,
    issues: sortIssues([...markFixable(issues, records), ...settings, ...guides]),
  };
}

export const issuesIn = (texts: Texts): readonly Issue[] => checkTexts(texts).issues;

/** `code @ line:column` of every issue, for tests that ask what was found and not how it is worded. */
export const codesIn = (texts: Texts): readonly string[] => issuesIn(texts).map(({ code }) => code);

/** A record of the content, which a test then knows to be there. */
export function recordIn<C extends CollectionName>(
  texts: Texts,
  id: string,
  collection: C,
): RecordOf<C> {
  const record: ContentRecord | undefined = checkTexts(texts).graph.records.get(id);
  if (record?.collection !== collection) throw new Error(`There is no ${collection} record ${id}.`);
  return record as RecordOf<C>;
}
