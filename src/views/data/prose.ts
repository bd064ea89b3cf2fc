import type { ContentRecord } from '../../records/content-record.ts';
import { fillMarkers } from '../../records/markers.ts';
import { pathOn, recordPath, wholeAddress } from '../addresses.ts';
import type { Citations } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { escapeHtml } from '../html.ts';

/** The text of a record outside its page: HTML that can stand anywhere, and plain text; null where it has none. */
export interface Prose {
  readonly html: string | null;
  readonly text: string | null;
}

export function proseOf(edition: Edition, record: ContentRecord, citations: Citations): Prose {
  if (record.body.html === '') return { html: null, text: null };
  const title = (id: string): string =>
    escapeHtml(edition.graph.records.get(id)?.fields.title ?? id);
  const link = (id: string, words: string): string =>
    `<a href="${escapeHtml(wholeAddress(edition, recordPath(edition, id)))}">${words === '' ? title(id) : words}</a>`;
  const html = fillMarkers(record.body.html, (marker) => {
    if (marker.kind === 'record') return link(marker.to, marker.text);
    if (marker.kind === 'term') return link(marker.id, marker.text);
    const number = citations.numberOf(marker);
    return number === undefined ? '' : `<sup class="source">${number}</sup>`;
  });
  return { html: withWholeAddresses(edition, html), text: plainText(html) };
}

/** Addresses in texts begin with a slash and are written without the base path. */
const withWholeAddresses = (edition: Edition, html: string): string =>
  html.replace(
    /<a href="(\/(?!\/)[^"]*)"/g,
    (_, path: string) => `<a href="${wholeAddress(edition, pathOn(edition, path))}"`,
  );

/** HTML of our own printer as plain text: an empty line after each block, a tab between cells. */
export const plainText = (html: string): string =>
  html
    .replace(/\s*<sup class="source">.*?<\/sup>/g, '')
    .replace(/(?<!<\/?(?:pre|code)[^>]*>)\s*\n\s*/g, ' ')
    .replace(/<\/(?:td|th)>/g, '\t')
    .replace(/<(?:\/tr|\/li|br)>/g, '\n')
    .replace(/<\/(?:p|h[1-6]|ul|ol|table|pre|blockquote|section)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/&#x([0-9A-F]+);|&(amp|lt|gt|quot|#39);/gi, decoded)
    .trim();

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

const decoded = (whole: string, code: string | undefined, name: string | undefined): string =>
  code === undefined
    ? (NAMED[name ?? ''] ?? whole)
    : String.fromCodePoint(Number.parseInt(code, 16));
