/** Which checks a pull request needs, and whether those that ran will do. */
import { isData } from './path-rules.ts';

/** The jobs of a pull request’s workflow that may be left out. */
export const jobNames = ['content', 'preview', 'code'] as const;
export type JobName = (typeof jobNames)[number];

/** Whether each job has to run. */
export type Jobs = Readonly<Record<JobName, boolean>>;

/**
 * A change of content alone is checked and shown by the code of the base branch, and skips the tests of code. Any
 * other change is tested with its own code, which checks its content too: what the base branch’s code says of content
 * for code that is not there yet would be wrong. `renaming` are guides in which nothing but names of records changes.
 */
export function jobsFor(paths: readonly string[], renaming: readonly string[] = []): Jobs {
  const isContentOnly =
    paths.length > 0 && paths.every((path) => isData(path) || renaming.includes(path));
  return { content: isContentOnly, preview: isContentOnly, code: !isContentOnly };
}

/** What became of a job, as GitHub says it. */
export type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What speaks against a pull request: jobs that had to run and did not end well. Empty where nothing does. */
export const complaints = (
  jobs: Jobs,
  results: Readonly<Partial<Record<JobName, JobResult>>>,
): readonly string[] =>
  jobNames.flatMap((name) => {
    const result = results[name] ?? 'skipped';
    if (result === 'success') return [];
    if (result === 'skipped' && !jobs[name]) return [];
    return [`${name}: ${WORDS[result]}`];
  });

const WORDS: Readonly<Record<Exclude<JobResult, 'success'>, string>> = {
  failure: 'failed',
  cancelled: 'was cancelled',
  skipped: 'did not run, and has to',
};
