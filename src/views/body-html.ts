import { isIn, type ContentRecord } from '../records/content-record.ts';
import { anyRecord } from '../records/graph.ts';
import { fillMarkers } from '../records/markers.ts';
import { firstSentence } from '../records/sentences.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import { pathOn, recordPath } from './addresses.ts';
import type { Citation, Citations } from './citations.ts';
import type { Edition } from './edition.ts';
import { escapeHtml } from './html.ts';

/** How a record’s text is set on a page. */
export interface Setting {
  /** Put before the anchors of its citations, which are unique on the page. */
  readonly prefix: string;
  /** How many levels its headings go down, where it stands under another heading. */
  readonly deeper?: number;
}

/** The text of a record with its links, terms and citations filled in. */
export function bodyHtml(
  edition: Edition,
  record: ContentRecord,
  citations: Citations,
  setting: Setting,
): string {
  const noted = new Set<number>();
  const refer = (numbers: readonly number[]): string =>
    numbers
      .map((number) => {
        const isRepeated = noted.has(number);
        noted.add(number);
        return reference(citations, number, setting, isRepeated);
      })
      .join('');
  let cited = false;
  const filled = fillMarkers(closeUp(record.body.html), (marker) => {
    if (marker.kind === 'record') return recordLink(edition, marker.to, marker.text);
    if (marker.kind === 'term') return termLink(edition, marker.id, marker.text);
    cited = true;
    const number = citations.numberOf(marker);
    return number === undefined ? '' : refer([number]);
  });
  const own = record.collection === 'sources' ? [] : citations.numbersOf(record.fields.cites);
  const withNotes = cited || own.length === 0 ? filled : afterFirstParagraph(filled, refer(own));
  return lower(onBase(edition, notesAfterNumbers(withNotes)), setting.deeper ?? 0);
}

// Neither may reach past its own end, or the words between two citations would be taken for part of a note.
const NUMBER = /<sup class="ref" (?:(?!<\/sup>).)*<\/sup>/g;
const NOTE = /<span class="margin-note" (?:(?!<\/span><\/span>).)*<\/span><\/span>/g;
const NUMBERS = new RegExp(`(?:${NUMBER.source}(?:${NOTE.source})?){2,}`, 'g');

/** Numbers that follow each other stay together in the line; their notes, which are blocks of their own, come after them. */
const notesAfterNumbers = (html: string): string =>
  html.replace(NUMBERS, (run) =>
    [...(run.match(NUMBER) ?? []), ...(run.match(NOTE) ?? [])].join(''),
  );

/** A citation follows the full stop without a space, however the text was broken into lines. */
const closeUp = (html: string): string => html.replace(/\s+(?=<pt-cite )/g, '');

/** A record whose text cites nothing in particular rests on all its sources: they stand by its first paragraph. */
const afterFirstParagraph = (html: string, notes: string): string =>
  html.replace('</p>', () => `${notes}</p>`);

/** Addresses in texts are written without the base path. */
const onBase = (edition: Edition, html: string): string =>
  html.replace(
    /<a href="(\/(?!\/)[^"]*)"/g,
    (_, path: string) =>
      `<a href="${path.startsWith(edition.settings.base) && edition.settings.base !== '/' ? path : pathOn(edition, path)}"`,
  );

const lower = (html: string, levels: number): string =>
  levels === 0
    ? html
    : html.replace(
        /<(\/?)h([2-6])(?=[ >])/g,
        (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + levels)}`,
      );

function recordLink(edition: Edition, id: string, text: string): string {
  const record = anyRecord(edition.graph, id);
  const words = text === '' ? escapeHtml(record?.fields.title ?? id) : text;
  return `<a href="${escapeHtml(recordPath(edition, id))}">${words}</a>${withdrawnNote(record)}`;
}

function termLink(edition: Edition, id: string, text: string): string {
  const named = anyRecord(edition.graph, id);
  const term = isIn(named, 'terms') ? named : undefined;
  const words = text === '' ? escapeHtml(term?.fields.title ?? id) : text;
  const meaning = term ? ` title="${escapeHtml(firstSentence(term.body.summary))}"` : '';
  return `<a class="term" href="${escapeHtml(recordPath(edition, id))}"${meaning}>${words}</a>${withdrawnNote(term)}`;
}

/** An author’s own words cannot say that what they lead to was withdrawn later. */
const withdrawnNote = (record: ContentRecord | undefined): string =>
  record && isWithdrawn(record) ? ' (withdrawn)' : '';

/** The number in the text, and at its first use the note that stands beside it in the margin where there is room. */
function reference(
  citations: Citations,
  number: number,
  { prefix }: Setting,
  isRepeated: boolean,
): string {
  const citation = citations.list[number - 1];
  if (!citation) return '';
  return `<sup class="ref" data-pagefind-ignore><a href="#${prefix}source-${number}" aria-label="Source ${number}">${number}</a></sup>${isRepeated ? '' : marginNote(citation)}`;
}

const marginNote = (citation: Citation): string =>
  `<span class="margin-note" aria-hidden="true" data-pagefind-ignore><span class="margin-note-number">${citation.number}</span> ${escapeHtml(citation.publisher)}, <span class="margin-note-title">${escapeHtml(citation.title)}</span>, ${escapeHtml(citation.at)}. <span class="seen">${escapeHtml(citation.seenLabel)}.</span></span>`;
