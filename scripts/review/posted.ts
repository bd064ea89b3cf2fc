/** What is written on GitHub, to find ours among it. */
import { z } from 'zod';
import type { Posted } from '../../src/review/in-place.ts';
import type { GitHub } from './github.ts';

const written = z.object({
  user: z.object({ login: z.string() }).nullable(),
  body: z.string().nullable(),
});

const comment = written.extend({ id: z.int() });
const issue = written.extend({ number: z.int() });

/** The comments on a pull request or an issue, the oldest first. */
export const commentsOf = async (hub: GitHub, number: number): Promise<readonly Posted[]> =>
  (await hub.list(`/issues/${number}/comments`, comment)).map(({ id, user, body }) => ({
    id,
    by: user?.login ?? '',
    text: body ?? '',
  }));

/** The open issues under a label; their number is what they are changed by. */
export const issuesUnder = async (hub: GitHub, label: string): Promise<readonly Posted[]> =>
  (await hub.list(`/issues?state=open&labels=${encodeURIComponent(label)}`, issue)).map(
    ({ number, user, body }) => ({ id: number, by: user?.login ?? '', text: body ?? '' }),
  );
