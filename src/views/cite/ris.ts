import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl.ts';

/** The values of an entry by their tags. */
type RisTags = Readonly<Record<string, unknown>>;

/**
 * Entries as RIS. The library says which tag a field has; the lines are ours, since its own break a word or
 * an address after seventy characters and cut a key after twenty.
 */
export const toRis = (items: readonly CslItem[]): string =>
  plugins.output
    .format('ris', items.map(inOnePiece), { format: 'object' })
    .flatMap((tags, index) => {
      const item = items[index];
      return item ? [risEntry({ ...tags, ...ofPage(item, tags), ID: item.id })] : [];
    })
    .join('');

/** A reader of RIS takes what follows a comma for a first name, and nothing can say that it is none. */
const inOnePiece = ({ author, ...item }: CslItem): RisTags => ({
  ...item,
  ...(author && {
    author: author.map(({ literal }) => ({ literal: literal.replaceAll(',', '') })),
  }),
});

/** Of a web page, where reference managers look: Y2 is when it was read (the library says M1), T2 its site. */
const ofPage = (item: CslItem, { M1 }: RisTags): RisTags =>
  item.type === 'webpage' ? { M1: undefined, Y2: M1, T2: item['container-title'] } : {};

function risEntry({ TY, ...tags }: RisTags): string {
  const lines = Object.entries(tags)
    .flatMap(([tag, value]) => [value].flat().map((each) => [tag, each] as const))
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => risLine(tag, value));
  return [risLine('TY', TY), ...lines, risLine('ER', ''), ''].join('\r\n');
}

/** A value is one line, whatever white space it had; months and days have two digits. */
function risLine(tag: string, value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ');
  const isDate = tag === 'DA' || tag === 'Y2';
  return `${tag}  - ${isDate ? text.replace(/\/(?=\d\/)/g, '/0') : text}`;
}
