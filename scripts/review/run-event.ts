/** The event of a workflow that follows another one, and the pull request that the other one was for. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { GitHub } from './github.ts';
import { setting } from './needed.ts';

const runEvent = z.object({
  workflow_run: z.object({
    id: z.int(),
    event: z.string(),
    conclusion: z.string().nullable(),
    html_url: z.url({ protocol: /^https?$/ }),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_branch: z.string(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }),
  }),
});

export type Run = z.output<typeof runEvent>['workflow_run'];

/** The run that ended, as GitHub wrote it for us. */
export const endedRun = (env: NodeJS.ProcessEnv = process.env): Run =>
  runEvent.parse(JSON.parse(readFileSync(setting('GITHUB_EVENT_PATH', env), 'utf8'))).workflow_run;

const pull = z.object({
  number: z.int(),
  state: z.enum(['open', 'closed']),
  user: z.object({ login: z.string() }).nullable(),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
  base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
});

export type Pull = z.output<typeof pull>;

/**
 * The open pull request whose tip is the commit that the run was for. Its number is never taken from the run: it is
 * GitHub’s own, and a run of an older tip finds none. Undefined too where several pull requests have that tip.
 */
export async function pullOf(hub: GitHub, run: Run): Promise<Pull | undefined> {
  const { head_repository: fork, head_branch: branch, head_sha: head } = run;
  const query = new URLSearchParams({ state: 'open', head: `${fork.owner.login}:${branch}` });
  const found = (await hub.list(`/pulls?${query.toString()}`, pull)).filter(
    (each) => each.head.sha === head && each.head.repo?.full_name === fork.full_name,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A pull request by its number. */
export const pullByNumber = (hub: GitHub, number: string): Promise<Pull> =>
  hub.get(`/pulls/${encodeURIComponent(number)}`, pull);
