import type { RecordOf } from '../records/content-record.ts';
import { reportKinds } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { bodies, fact, link, plain, textOrUnknown, themes, type Fact } from './fact.ts';
import { officialNumber } from './ref.ts';
import { answerClockOf, answerInWords } from './status.ts';

/** What a document is, who published it and when, whether it was answered, and where to read it. */
export function reportFacts(edition: Edition, report: RecordOf<'reports'>): readonly Fact[] {
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
    fact('Published', [
      {
        ...textOrUnknown(
          typeof fields.published === 'string' ? fields.published : fields.published.printed,
        ),
        text: dueInWords(fields.published),
      },
    ]),
    ...plain('Received', fields.received === undefined ? undefined : dueInWords(fields.received)),
    ...(fields.answers === undefined ? [] : [link(edition, 'Answers', fields.answers)]),
    ...(due === undefined
      ? []
      : [
          fact('Answer due', [
            {
              text: dueInWords(due),
              note: typeof due === 'object' && due.by ? `by ${dueInWords(due.by)}` : undefined,
            },
          ]),
        ]),
    ...(due === undefined && !answered
      ? []
      : [
          fact('Answer', [
            answered
              ? { text: answerInWords(clock), href: recordPath(edition, clock.by) }
              : { text: answerInWords(clock), isUnknown: true },
          ]),
        ]),
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
