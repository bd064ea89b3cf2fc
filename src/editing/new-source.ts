/** A cited page as a file, from its address and what other sources of the same site say. */
import type { RecordId } from '../schema/ids.ts';
import type { Seen, SourceKind } from '../schema/vocabulary.ts';
import type { Answers } from './form.ts';
import { fieldOf, inCollection, type KnownRecord } from './known-record.ts';
import type { Desk } from './desk.ts';
import { idMeant } from './named-records.ts';
import { newRecord, type Planned } from './new-record.ts';
import { plainDate } from './plain-date.ts';
import { slugOf } from './slug.ts';
import type { Refused } from './refused.ts';

/** What an editor says of a page besides its address. */
export interface WantedSource {
  readonly url: string;
  readonly name?: string;
  readonly answers: Answers;
}

/** Plans the file of a source. The publisher is that of the site’s other sources, where they agree. */
export function newSource({ url, name, answers }: WantedSource, desk: Desk): Planned {
  const refused = notNew(url, desk);
  if (refused !== undefined) return refused;
  const notBegun = beforeItsReport(answers, desk);
  if (notBegun !== undefined) return notBegun;
  const all = { ...fromSiblings(url, desk), ...answers, url: [url] };
  return newRecord(
    { collection: 'sources', name: name ?? suggestedSourceName(url, all, desk), answers: all },
    desk,
  );
}

/** Said where a page is called the text of a report that is not there: pages come before the report that cites them. */
function beforeItsReport({ document }: Answers, { known }: Desk): Refused | undefined {
  const [written] = document ?? [];
  const report = written === undefined ? '' : idMeant(written, ['reports'], known);
  return typeof report === 'string'
    ? undefined
    : {
        refused: `${report.refused} If it is not begun yet, leave out --document: the line to write is told when you begin it.`,
      };
}

/** The sources that a new report cites and that may be its text: official documents that name no report yet. */
export const mayBeItsText = (reportText: string, { known }: Desk): readonly KnownRecord[] =>
  inCollection(known, 'sources').filter(
    ({ id, text }) =>
      new RegExp(`source: ${id}$`, 'm').test(reportText) &&
      fieldOf(text, 'kind') === 'official-document' &&
      fieldOf(text, 'document') === undefined,
  );

/** Why an address cannot be a new source: it is one already, or no address. */
export function notNew(url: string, desk: Desk): Refused | undefined {
  const cited = sourceAt(url, desk);
  if (cited !== undefined)
    return {
      refused: `${cited} is this page already: “${desk.known.get(cited)?.title ?? ''}”.\n\n${citation(cited, desk.known.get(cited)?.text ?? '')}`,
      isThere: true,
    };
  return URL.canParse(url)
    ? undefined
    : { refused: `${url} is not an address. Copy it from the browser, with its https://.` };
}

/** The source that an address is of already, however it is written. */
export function sourceAt(url: string, { known }: Desk): RecordId | undefined {
  const wanted = bare(url);
  return inCollection(known, 'sources').find(({ text }) =>
    ['url', 'seen-at', 'archive'].some((field) => bare(fieldOf(text, field) ?? '') === wanted),
  )?.id;
}

/** An address without what does not lead elsewhere: scheme, www, marks of campaigns, the place in the page. */
function bare(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const key of [...searchParams.keys()]) {
    if (/^(?:utm_.*|fbclid|gclid)$/.test(key)) searchParams.delete(key);
  }
  const query = searchParams.toString();
  return `${site(hostname)}${pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}

const site = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '');

/** Other sources of the same site. */
function siblings(url: string, { known }: Desk): readonly KnownRecord[] {
  const host = site(new URL(url).hostname);
  return inCollection(known, 'sources').filter(({ text }) => {
    const other = fieldOf(text, 'url') ?? '';
    return URL.canParse(other) && site(new URL(other).hostname) === host;
  });
}

/** What most other sources of the site have alike. */
export function fromSiblings(url: string, desk: Desk): Answers {
  const others = siblings(url, desk);
  const shared = ['publisher', 'body'].flatMap((field) => {
    const most = mostly(others.map(({ text }) => fieldOf(text, field)));
    return most === undefined ? [] : [[field, [most]] as const];
  });
  return Object.fromEntries(shared);
}

/** What more than half of some values are, if anything. */
const mostly = <T>(values: readonly T[]): T | undefined =>
  values.find((each) => values.filter((other) => other === each).length * 2 > values.length);

/** Endings of site names that say nothing of who publishes there. */
const ENDINGS = new Set(['com', 'org', 'net', 'co', 'ac', 'gov', 'info', 'eu']);

/** A name from the publisher, the date, and the title or else the address: `gazette-2021-05-late-trains`. */
export function suggestedSourceName(url: string, answers: Answers, desk: Desk): string {
  const { pathname } = new URL(url);
  const [date = ''] = answers['published'] ?? [];
  const [title = ''] = answers['title'] ?? [];
  const when = /^\d{4}(?:-\d{2})?/.exec(plainDate(date) ?? date)?.[0];
  const what = title === '' ? namedInPath(pathname) : slugOf(title, 3);
  return [whoseSite(url, desk), when, what].filter(Boolean).join('-');
}

/** The last words of a path; beside a single word, which says little, the number of what it is a page of. */
function namedInPath(pathname: string): string {
  const parts = pathname.replace(/\.\w+$/, '').split('/');
  const at = parts.findLastIndex((part) => /[a-z]/i.test(part));
  const words = slugOf(parts[at] ?? '', 3);
  if (words.includes('-')) return words;
  const [before = '', after = ''] = [parts[at - 1], parts[at + 1]];
  // A word before a number is a series, `news/680`; one after it is a part, `680/summary`.
  if (/^\d+$/.test(after)) return after;
  return /^\d+$/.test(before) ? `${before}-${words}` : words;
}

/** How the names of the site’s other sources begin, where most begin alike; else the name of the site. */
function whoseSite(url: string, desk: Desk): string {
  const firsts = siblings(url, desk).map(({ id }) => /^sources\/([a-z0-9]+)/.exec(id)?.[1] ?? '');
  const common = mostly(firsts);
  if (common !== undefined) return common;
  const labels = site(new URL(url).hostname).split('.').slice(0, -1);
  while (labels.length > 1 && ENDINGS.has(labels.at(-1) ?? '')) labels.pop();
  return slugOf(labels.at(-1) ?? '') || 'page';
}

/** What a record writes to cite a source, whose file has this text: under its fields, and beside a sentence. */
export const citation = (source: RecordId, text: string): string =>
  `Under cites of the record that rests on it:

  - source: ${source}
    at: to-do (paragraph, page, section or row; Whole page for a short one)
    seen: ${likelySeen(text) ?? 'to-do (document, copy or reporting)'}

and beside a sentence of its text, <Cite source="${source}"/>.`;

/** How what a source’s file tells of was most likely seen, by its kind; an editor may know better. */
export function likelySeen(text: string): Seen | undefined {
  const kind = fieldOf(text, 'kind') ?? '';
  if (kind === 'copy') return 'copy';
  if (kind === '' || kind.startsWith('to-do')) return undefined;
  return ACCOUNTS.has(kind) ? 'reporting' : 'document';
}

/** Kinds of source that tell of other documents. */
const ACCOUNTS: ReadonlySet<string> = new Set<SourceKind>(['press', 'comment', 'reference']);
