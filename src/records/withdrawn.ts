import { isIn, type ContentRecord } from './content-record.ts';

/** Whether the editors took a record back. It keeps its page, and counts for nothing. */
export const isWithdrawn = (record: ContentRecord): boolean =>
  !isIn(record, 'sources', 'schemes') && record.fields.state === 'withdrawn';
