import type { ContentRecord } from '../records/content-record.ts';
import { unseenFields } from '../records/unseen.ts';

/** Something that we have not seen, and where it may be found. */
export interface Gap {
  readonly missing: string;
  readonly look: string | undefined;
  /** Whether it follows from fields that say `not-seen`; an editor may have said the same at more length. */
  readonly isFromFields: boolean;
}

/** What editors say is missing, and what follows from the fields that say `not-seen`. */
export function gapsOf(record: ContentRecord): readonly Gap[] {
  const written =
    record.collection === 'sources'
      ? []
      : record.fields.gaps.map(({ missing, look }) => ({ missing, look, isFromFields: false }));
  const fields = unseenFields(record);
  return fields.length === 0
    ? written
    : [
        ...written,
        { missing: `Not seen by us: ${fields.join('; ')}.`, look: undefined, isFromFields: true },
      ];
}
