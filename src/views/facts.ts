import { isIn, type ContentRecord, type ItemRecord, type RecordOf } from '../records/content-record.ts';
import { answersNow, slippage } from '../records/clocks.ts';
import { dateOf } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { bodyKinds, reportKinds, sourceKinds, unknowns, type Unknown } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { dueInWords, monthsInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { officialNumber, refTo, shortName } from './ref.ts';
import { answerClockOf, answerInWords, answerTo, clockInWords, clockOf, dueOf, statusOf } from './status.ts';

/** One value of a fact; a value that is missing is said to be. */
export interface FactValue {
  readonly text: string;
  readonly href?: string;
  readonly note?: string | undefined;
  readonly isUnknown?: boolean;
}

/** A row of the summary list of a record. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
  /** Whether short values stand on one line. */
  readonly isInline?: boolean;
}

/** The summary list of a record: what a reader wants to know at a glance, in a fixed order for each kind. */
export function factsOf(edition: Edition, record: ContentRecord): readonly Fact[] {
  switch (record.collection) {
    case 'reports':
      return reportFacts(edition, record);
    case 'findings':
      return [...place(edition, record), ...themes(edition, record.fields.themes)];
    case 'recommendations':
      return [...place(edition, record), fact('Who must act', bodies(edition, record.fields.to)), ...progress(edition, record, 'To be done by'), ...themes(edition, record.fields.themes)];
    case 'commitments':
      return [...place(edition, record), fact('Who promised it', bodies(edition, record.fields.owner)), ...target(record), ...progress(edition, record, 'Promised by'), ...moved(edition, record), ...themes(edition, record.fields.themes)];
    case 'ratings':
      return [...place(edition, record), link(edition, 'What is rated', record.fields.rates), link(edition, 'Rated under', record.fields.scheme), ...answer(edition, record), ...themes(edition, record.fields.themes)];
    case 'responses':
      return [...place(edition, record), link(edition, 'Responds to', record.fields.to), fact('Reason given', [textOrUnknown(record.fields.reason)]), ...themes(edition, record.fields.themes)];
    case 'bodies':
      return bodyFacts(edition, record);
    case 'sources':
      return sourceFacts(edition, record);
    case 'chains':
      return themes(edition, record.fields.themes);
    case 'themes':
    case 'terms':
    case 'schemes':
      return [];
  }
}

const fact = (label: string, values: readonly FactValue[]): Fact => ({ label, values });
const plain = (label: string, text: string | undefined): readonly Fact[] => (text === undefined ? [] : [fact(label, [textOrUnknown(text)])]);

const textOrUnknown = (text: string): FactValue => (text in unknowns ? { text: unknowns[text as Unknown].label, isUnknown: true } : { text });

const link = (edition: Edition, label: string, id: RecordId): Fact => fact(label, [linked(edition, id)]);

function linked(edition: Edition, id: RecordId): FactValue {
  const ref = refTo(edition, id);
  return { text: ref.title, href: ref.href };
}

const bodies = (edition: Edition, given: Unknown | readonly RecordId[]): readonly FactValue[] =>
  typeof given === 'string' ? [textOrUnknown(given)] : given.map((id) => ({ ...linked(edition, id), note: answering(edition, id) }));

/** For a body that has ended: who answers for it on the edition’s day. */
export function answering(edition: Edition, id: RecordId): string | undefined {
  const now = answersNow(edition.graph, id, edition.asOf);
  if (now.includes(id)) return undefined;
  if (now.length === 0) return find(edition.graph, id, 'bodies')?.fields.to === undefined ? undefined : 'it has ended; who answers for it is not on the record';
  return `answered for by ${now.map((each) => refTo(edition, each).title).join(' and ')}`;
}

const themes = (edition: Edition, ids: readonly RecordId[]): readonly Fact[] =>
  ids.length === 0 ? [] : [{ label: ids.length === 1 ? 'Theme' : 'Themes', values: ids.map((id) => linked(edition, id)), isInline: true }];

