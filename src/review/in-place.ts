/** One text of ours on GitHub, changed in place. */

/** A comment or an issue, as GitHub lists it. */
export interface Posted {
  readonly id: number;
  readonly by: string;
  readonly text: string;
}

/** The account under which workflows write. */
export const OUR_ACCOUNT = 'github-actions[bot]';

/** Ours among those that are there: by our account and with our mark. Anybody can write the mark. */
export const oursAmong = (posted: readonly Posted[], mark: string): Posted | undefined =>
  posted.find(({ by, text }) => by === OUR_ACCOUNT && text.startsWith(mark));

/** What is to be done, so that one text of ours is there and says `text`. */
export type Step =
  { readonly do: 'create' | 'nothing' } | { readonly do: 'change'; readonly id: number };

export function stepFor(posted: readonly Posted[], mark: string, text: string): Step {
  const ours = oursAmong(posted, mark);
  if (!ours) return { do: 'create' };
  return ours.text.trimEnd() === text.trimEnd() ? { do: 'nothing' } : { do: 'change', id: ours.id };
}
