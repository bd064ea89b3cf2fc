/** A pull request as GitHub knows it: who wrote it, who reviewed it, and what each of them may do. */
import { z } from 'zod';
import type { Proposal, Review, Role } from '../../src/review/approvals-given.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { GitHubProblem, type GitHub } from './github.ts';
import { pullByNumber } from './run-event.ts';

const review = z.object({
  user: z.object({ login: z.string() }).nullable(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  commit_id: z.string().nullable(),
});

/** The pull request with its reviews and the rights of those who wrote them. Throws WrongUse where its tip moved on. */
export async function proposalOf(hub: GitHub, number: string, head: string): Promise<Proposal> {
  const pull = await pullByNumber(hub, number);
  if (pull.head.sha !== head)
    throw new WrongUse(`The tip of the pull request is ${pull.head.sha} now, not ${head}.`);
  const author = pull.user?.login ?? '';
  const reviews = (await hub.list(`/pulls/${pull.number}/reviews`, review)).map(
    ({ user, state, commit_id: commit }): Review => ({
      by: user?.login ?? '',
      state,
      commit: commit ?? '',
    }),
  );
  const people = [...new Set([author, ...reviews.map(({ by }) => by)])].filter(
    (name) => name !== '',
  );
  const roles = new Map<string, Role>();
  for (const name of people) roles.set(name, await roleOf(hub, name));
  return { author, head, reviews, roles };
}

const roles = ['admin', 'maintain', 'write', 'triage', 'read', 'none'] as const;
const right = z.object({
  permission: z.enum(roles).catch('none'),
  role_name: z.enum(roles).optional().catch(undefined),
});

/** Somebody’s right on the repository; a role of an organisation’s own making counts as the right it is made from. */
async function roleOf(hub: GitHub, name: string): Promise<Role> {
  try {
    const { permission, role_name: role } = await hub.get(
      `/collaborators/${encodeURIComponent(name)}/permission`,
      right,
    );
    return role ?? permission;
  } catch (error) {
    if (error instanceof GitHubProblem && error.status === 404) return 'none';
    throw error;
  }
}