function place(edition: Edition, record: ItemRecord): readonly Fact[] {
  const report = find(edition.graph, record.report, 'reports');
  const number = record.number === undefined || isIn(record, 'ratings') ? [] : [fact('Official number', [{ text: record.number }])];
  return [...number, ...(report ? [fact('Where it is', [{ text: report.fields.title, href: recordPath(edition, report.id), note: `${shortName(report)}; ${locator(edition, record, report.id)}` }])] : [])];
}

/** The place in the document, where we saw it there or in a copy; a place in reporting is not one. */
function locator(edition: Edition, record: ItemRecord, report: RecordId): string {
  const cite = record.fields.cites.find(({ source, seen }) => seen !== 'reporting' && find(edition.graph, source, 'sources')?.fields.document === report);
  return cite?.at ?? 'the place in it was not seen';
}

function progress(edition: Edition, record: RecordOf<'recommendations' | 'commitments'>, label: string): readonly Fact[] {
  const due = dueOf(record);
  const clock = clockInWords(clockOf(edition, record));
  const status = statusOf(edition, record);
  return [
    fact(label, [{ ...textOrUnknown(typeof due === 'string' ? due : due.printed), text: dueInWords(due), note: clock }]),
    ...(isIn(record, 'recommendations') ? answer(edition, record) : []),
    fact('Latest status', [{ text: status.label, note: status.detail ?? status.definition }]),
  ];
}

function answer(edition: Edition, record: ContentRecord): readonly Fact[] {
  const given = answerTo(edition, record);
  if (!given) return [fact('Response', [{ text: 'No response is on this record', isUnknown: true }])];
  return [fact('Response', [{ text: given.word.label, href: given.from.href, note: given.reason ?? given.from.title, isUnknown: given.position === 'not-seen' }])];
}

function target({ fields }: RecordOf<'commitments'>): readonly Fact[] {
  if (typeof fields.target === 'string') return [fact('Target', [textOrUnknown(fields.target)])];
  const { measure, value, unit, conditions } = fields.target;
  const amount = value === undefined ? '' : `${value.toLocaleString('en-GB')}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}: `;
  return [fact('Target', [{ text: `${amount}${measure}`, note: conditions }])];
}

function moved(edition: Edition, record: RecordOf<'commitments'>): readonly Fact[] {
  const slip = slippage(edition.graph, record.id);
  if (!slip || slip.moves === 0) return [];
  const times = slip.moves === 1 ? 'once' : `${slip.moves} times`;
  return [fact('Moved', [{ text: `${times}, ${monthsInWords(slip.months)} later than first promised` }])];
}

function reportFacts(edition: Edition, report: RecordOf<'reports'>): readonly Fact[] {
  const { fields } = report;
  const clock = answerClockOf(edition, report);
  const answered = clock.state === 'answered' || clock.state === 'answered-undated';
  const due = fields['answer-due'];
  return [
    fact('Kind', [{ text: reportKinds[fields.kind].label }]),
    ...plain('Official number', officialNumber(report) ?? fields.number),
    ...plain('Series', fields.series),
    ...plain('Session', fields.session),
    fact('Published by', bodies(edition, fields.by)),
    ...plain('Author', fields.author),
    fact('Published', [{ ...textOrUnknown(typeof fields.published === 'string' ? fields.published : fields.published.printed), text: dueInWords(fields.published) }]),
    ...plain('Received', fields.received === undefined ? undefined : dueInWords(fields.received)),
    ...(fields.answers === undefined ? [] : [link(edition, 'Answers', fields.answers)]),
    ...(due === undefined ? [] : [fact('Answer due', [{ text: dueInWords(due), note: typeof due === 'object' && due.by ? `by ${dueInWords(due.by)}` : undefined }])]),
    ...(due === undefined && !answered ? [] : [fact('Answer', [answered ? { text: answerInWords(clock), href: recordPath(edition, clock.by) } : { text: answerInWords(clock), isUnknown: true }])]),
    ...urls(fields.urls),
    fact('Licence', [textOrUnknown(fields.licence)]),
    ...themes(edition, fields.themes),
  ];
}

