import type { Place } from '../issues/issue.ts';
import type { CollectionName, FieldsOf } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';

/** A file of `content/` as text, before anything is known about it. */
export interface ContentFile {
  /** Relative to `content/`, with forward slashes. */
  readonly path: string;
  /** As the author would open it, for messages. */
  readonly shownAs: string;
  readonly text: string;
}

/** Something the text of a record names. */
export interface BodyLink {
  readonly component: 'RecordLink' | 'Cite' | 'Term' | 'address';
  /** An identifier; for `address`, a path on this site. */
  readonly to: string;
  /** For a citation: the place in the source, if the text gives one. */
  readonly at?: string;
  readonly place: Place;
}

/** The text of a record: locked MDX, already turned into HTML with markers for what it names. */
export interface Body {
  readonly html: string;
  /** The first paragraph as plain text: the record’s summary. */
  readonly summary: string;
  /** Where the summary begins. */
  readonly place?: Place;
  /** Paragraphs, headings and table cells as plain text, each with where it begins. */
  readonly blocks: readonly { readonly text: string; readonly place: Place }[];
  readonly links: readonly BodyLink[];
}

/** One record of a collection, read and found to keep to its schema. */
interface RecordIn<C extends CollectionName> {
  readonly collection: C;
  readonly id: RecordId;
  /** The report whose folder it is in; for a report, itself. */
  readonly report?: RecordId;
  /** The official number, from the file’s name or the `number` field. */
  readonly number?: string;
  readonly fields: FieldsOf<C>;
  readonly body: Body;
  readonly file: string;
  /** Where each front-matter value is, by its path: `links.0.to`. */
  readonly places: Readonly<Record<string, Place>>;
}

/** Any record, told apart by `collection`. */
export type ContentRecord = { readonly [C in CollectionName]: RecordIn<C> }[CollectionName];

/** A record of one collection. */
export type RecordOf<C extends CollectionName> = Extract<ContentRecord, { readonly collection: C }>;

/** A record in a report’s folder, other than the report itself. */
export type ItemRecord = RecordOf<
  'findings' | 'recommendations' | 'commitments' | 'ratings' | 'responses'
>;

export const isIn = <C extends CollectionName>(
  record: ContentRecord | undefined,
  ...collections: readonly C[]
): record is RecordOf<C> =>
  record !== undefined && (collections as readonly CollectionName[]).includes(record.collection);
