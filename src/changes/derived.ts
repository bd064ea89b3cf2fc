/** What follows from records and the day, and is never typed: a change elsewhere can change it. */
import { answerOf } from '../records/answer-of.ts';
import {
  answerClock,
  answersNow,
  slippage,
  type DueClock,
  type Slippage,
} from '../records/clocks.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import { linksTo, type RecordGraph } from '../records/graph.ts';
import { standingFacts, standingOn } from '../records/standing.ts';

/** What may follow for a record, in the order in which it matters to a reviewer. */
export const derivedNames = [
  'progress',
  'basis',
  'position',
  'date',
  'answer',
  'slippage',
  'answering now',
] as const;
export type DerivedName = (typeof derivedNames)[number];

/** The facts that hold for a record on a day, each as a code or a few words. */
export type Derived = Readonly<Partial<Record<DerivedName, string>>>;

export function derivedOf(graph: RecordGraph, record: ContentRecord, asOf: string): Derived {
  const position = answerOf(graph, record)?.position;
  return {
    ...(position === undefined ? {} : { position }),
    ...own(graph, record, asOf),
  };
}

function own(graph: RecordGraph, record: ContentRecord, asOf: string): Derived {
  switch (record.collection) {
    case 'recommendations':
      return standing(graph, record, asOf);
    case 'commitments':
      return { ...standing(graph, record, asOf), ...slip(slippage(graph, record.id)) };
    case 'responses':
      return { position: record.fields.position };
    case 'reports':
      return { answer: answer(graph, record, asOf) };
    case 'chains':
      return slip(slippageOfChain(graph, record));
    case 'bodies':
      return { 'answering now': answersNow(graph, record.id, asOf).join(', ') || 'nobody' };
    case 'findings':
    case 'ratings':
    case 'themes':
    case 'terms':
    case 'sources':
    case 'schemes':
      return {};
  }
}

/**
 * The progress that the leading entry says, as an editor wrote it; that its date came and went since is told of the
 * date, as nobody has to approve what the calendar does.
 */
function standing(
  graph: RecordGraph,
  record: RecordOf<'recommendations' | 'commitments'>,
  asOf: string,
): Derived {
  const { code, entry, clock } = standingOn(standingFacts(graph, record), asOf);
  const isWritten = entry !== undefined && code !== 'replaced';
  return {
    progress: isWritten ? entry.progress : code === 'not-due' ? 'not-assessed' : code,
    ...(isWritten ? { basis: entry.basis } : {}),
    date: clockWords(clock),
  };
}

/** Without the days, which go on by themselves. */
function clockWords(clock: DueClock): string {
  switch (clock.state) {
    case 'not-seen':
      return 'not seen';
    case 'open-ended':
      return 'open-ended';
    case 'closed':
      return 'no longer running';
    case 'coming':
      return 'not yet due';
    case 'overdue':
      return 'overdue';
  }
}

function answer(graph: RecordGraph, report: RecordOf<'reports'>, asOf: string): string {
  const clock = answerClock(graph, report, asOf);
  switch (clock.state) {
    case 'answered':
      return clock.daysLate === undefined || clock.daysLate <= 0
        ? `given by ${clock.by}`
        : `given by ${clock.by}, ${clock.daysLate} days late`;
    case 'answered-undated':
      return `given by ${clock.by}, on a day not seen`;
    case 'awaiting':
      return 'awaited';
    case 'overdue':
      return 'overdue';
    case 'none-on-record':
      return 'none on the record';
  }
}

const slip = (given: Slippage | undefined): Derived =>
  given === undefined || given.moves === 0
    ? {}
    : { slippage: `moved ${times(given.moves)}, by ${given.months} months` };

const times = (number: number): string =>
  number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`;

/** The slippage of the last promise in a chain: the one that no other step of it takes the place of. */
function slippageOfChain(
  graph: RecordGraph,
  { fields: { members } }: RecordOf<'chains'>,
): Slippage | undefined {
  const inChain = new Set(members);
  const last = members.findLast((id) => {
    const record = graph.records.get(id);
    const isReplaced = linksTo(graph, id, 'replaces').some(({ from }) => inChain.has(from));
    return isIn(record, 'commitments') && !isReplaced;
  });
  return last === undefined ? undefined : slippage(graph, last);
}
