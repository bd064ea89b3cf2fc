/** Who has approved a change, and whether that will do. */

/** A person’s right on the repository, as GitHub names it. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** What somebody said of a pull request, in the order in which it was said. */
export interface Review {
  readonly by: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was looked at. */
  readonly commit: string;
}

/** A pull request, as far as rules ask about it. */
export interface Proposal {
  readonly author: string;
  readonly head: string;
  readonly reviews: readonly Review[];
  /** The right of everybody who wrote or reviewed it. */
  readonly roles: ReadonlyMap<string, Role>;
}

const WRITERS: ReadonlySet<Role> = new Set(['admin', 'maintain', 'write']);
const OWNERS: ReadonlySet<Role> = new Set(['admin', 'maintain']);

/**
 * Those whose approval counts: of the commit as it stands now, by somebody who may write and is not the author, and
 * not taken back since. A comment takes nothing back.
 */
export function approvers({ author, head, reviews, roles }: Proposal): readonly string[] {
  const last = new Map<string, Review>();
  for (const review of reviews)
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING') last.set(review.by, review);
  return [...last.values()]
    .filter(({ by, state, commit }) => state === 'APPROVED' && commit === head && by !== author)
    .map(({ by }) => by)
    .filter((by) => WRITERS.has(roles.get(by) ?? 'none'))
    .sort();
}

/** What is said of a commit: shown beside the pull request, and needed before it can be merged. */
export interface Verdict {
  readonly state: 'success' | 'failure' | 'pending';
  /** In our own words: at most 140 signs, and nothing of the pull request in it. */
  readonly says: string;
}

/** Whether as many have approved as the change needs. */
export function approvalsVerdict(proposal: Proposal, needed: 1 | 2): Verdict {
  const given = approvers(proposal).length;
  const why =
    needed === 2
      ? 'A position, a progress or a rating changes, or a file cannot be read: two approvals'
      : 'One approval';
  return {
    state: given >= needed ? 'success' : 'pending',
    says: `${why}; ${given} given for this commit.`,
  };
}

/** Whether the change touches the owners’ files without an owner’s word. */
export function pathsVerdict(proposal: Proposal, ownersPaths: readonly string[]): Verdict {
  const { author, roles } = proposal;
  const isOwner = (name: string): boolean => OWNERS.has(roles.get(name) ?? 'none');
  const files = `${ownersPaths.length} file${ownersPaths.length === 1 ? '' : 's'} outside the editors’ folders`;
  if (ownersPaths.length === 0) return { state: 'success', says: 'Editors’ folders only.' };
  if (isOwner(author)) return { state: 'success', says: `${files}, by an owner.` };
  if (approvers(proposal).some(isOwner))
    return { state: 'success', says: `${files}, approved by an owner.` };
  return {
    state: 'failure',
    says: `${files}: an owner has to approve. Keep what a command wrote.`,
  };
}
