import { writeSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Issue } from '../issues/issue.ts';
import { count, formatIssues } from '../issues/terminal.ts';
import type { ContentFile, ContentRecord } from '../records/content-record.ts';
import { parseRecord, type Parsed } from '../records/parse-record.ts';
import { placeOf } from '../schema/ids.ts';
import { checkContentFolder } from './check-content-folder.ts';
import { contentFolder, readContentFolder } from './content-folder.ts';
import { offerStore } from './dev-store.ts';
import { frontMatterFiles, writeMade } from './editor-files.ts';
import { engineDigest } from './engine-digest.ts';

/** What the content store holds: records under their identifiers, and the problems under one more. */
export type StoreEntry = { readonly record: ContentRecord } | { readonly issues: readonly Issue[] };

/** The entry that carries the problems to the pages of the dev server. No record can have this name. */
export const PROBLEMS_ENTRY = '~problems';

/** Milliseconds to wait after a change, since editors save several files in a burst. */
const SETTLE = 60;

/**
 * Astro’s way to the content, and the gate: reads, checks and stores every record. In a build or a
 * sync, any problem is printed and ends the process; in the dev server it is printed and shown, the
 * last good version of each record stays, and the server goes on.
 */
export function recordLoader(): Loader {
  return {
    name: 'paper-trail-records',
    async load(context) {
      const engine = engineDigest();
      const issues = loadAll(context, engine);
      if (!context.watcher) {
        if (issues.length > 0) stopBuild(issues);
        return;
      }
      offerStore(() => context.store.values().map(({ data }) => data as unknown as StoreEntry));
      if (issues.length > 0) console.log(`\n${formatIssues(issues)}\n`);
      watch(context, engine, issues);
    },
  };
}

function stopBuild(issues: readonly Issue[]): never {
  // Written at once, since the process ends before a queued write would be flushed.
  writeSync(1, `${formatIssues(issues)}\n`);
  process.exit(1);
}

function loadAll(context: LoaderContext, engine: string): readonly Issue[] {
  const folder = contentFolder();
  const parse = rememberingParser(context, engine);
  const { content, issues } = checkContentFolder(folder, parse.parse);
  for (const record of content.records.values())
    storeRecord(context, record, parse.digestOf(record.id));
  const present = new Set(readContentFolder(folder).map((file) => idOf(file)));
  for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
  if (context.watcher) {
    storeIssues(context, issues);
    // A file that is new has a schema at once.
    writeMade(frontMatterFiles(folder));
  }
  context.logger.info(
    `${count(content.records.size, 'record')}, ${count(content.linkCount, 'link')}, ${count(issues.length, 'problem')}`,
  );
  return issues;
}

const idOf = (file: ContentFile): string | undefined => {
  const place = placeOf(file.path);
  return 'misplaced' in place ? undefined : place.id;
};

interface RememberingParser {
  readonly parse: (file: ContentFile) => Parsed;
  readonly digestOf: (id: string) => string;
}

/** A parser that takes a record from the store where the file and the code that reads it are unchanged. */
function rememberingParser(
  { store, generateDigest }: LoaderContext,
  engine: string,
): RememberingParser {
  const digests = new Map<string, string>();
  const parse = (file: ContentFile): Parsed => {
    const id = idOf(file);
    if (id === undefined) return parseRecord(file);
    const digest = generateDigest(`${engine}\n${file.shownAs}\n${file.text}`);
    digests.set(id, digest);
    const stored = store.get(id);
    return stored?.digest === digest
      ? { record: (stored.data as { readonly record: ContentRecord }).record }
      : parseRecord(file);
  };
  return { parse, digestOf: (id) => digests.get(id) ?? '' };
}

function storeRecord({ store }: LoaderContext, record: ContentRecord, digest: string): void {
  store.set({ id: record.id, data: { record } satisfies StoreEntry, digest });
}

function storeIssues({ store, generateDigest }: LoaderContext, issues: readonly Issue[]): void {
  store.set({
    id: PROBLEMS_ENTRY,
    data: { issues } satisfies StoreEntry,
    digest: generateDigest(formatIssues(issues)),
  });
}

function watch(context: LoaderContext, engine: string, first: readonly Issue[]): void {
  const root = resolve(contentFolder());
  const textOf = (issues: readonly Issue[]): string =>
    issues.length > 0 ? formatIssues(issues) : '';
  let timer: NodeJS.Timeout | undefined;
  let last = textOf(first);
  const reload = (): void => {
    const text = textOf(loadAll(context, engine));
    if (text !== last) console.log(text === '' ? '\nAll problems are solved.\n' : `\n${text}\n`);
    last = text;
  };
  context.watcher?.add(root);
  context.watcher?.on('all', (_, path) => {
    if (relative(root, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(reload, SETTLE);
  });
}
