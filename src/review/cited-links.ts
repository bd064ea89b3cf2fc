/** The addresses that the record leads to, and where they stand. */
import type { ContentRecord } from '../records/content-record.ts';

/** An address and the records that name it. */
export interface CitedLink {
  readonly url: string;
  /** Record and field, as `sources/x: archive`. */
  readonly in: readonly string[];
}

/** Every address in the fields of records, once, by address. What follows a # is the page’s own affair. */
export function citedLinks(records: Iterable<ContentRecord>): readonly CitedLink[] {
  const found = new Map<string, string[]>();
  for (const { id, fields } of records)
    for (const [field, url] of addressesIn(fields, '')) {
      const places = found.get(url) ?? [];
      found.set(url, [...places, `${id}: ${field}`]);
    }
  return [...found]
    .map(([url, places]) => ({ url, in: [...new Set(places)].sort() }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function addressesIn(value: unknown, field: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    const url = withoutFragment(value);
    return url === undefined ? [] : [[field, url]];
  }
  if (Array.isArray(value)) return value.flatMap((each) => addressesIn(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    addressesIn(each, field === '' ? name : `${field}.${name}`),
  );
}

function withoutFragment(text: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}
