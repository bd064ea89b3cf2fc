import { execFileSync } from 'node:child_process';
import type { RecordGraph } from '../../src/records/graph.ts';
import type { RecordId } from '../../src/schema/ids.ts';
import { searchEngines, type SearchQuality } from '../../src/schema/search-quality.ts';
import { SEARCH_QUALITY } from '../../src/sources/content-folder.ts';

/** What was measured, before it is said when and at which commit. */
export type Measured = Pick<SearchQuality, 'records' | 'sets' | 'refusals' | 'invariants' | 'cost'>;

/** The commit whose code was measured, and whether something else than the report was changed since. */
export interface Revision {
  readonly commit: string;
  readonly hasChanges: boolean;
}

/** The report as it is kept: with the titles of all records that it names, so that it can be read on its own. */
export function reportOf(
  measured: Measured,
  graph: Pick<RecordGraph, 'records'>,
  { commit, hasChanges }: Revision,
  now: Date,
): SearchQuality {
  return {
    date: now.toISOString().slice(0, 10),
    commit,
    'has-changes': hasChanges,
    records: measured.records,
    titles: titlesOf(measured, graph),
    sets: measured.sets,
    ...(measured.refusals && { refusals: measured.refusals }),
    invariants: measured.invariants,
    cost: measured.cost,
  };
}

function titlesOf({ sets, refusals }: Measured, { records }: Pick<RecordGraph, 'records'>) {
  const named = sets.flatMap(({ queries }) =>
    queries.flatMap(({ grades, answers }) => [
      ...Object.keys(grades),
      ...searchEngines.flatMap((engine) => answers[engine].listed),
    ]),
  );
  const listed =
    refusals?.['off-subject'].flatMap((set) => set.listed.map(({ first }) => first)) ?? [];
  const titles = [...new Set([...named, ...listed])].sort().flatMap((id) => {
    const title = records.get(id as RecordId)?.fields.title;
    return title === undefined ? [] : [[id, title] as const];
  });
  return Object.fromEntries(titles);
}

/** The commit that is checked out. Throws where there is no repository. */
export function revision(): Revision {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith(SEARCH_QUALITY));
  return { commit: git('rev-parse', 'HEAD'), hasChanges: changed.length > 0 };
}
