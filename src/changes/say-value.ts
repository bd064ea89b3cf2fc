import { isFields, isList, type Fields } from './values.ts';

/** A value as its author wrote it, on one line: codes as codes, dates as given, printed words in quotation marks. */
export function sayValue(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (isList(value)) return value.map(sayValue).join(', ');
  if (!isFields(value)) return String(value).replace(/\s+/g, ' ');
  if (isPrintedDate(value)) return sayPrinted(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `${name} ${sayValue(inner)}`)
    .join(', ');
}

/** A date in the document’s own words, which is one value and not fields of its own. */
export const isPrintedDate = (value: unknown): value is Fields =>
  isFields(value) &&
  typeof value['printed'] === 'string' &&
  Object.keys(value).every((name) => ['printed', 'by', 'approximate'].includes(name));

const sayPrinted = ({ printed, by, approximate }: Fields): string => {
  const exactly = approximate === true ? 'about ' : '';
  return `“${String(printed)}”${by === undefined ? '' : ` (by ${exactly}${String(by)})`}`;
};