function urls(given: RecordOf<'reports'>['fields']['urls']): readonly Fact[] {
  const all = [
    ['Its own page', given.page],
    ['PDF', given.pdf],
    ['Printable version', given.print],
    ['Archived copy', given.archive],
  ] as const;
  const found = all.flatMap(([text, href]) => (href === undefined ? [] : [{ text, href }]));
  return found.length === 0 ? [] : [fact('Read it', found)];
}

function bodyFacts(edition: Edition, body: RecordOf<'bodies'>): readonly Fact[] {
  const { fields } = body;
  const partOf = fields['part-of'];
  const before = linksTo(edition.graph, body.id, 'succeeded-by');
  const now = answersNow(edition.graph, body.id, edition.asOf);
  const successor = (on: string, functions: string): string => `${on}: ${functions}`;
  return [
    fact('Kind', [{ text: bodyKinds[fields.kind].label }]),
    ...(fields.also.length === 0 ? [] : [fact('Also known as', [{ text: fields.also.join(', ') }])]),
    ...(fields.names.length === 0 ? [] : [fact('Names', fields.names.map(({ name, from, to }) => ({ text: name, note: lifespan(from, to) })))]),
    fact('From', [{ ...(fields.from === 'not-seen' || fields.from === 'none-stated' ? { isUnknown: true } : {}), text: dueInWords(fields.from) }]),
    ...(fields.to === undefined ? [] : [fact('Until', [{ text: dueInWords(fields.to) }])]),
    ...(partOf === undefined ? [] : [link(edition, 'Part of', partOf)]),
    ...(before.length === 0 ? [] : [fact('Took over from', before.map(({ from, because }) => ({ ...linked(edition, from), note: because })))]),
    ...(fields.successors.length === 0 ? [] : [fact('Succeeded by', fields.successors.map(({ body: id, on, functions }) => ({ ...linked(edition, id), note: successor(dueInWords(on), functions) })))]),
    ...(fields.to === undefined ? [] : [fact('Who answers for it now', now.length === 0 ? [{ text: 'Not on this record', isUnknown: true }] : now.map((id) => linked(edition, id)))]),
  ];
}

const lifespan = (from: Parameters<typeof dateOf>[0], to: Parameters<typeof dateOf>[0]): string | undefined => {
  const words = [from === undefined ? '' : `from ${dueInWords(from)}`, to === undefined ? '' : `until ${dueInWords(to)}`].filter(Boolean).join(' ');
  return words === '' ? undefined : words;
};

function sourceFacts(edition: Edition, { fields }: RecordOf<'sources'>): readonly Fact[] {
  return [
    fact('Kind', [{ text: sourceKinds[fields.kind].label, note: sourceKinds[fields.kind].definition }]),
    fact('Publisher', [fields.body === undefined ? { text: fields.publisher } : { text: fields.publisher, href: recordPath(edition, fields.body) }]),
    ...plain('Author', fields.author),
    fact('Published', [{ ...textOrUnknown(typeof fields.published === 'string' ? fields.published : fields.published.printed), text: dueInWords(fields.published) }]),
    fact('Read', [fields.accessed === 'none-stated' ? { text: 'On a day that was not recorded', isUnknown: true } : { text: dueInWords(fields.accessed) }]),
    fact('Address', [{ text: fields.url, href: fields.url }]),
    ...(fields['seen-at'] === undefined ? [] : [fact('Read at', [{ text: fields['seen-at'], href: fields['seen-at'], note: 'a copy, redirect or stored page' }])]),
    ...(fields.archive === undefined ? [] : [fact('Archived copy', [fields.archive in unknowns ? textOrUnknown(fields.archive) : { text: fields.archive, href: fields.archive }])]),
    ...(fields.document === undefined ? [] : [link(edition, 'Text of', fields.document)]),
    ...plain('Licence', fields.licence),
    ...plain('Note', fields.note),
  ];
}
