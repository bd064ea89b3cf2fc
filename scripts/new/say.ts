import { count } from '../../src/issues/terminal.ts';
import { beginnings } from '../../src/editing/form.ts';
import type { CollectionName } from '../../src/schema/collections.ts';
import type { Order } from './order.ts';
import { may } from './help.ts';
import { issuesOf } from '../../src/editing/new-record.ts';
import type { Desk } from '../../src/editing/desk.ts';
import { citation, mayBeItsText } from '../../src/editing/new-source.ts';
import { pathOf } from '../../src/editing/numbers.ts';
import { placeOf } from '../../src/schema/ids.ts';
import type { WholeFile } from './plan.ts';

/** What was written, what is left to do in it, which pages may be its text, and what comes next. */
export function written(
  files: readonly WholeFile[],
  { collection, begun = [] }: Order,
  desk: Desk,
  shownAs: (path: string) => string,
): string {
  const blocks = files.map((file) =>
    files.length > LISTED ? shortly(file, shownAs) : atLength(file, shownAs),
  );
  return [
    blocks.join(files.length > LISTED ? '\n' : '\n\n'),
    ...(files.length === 1 ? files.flatMap(citationOf) : []),
    ...besides(collection, begun),
    ...files.flatMap((file) => claims(file, desk, shownAs)),
    next(files, shownAs),
  ].join('\n\n');
}

/** Files whose marks are listed one by one; a dossier of more is told by its files. */
const LISTED = 2;

const shortly = (file: WholeFile, shownAs: (path: string) => string): string =>
  `Wrote ${shownAs(file.path)}: ${count(issuesOf(file).length, 'thing')} to do`;

function atLength(file: WholeFile, shownAs: (path: string) => string): string {
  const toDo = issuesOf(file);
  const head = `Wrote ${shownAs(file.path)}`;
  if (toDo.length === 0) return `${head}\nNothing is left to do in it.`;
  const lines = toDo.map(({ place, problem, remedy = '' }) => {
    const what = problem.replace(/ is still to do\.$/, '').replace(/^The text .*/, 'the text');
    return `  line ${String(place?.line ?? 1).padEnd(3)} ${what}: ${remedy}`;
  });
  return [`${head}\nLeft to do in it:`, ...lines].join('\n');
}

/** How a new source is cited; what else was written with it cites it already. */
function citationOf({ path, text }: WholeFile): readonly string[] {
  const place = placeOf(path);
  return 'misplaced' in place || place.collection !== 'sources' ? [] : [citation(place.id, text)];
}

/** What the lists that were begun may have besides what is marked. */
const besides = (collection: CollectionName, begun: readonly string[]): readonly string[] =>
  beginnings(collection).flatMap(({ name, mayFollow }) =>
    begun.includes(name) && mayFollow.length > 0
      ? [`${name}: ${may(mayFollow).replace('Each', 'each')}`]
      : [],
  );

/** A report’s page is written before the report, so only now can its file name what it is the text of. */
function claims(
  { path, text }: WholeFile,
  desk: Desk,
  shownAs: (path: string) => string,
): readonly string[] {
  const place = placeOf(path);
  if ('misplaced' in place || place.collection !== 'reports') return [];
  return mayBeItsText(text, desk).map(
    ({ id }) =>
      `If ${id} is the text of this document, write in ${shownAs(pathOf(id, 'sources'))}:\n\n  document: ${place.id}`,
  );
}

function next(files: readonly WholeFile[], shownAs: (path: string) => string): string {
  const toDo = files.reduce((sum, file) => sum + issuesOf(file).length, 0);
  const [first] = files;
  if (toDo === 0) return 'Next: npm run check';
  const where = files.length === 1 && first ? shownAs(first.path) : 'these files';
  return `Next: write what is marked to-do in ${where}, then: npm run check`;
}
