import type { RecordId } from '../schema/ids.ts';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import type { DerivedName } from './derived.ts';
import type { FieldChange } from './field-changes.ts';

/** Something that follows from a change, in this record or another. */
export interface Consequence {
  readonly what: DerivedName;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What became of a record between the two. */
export type RecordFate =
  | { readonly kind: 'added' | 'changed' }
  /** It stands at another address, which its redirect says. */
  | { readonly kind: 'renamed'; readonly from: RecordId }
  /** `to` and `because` are those of its redirect; none where it was only taken out. */
  | { readonly kind: 'removed'; readonly to: readonly RecordId[]; readonly because?: string }
  /** Its own file is as it was; something follows for it. */
  | { readonly kind: 'follows' };

/** What changed in one record. */
export type RecordChange = RecordFate & {
  readonly id: RecordId;
  readonly collection: CollectionName;
  readonly title: string;
  readonly file: string;
  /** The records on whose pages it stands besides its own: its report, and chains it is a step of. */
  readonly standsOn: readonly RecordId[];
  /** What differs in its fields, and in what its text names. Of a new record, everything it has. */
  readonly fields: readonly FieldChange[];
  readonly isTextEdited: boolean;
  /** Whether only the way it is written differs: order, quotation marks, spacing; or links that follow a renaming. */
  readonly isRewritten: boolean;
  /** Whether it names what was renamed. */
  readonly isRelinked: boolean;
  readonly follows: readonly Consequence[];
  /** How many sources it cites that it did not, and the other way round. */
  readonly sources: { readonly added: number; readonly removed: number };
};

/** Whether anything that is published as data differs; edited text alone is not. */
export const isDataChanged = ({ kind, fields }: RecordChange): boolean =>
  kind !== 'changed' || fields.length > 0;

/** One record of a collection, in words. */
export const kindOf = ({ collection }: Pick<RecordChange, 'collection'>): string =>
  collectionTable[collection].singular;
