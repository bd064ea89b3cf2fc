import { slippage } from '../records/clocks.ts';
import {
  isIn,
  type ContentRecord,
  type ItemRecord,
  type RecordOf,
} from '../records/content-record.ts';
import { find, linksTo } from '../records/graph.ts';
import { raisedIn } from '../records/repetition.ts';
import { dueOf } from '../records/standing.ts';
import { positions } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { count } from './count.ts';
import { dateInWords, dueInWords, monthsInWords } from './dates.ts';
import { wordPath } from './definitions.ts';
import type { Edition } from './edition.ts';
import {
  bodies,
  fact,
  link,
  linked,
  textOrUnknown,
  themes,
  type Fact,
  type FactValue,
} from './fact.ts';
import { particulars, refTo, reportOf } from './ref.ts';
import { isChanged } from './runs.ts';
import { answerTo, statusOf } from './status.ts';

/** Where something was said, who has to act, by when, what was answered and what became of it. */
export function itemFacts(edition: Edition, record: ItemRecord): readonly Fact[] {
  return [
    ...place(edition, record),
    ...ownFacts(edition, record),
    ...followed(edition, record),
    ...raised(edition, record),
    ...themes(edition, record.fields.themes),
  ];
}

function ownFacts(edition: Edition, record: ItemRecord): readonly Fact[] {
  switch (record.collection) {
    case 'findings':
      return [];
    case 'recommendations':
      return [
        fact('Who must act', bodies(edition, record.fields.to)),
        ...progress(edition, record, 'To be done by'),
      ];
    case 'commitments':
      return [
        fact('Who promised it', bodies(edition, record.fields.owner)),
        ...made(record),
        ...target(record),
        ...progress(edition, record, 'To be kept by'),
        ...moved(edition, record),
      ];
    case 'ratings':
      return [
        link(edition, 'What is rated', record.fields.rates),
        link(edition, 'Rated under', record.fields.scheme),
        ...answer(edition, record),
      ];
    case 'responses':
      return [
        link(edition, 'Responds to', record.fields.to),
        fact('Position', [position(edition, record)]),
        fact('Reason given', [textOrUnknown(record.fields.reason)]),
      ];
  }
}

/** The position taken, with where its word is explained. */
const position = (edition: Edition, { fields }: RecordOf<'responses'>): FactValue => ({
  text: positions[fields.position].label,
  href: wordPath(edition, 'positions', fields.position),
  isUnknown: fields.position === 'not-seen',
});

function place(edition: Edition, record: ItemRecord): readonly Fact[] {
  const report = reportOf(edition, record);
  const number =
    record.number === undefined || isIn(record, 'ratings')
      ? []
      : [fact('Official number', [{ text: record.number }])];
  return [
    ...number,
    ...(report
      ? [
          fact('Where it is', [
            {
              text: report.fields.title,
              href: recordPath(edition, report.id),
              note: `${particulars(report)}; ${locatorOf(edition, record) ?? 'the place in it was not seen'}`,
            },
          ]),
        ]
      : []),
  ];
}

/** The place in its document, where we saw it there or in a copy; a place in reporting is not one. */
export const locatorOf = (edition: Edition, record: ItemRecord): string | undefined =>
  record.fields.cites.find(
    ({ source, seen }) =>
      seen !== 'reporting' &&
      find(edition.graph, source, 'sources')?.fields.document === record.report,
  )?.at;

/** The chains that follow the promise through time. */
function followed(edition: Edition, record: ItemRecord): readonly Fact[] {
  const chains = linksTo(edition.graph, record.id, 'has-member').map(({ from }) => from);
  if (chains.length === 0) return [];
  const values = [...new Set(chains)].map((id) => {
    const { title, href } = refTo(edition, id);
    return { text: title, href };
  });
  return [fact('Followed in', values)];
}

/** The reports in which a point was raised, by `repeats` links; none where it was raised in its own only. */
function raised(edition: Edition, record: ItemRecord): readonly Fact[] {
  if (!isIn(record, 'findings', 'recommendations')) return [];
  const reports = raisedIn(edition.graph, record.id);
  if (reports.length < 2) return [];
  const values = reports.flatMap((id) => {
    const report = find(edition.graph, id, 'reports');
    return report ? [{ ...linked(edition, id), note: particulars(report) }] : [];
  });
  return [fact(`Raised in ${count(reports.length, 'report')}`, values)];
}

function progress(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
  label: string,
): readonly Fact[] {
  const due = dueOf(record);
  const status = statusOf(edition, record);
  return [
    fact(label, [
      {
        ...textOrUnknown(typeof due === 'string' ? due : due.printed),
        text: dueInWords(due),
        note: status.clock,
      },
    ]),
  ];
}

function answer(edition: Edition, record: ContentRecord): readonly Fact[] {
  const given = answerTo(edition, record);
  if (!given)
    return [fact('Response', [{ text: 'No response is on this record', isUnknown: true }])];
  return [
    fact('Response', [
      {
        text: given.word.label,
        href: given.from.href,
        note: given.reason ?? given.from.title,
        isUnknown: given.position === 'not-seen',
      },
    ]),
  ];
}

/** When a promise was made, where its document only reports it. */
const made = ({ fields }: RecordOf<'commitments'>): readonly Fact[] =>
  fields.made === undefined
    ? []
    : [
        fact('When it was made', [
          {
            ...textOrUnknown(typeof fields.made === 'string' ? fields.made : fields.made.printed),
            text: dueInWords(fields.made),
          },
        ]),
      ];

function target({ fields }: RecordOf<'commitments'>): readonly Fact[] {
  if (typeof fields.target === 'string') return [fact('Target', [textOrUnknown(fields.target)])];
  const { measure, value, unit, conditions } = fields.target;
  const amount =
    value === undefined
      ? ''
      : `${value.toLocaleString('en-GB')}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}: `;
  return [fact('Target', [{ text: `${amount}${measure}`, note: conditions }])];
}

function moved(edition: Edition, record: RecordOf<'commitments'>): readonly Fact[] {
  const slip = slippage(edition.graph, record.id);
  if (!slip || slip.moves === 0) return [];
  const moves = slip.moves === 1 ? '1 move' : `${slip.moves} moves`;
  const text = `${slipInWords(slip.months)} first promised, in ${moves}`;
  const first = slip.steps.find(({ by }) => by !== undefined)?.by;
  const changed = slip.steps.slice(1).some(({ id }) => isChanged(edition.graph, id));
  const note = [
    ...(first === undefined ? [] : [`first promised for ${dateInWords(first)}`]),
    ...(changed ? ['what was promised changed too'] : []),
  ].join('; ');
  return [fact('Moved', [{ text, note }])];
}

/** A date can move out and be brought forward again. */
const slipInWords = (months: number): string => {
  if (months === 0) return 'Back to the date';
  return `${monthsInWords(Math.abs(months))} ${months > 0 ? 'later' : 'earlier'} than`;
};
