import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

/**
 * Entries as RIS. The library says which tag a field has; the lines are ours, since its own break a word or
 * an address after seventy characters and cut a key after twenty.
 */
export const toRis = (items: readonly CslItem[]): string =>
  plugins.output
    .format(
      'ris',
      items.map((item) => ({ ...item })),
      { format: 'object' },
    )
    .map((entry, index) => risEntry(entry, items[index]?.id ?? ''))
    .join('');

function risEntry({ TY, ...tags }: Readonly<Record<string, unknown>>, id: string): string {
  const lines = Object.entries({ ...tags, ID: id })
    .flatMap(([tag, value]) => [value].flat().map((each) => [tag, each] as const))
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => risLine(tag, value));
  return [risLine('TY', TY), ...lines, risLine('ER', ''), ''].join('\r\n');
}

/** A value is one line, whatever white space it had. */
const risLine = (tag: string, value: unknown): string =>
  `${tag}  - ${String(value).replace(/\s+/g, ' ')}`;
