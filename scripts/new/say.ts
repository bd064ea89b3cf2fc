import { count } from '../../src/issues/terminal.ts';
import { issuesOf } from '../../src/editing/new-record.ts';
import { citation } from '../../src/editing/new-source.ts';
import { placeOf } from '../../src/schema/ids.ts';
import type { WholeFile } from './plan.ts';

/** What was written, what is left to do in it, and what comes next. */
export function written(files: readonly WholeFile[], shownAs: (path: string) => string): string {
  const blocks = files.map((file) =>
    files.length > LISTED ? shortly(file, shownAs) : atLength(file, shownAs),
  );
  return [
    blocks.join(files.length > LISTED ? '\n' : '\n\n'),
    ...(files.length === 1 ? files.flatMap(({ path }) => citationOf(path)) : []),
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
function citationOf(path: string): readonly string[] {
  const place = placeOf(path);
  return 'misplaced' in place || place.collection !== 'sources' ? [] : [citation(place.id)];
}

function next(files: readonly WholeFile[], shownAs: (path: string) => string): string {
  const toDo = files.reduce((sum, file) => sum + issuesOf(file).length, 0);
  const [first] = files;
  if (toDo === 0) return 'Next: npm run check';
  const where = files.length === 1 && first ? shownAs(first.path) : 'these files';
  return `Next: write what is marked to-do in ${where}, then: npm run check`;
}
