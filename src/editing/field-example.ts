import { Document } from 'yaml';
import type { ContentRecord } from '../records/content-record.ts';
import { printFields } from './print-fields.ts';

/** A field as a record has it, written as its author would; of a list, the first item. */
export interface FieldExample {
  readonly record: ContentRecord;
  readonly text: string;
}

/** How the first of these records that says anything in a field writes it. */
export function fieldExample(
  records: readonly ContentRecord[],
  name: string,
): FieldExample | undefined {
  for (const record of records) {
    const value: unknown = new Map<string, unknown>(Object.entries(record.fields)).get(name);
    // What was left out was filled in when the record was read.
    if (isEmpty(value) || !(name in record.places)) continue;
    const shown = Array.isArray(value) ? value.slice(0, 1) : value;
    return { record, text: printFields(new Document({ [name]: shown }), '').trimEnd() };
  }
  return undefined;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
