import type { Thing } from './thing.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/**
 * Linked data as text that can stand in a script element: no text of a record can close the element or begin
 * another, since the signs that markup is made of are written as JSON’s escapes of them.
 */
export const dataText = (thing: Thing): string =>
  JSON.stringify(thing, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  ).replace(/[<>&]/g, (sign) => ESCAPED[sign] ?? sign);
