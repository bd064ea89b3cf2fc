import type { CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Changes } from './changes.ts';
import type { RecordChange } from './record-change.ts';

/** How many people have to approve a change, and the records because of which it is two. */
export interface Approvals {
  readonly needed: 1 | 2;
  readonly because: readonly { readonly id: RecordId; readonly what: Weighty }[];
}

/** What must not rest on the word of one reviewer. */
type Weighty = 'position' | 'progress' | 'rating';

/**
 * Two approvals where a position, a progress or a rating changes, however it comes about: by its own record or by
 * another, by a new record or by one that is taken out. What a change of the same rank would do silently, the
 * basis of a progress included, counts as well. Of a file that cannot be read nobody can say that it changes none.
 */
export function approvalsNeeded({
  records,
  unread,
}: Pick<Changes, 'records' | 'unread'>): Approvals {
  const because = records.flatMap((change) =>
    weighty(change).map((what) => ({ id: change.id, what })),
  );
  return { needed: because.length === 0 && unread.length === 0 ? 1 : 2, because };
}

function weighty(change: RecordChange): readonly Weighty[] {
  const taken = isTakenBack(change) ? TAKEN_WITH[change.collection] : undefined;
  return taken === undefined ? changed(change) : [...new Set([taken, ...changed(change)])];
}

/** What readers lose when a record is withdrawn, and get when it is brought back. */
const TAKEN_WITH: Readonly<Partial<Record<CollectionName, Weighty>>> = {
  responses: 'position',
  recommendations: 'progress',
  commitments: 'progress',
  ratings: 'rating',
};

const isTakenBack = ({ fields }: RecordChange): boolean =>
  fields.some(
    ({ field, before, after }) =>
      field === 'state' && (before === 'withdrawn' || after === 'withdrawn'),
  );

const changed = (change: RecordChange): readonly Weighty[] => [
  ...(isPosition(change) ? ['position' as const] : []),
  ...(isProgress(change) ? ['progress' as const] : []),
  ...(isRating(change) ? ['rating' as const] : []),
];

const isPosition = ({ kind, collection, fields, follows }: RecordChange): boolean =>
  (kind === 'removed' && collection === 'responses') ||
  follows.some(({ what }) => what === 'position') ||
  fields.some(({ field }) => collection === 'reports' && field === 'rest') ||
  // The same answer to another record is another answer.
  fields.some(
    ({ field, how }) => collection === 'responses' && field === 'to' && how === 'changed',
  );

/**
 * A new promise that nobody has assessed brings no progress, and what the calendar brings is nobody’s claim. What
 * was said of it before counts too where it is said otherwise or no longer.
 */
const isProgress = ({ kind, collection, fields, follows }: RecordChange): boolean => {
  if (collection !== 'recommendations' && collection !== 'commitments') return false;
  const hasHistory = fields.some(({ field }) => field === 'history');
  if (kind === 'added' || kind === 'removed') return hasHistory;
  return (
    follows.some(({ what }) => what === 'progress' || what === 'basis') ||
    fields.some(
      ({ field, how, within = [] }) =>
        field === 'history' &&
        (how === 'removed' || within.some((each) => ['progress', 'basis'].includes(each.field))),
    )
  );
};

const isRating = ({ kind, collection, fields }: RecordChange): boolean =>
  collection === 'ratings' &&
  (kind === 'added' ||
    kind === 'removed' ||
    fields.some(
      ({ field }) =>
        /^cells\.[^.]+(?:\.rating)?$/.test(field) || field === 'rates' || field === 'scheme',
    ));
