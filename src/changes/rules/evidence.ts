import type { Issue } from '../../issues/issue.ts';
import { firstDay, lastDay } from '../../records/calendar.ts';
import { leadingEntry, type HistoryEntry } from '../../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { dateOf } from '../../records/due.ts';
import { find } from '../../records/graph.ts';
import { fieldName, issueAt } from '../../records/rules/rule.ts';
import type { RecordId } from '../../schema/ids.ts';
import type { Compared } from '../moves.ts';
import { isSame } from '../values.ts';
import { beforeOf, newEntries } from './entries.ts';

/** After every date: what an entry says counts as soon as it is written. */
const FOREVER = '9999-12-31';

/** A status that changes rests on a source that can have known of it. */
export function evidence(at: Compared, record: ContentRecord): readonly Issue[] {
  if (isIn(record, 'recommendations', 'commitments')) return ofProgress(at, record);
  if (isIn(record, 'responses')) return ofResponse(at, record);
  return isIn(record, 'reports') ? ofRest(at, record) : [];
}

/** The entry that leads now, where it is new and says something else than the one that led before. */
function ofProgress(
  at: Compared,
  record: RecordOf<'recommendations' | 'commitments'>,
): readonly Issue[] {
  const before = beforeOf(at, record);
  const led = before && leadingEntry<HistoryEntry>(before.fields.history, FOREVER);
  const leads = leadingEntry<HistoryEntry>(record.fields.history, FOREVER);
  const fresh = newEntries(at, record).find(({ entry }) => isSame(entry, leads));
  if (!leads || !fresh || leads.progress === led?.progress) return [];
  const field = `history.${fresh.index}`;
  const { date, progress, cites } = leads;
  return early(at, record, {
    field: `${field}.cites`,
    says: `${fieldName(field)} says ${progress} on ${date}`,
    date,
    cites,
  });
}

/** A position is as old as the document that takes it. What we have not seen needs no evidence. */
function ofResponse(at: Compared, record: RecordOf<'responses'>): readonly Issue[] {
  const { position, cites } = record.fields;
  if (position === 'not-seen' || position === beforeOf(at, record)?.fields.position) return [];
  const document = find(at.head.graph, record.report, 'reports');
  const date = document && (document.fields.received ?? dateOf(document.fields.published));
  if (date === undefined) return [];
  const says = `position is ${position}, answered on ${date}`;
  return early(at, record, { field: 'cites', says, date, cites });
}

function ofRest(at: Compared, record: RecordOf<'reports'>): readonly Issue[] {
  const { rest, cites, received, published } = record.fields;
  const date = received ?? dateOf(published);
  if (rest === undefined || rest === 'not-seen' || date === undefined) return [];
  if (rest === beforeOf(at, record)?.fields.rest) return [];
  return early(at, record, {
    field: 'cites',
    says: `rest is ${rest}, answered on ${date}`,
    date,
    cites,
  });
}

interface Claim {
  readonly field: string;
  /** The claim with its date, as the beginning of a sentence. */
  readonly says: string;
  readonly date: string;
  readonly cites: readonly { readonly source: RecordId }[];
}

/** Nothing, where one of the sources is of that day or later, or is not there, which another rule reports. */
function early(
  { head }: Compared,
  record: ContentRecord,
  { field, says, date, cites }: Claim,
): readonly Issue[] {
  const sources = cites.map(({ source }) => find(head.graph, source, 'sources'));
  const isSupported = sources.some((source) => !source || knewOf(source, date));
  if (isSupported) return [];
  const dated = sources.flatMap((source) => (source ? [`${source.id} is ${ageOf(source)}`] : []));
  return [
    issueAt(
      record,
      'early-evidence',
      field,
      `${says}, and no source for it is of that date or later: ${[...new Set(dated)].join(', ')}.`,
      `Cite a source of ${date} or later, or write the date at which the source says it.`,
    ),
  ];
}

/** The date of a page: when it was published, else when it was read, as it said so by then. */
const dateOfSource = ({ fields }: RecordOf<'sources'>): string | undefined =>
  dateOf(fields.published) ?? dateOf(fields.accessed);

/** A month or a year stands for all its days: the benefit of the doubt, at both ends. */
function knewOf(source: RecordOf<'sources'>, date: string): boolean {
  const published = dateOfSource(source);
  return published !== undefined && lastDay(published) >= firstDay(date);
}

const ageOf = (source: RecordOf<'sources'>): string => {
  const date = dateOfSource(source);
  return date === undefined ? 'of no date that is known' : `of ${date}`;
};
