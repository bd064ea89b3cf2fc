import { answersNow, hasPassedOn } from '../records/clocks.ts';
import type { RecordOf } from '../records/content-record.ts';
import type { Due } from '../records/due.ts';
import { find, linksTo } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { bodyKinds } from '../schema/vocabulary.ts';
import { dueAfter, dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { fact, link, linked, type Fact } from './fact.ts';

/** Who a body was, from when until when, whom it followed, and who answers for it now. */
export function bodyFacts(edition: Edition, body: RecordOf<'bodies'>): readonly Fact[] {
  const { fields } = body;
  const partOf = fields['part-of'];
  const predecessors = [
    ...new Set(linksTo(edition.graph, body.id, 'succeeded-by').map((each) => each.from)),
  ];
  const before = predecessors.flatMap((id) => {
    const other = find(edition.graph, id, 'bodies');
    return other ? successionsFrom(edition, other, body.id) : [];
  });
  const after = body.fields.successors.flatMap((next) => successionsFrom(edition, body, next.body));
  return [
    fact('Kind', [{ text: bodyKinds[fields.kind].label }]),
    ...(fields.also.length === 0
      ? []
      : [fact('Also known as', [{ text: fields.also.join(', ') }])]),
    ...(fields.names.length === 0
      ? []
      : [
          fact(
            'Names',
            fields.names.map(({ name, from, to }) => ({ text: name, note: lifespan(from, to) })),
          ),
        ]),
    fact('From', [
      {
        ...(fields.from === 'not-seen' || fields.from === 'none-stated' ? { isUnknown: true } : {}),
        text: dueInWords(fields.from),
      },
    ]),
    ...(fields.to === undefined ? [] : [fact('Until', [{ text: dueInWords(fields.to) }])]),
    ...(partOf === undefined ? [] : [link(edition, 'Part of', partOf)]),
    ...successionFacts(edition, before, 'from', {
      done: 'Took over from',
      intended: 'Is to take over from',
    }),
    ...successionFacts(edition, after, 'to', {
      done: 'Succeeded by',
      intended: 'Is to be succeeded by',
    }),
    ...(fields.to === undefined ? [] : [answeringNow(edition, body.id)]),
  ];
}

/** Who answers for a body that has ended. */
function answeringNow(edition: Edition, body: RecordId): Fact {
  const now = answersNow(edition.graph, body, edition.asOf);
  return fact(
    'Who answers for it now',
    now.length === 0
      ? [{ text: 'Not on this record', isUnknown: true }]
      : now.map((id) => linked(edition, id)),
  );
}

/** Functions passing from one body to another, seen from either end. */
interface Succession {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly note: string;
  readonly hasHappened: boolean;
}

const successionsFrom = (
  edition: Edition,
  body: RecordOf<'bodies'>,
  to: RecordId,
): readonly Succession[] =>
  body.fields.successors
    .filter((next) => next.body === to)
    .map(({ on, functions }) => ({
      from: body.id,
      to,
      note: `${dueInWords(on)}: ${functions}`,
      hasHappened: hasPassedOn(body, on, edition.asOf),
    }));

/** A future successor does not answer yet, and is never shown as if it did. */
function successionFacts(
  edition: Edition,
  all: readonly Succession[],
  end: 'from' | 'to',
  labels: { readonly done: string; readonly intended: string },
): readonly Fact[] {
  return [true, false].flatMap((hasHappened) => {
    const some = all.filter((each) => each.hasHappened === hasHappened);
    const values = some.map((each) => ({ ...linked(edition, each[end]), note: each.note }));
    return values.length === 0 ? [] : [fact(hasHappened ? labels.done : labels.intended, values)];
  });
}

const lifespan = (from: Due | undefined, to: Due | undefined): string | undefined => {
  const words = [
    from === undefined ? '' : dueAfter('from', from),
    to === undefined ? '' : dueAfter('until', to),
  ]
    .filter(Boolean)
    .join(' ');
  return words === '' ? undefined : words;
};
