import { passagesFrom } from '../records/answering.ts';
import { answersNow, hasEnded } from '../records/clocks.ts';
import type { RecordOf } from '../records/content-record.ts';
import type { Due } from '../records/due.ts';
import { dateInWords, dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { refTo, type Ref } from './ref.ts';

/** How a body ended, and where a reader finds those who answer for it. */
export interface BodyEnd {
  /** `It ended on 1 February 2023.` */
  readonly sentence: string;
  readonly passages: readonly {
    readonly to: Ref;
    readonly on: string;
    readonly functions: string;
  }[];
  /** Who answers for it on the edition’s day. */
  readonly now: readonly Ref[];
}

/** The end of a body that had ended by the edition’s day; undefined while it exists. */
export function bodyEnd(edition: Edition, body: RecordOf<'bodies'>): BodyEnd | undefined {
  const { graph, asOf } = edition;
  const now = answersNow(graph, body.id, asOf);
  if (!hasEnded(body, asOf) || now.includes(body.id)) return undefined;
  return {
    sentence: endedInWords(body.fields.to),
    passages: passagesFrom(graph, body.id, asOf).map(({ to, on, functions }) => ({
      to: refTo(edition, to),
      on: dueInWords(on),
      functions,
    })),
    now: now.map((id) => refTo(edition, id)),
  };
}

/** A day is on, a month or a year in; printed words stand as they are. */
function endedInWords(to: Due | undefined): string {
  if (to === undefined || to === 'not-seen' || to === 'none-stated')
    return 'It has ended; when was not seen.';
  if (typeof to !== 'string') return `It has ended: ${to.printed}.`;
  return `It ended ${to.length === 10 ? 'on' : 'in'} ${dateInWords(to)}.`;
}
