import type { AnswerClock } from '../../records/clocks.ts';
import type { RecordOf } from '../../records/content-record.ts';
import { statementAnchor } from '../../records/links.ts';
import type { Published } from '../../schema/published/records.ts';
import { reportKinds } from '../../schema/vocabulary.ts';
import { citationsOf } from '../citations.ts';
import type { Edition } from '../edition.ts';
import { reportPage, type ReportPage } from '../report-page.ts';
import { answerClockOf, answerInWords } from '../status.ts';
import { fromRef, maybe, party, reference, references, stated, when } from './parts.ts';
import { recordPart } from './record-part.ts';

type PublishedReport = Published<'reports'>;

/** A document, with what is in it and how it was answered. */
export function report(edition: Edition, record: RecordOf<'reports'>): PublishedReport {
  const { fields } = record;
  const citations = citationsOf(edition, record);
  const page = reportPage(edition, record);
  return {
    ...recordPart(edition, record, citations),
    kind: { code: fields.kind, label: reportKinds[fields.kind].label },
    by: party(edition, fields.by),
    author: fields.author ?? null,
    number: maybe(fields.number, stated),
    series: fields.series ?? null,
    session: fields.session ?? null,
    published: when(fields.published),
    received: fields.received ?? null,
    urls: urls(fields.urls),
    licence: stated(fields.licence),
    answers: maybe(fields.answers, (id) => reference(edition, id)),
    answer_due: maybe(fields['answer-due'], when),
    answer: answer(edition, answerClockOf(edition, record)),
    stated_count: maybe(fields['stated-count'], statedCount),
    rest: fields.rest ?? null,
    statements: fields.statements.map((each) => ({
      anchor: statementAnchor(each.anchor),
      by: each.by,
      role: each.role,
      date: when(each.date),
      says: each.says,
      about: references(edition, each.about),
      sources: citations.numbersOf(each.cites),
    })),
    items: references(
      edition,
      (edition.graph.itemsOf.get(record.id) ?? []).map(({ id }) => id),
    ),
    coverage: coverage(edition, page),
    counts: counts(page),
    themes: references(edition, fields.themes),
    last_read: fields['last-read'] ?? null,
  };
}

const urls = (given: RecordOf<'reports'>['fields']['urls']): PublishedReport['urls'] => ({
  page: given.page ?? null,
  pdf: given.pdf ?? null,
  print: given.print ?? null,
  archive: given.archive ?? null,
});

type StatedCount = NonNullable<RecordOf<'reports'>['fields']['stated-count']>;

const statedCount = (given: StatedCount): PublishedReport['stated_count'] => ({
  findings: given.findings ?? null,
  recommendations: given.recommendations ?? null,
  commitments: given.commitments ?? null,
  ratings: given.ratings ?? null,
});

function answer(edition: Edition, clock: AnswerClock): PublishedReport['answer'] {
  return {
    state: clock.state,
    by: maybe('by' in clock ? clock.by : undefined, (id) => reference(edition, id)),
    received: clock.state === 'answered' ? clock.received : null,
    due: ('due' in clock ? clock.due : undefined) ?? null,
    days_late: (clock.state === 'answered' ? clock.daysLate : undefined) ?? null,
    days_left: clock.state === 'awaiting' ? clock.days : null,
    days_overdue: clock.state === 'overdue' ? clock.days : null,
    words: answerInWords(clock),
  };
}

const coverage = (edition: Edition, page: ReportPage): PublishedReport['coverage'] =>
  (page.coverage?.rows ?? []).map((row) => ({
    item: fromRef(edition, row.record),
    position: { code: row.code, label: row.position },
    response: maybe(row.response, (ref) => fromRef(edition, ref)),
  }));

const counts = (page: ReportPage): readonly string[] => [
  ...page.sections.flatMap(({ stated: sentence }) => sentence ?? []),
  ...page.matrices.map(({ sentence }) => sentence),
];
