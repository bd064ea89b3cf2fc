import { answersNow } from '../records/clocks.ts';
import type { RecordOf } from '../records/content-record.ts';
import type { Due } from '../records/due.ts';
import { linksTo } from '../records/graph.ts';
import { bodyKinds } from '../schema/vocabulary.ts';
import { dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { fact, link, linked, type Fact } from './fact.ts';

/** Who a body was, from when until when, whom it followed, and who answers for it now. */
export function bodyFacts(edition: Edition, body: RecordOf<'bodies'>): readonly Fact[] {
  const { fields } = body;
  const partOf = fields['part-of'];
  const before = linksTo(edition.graph, body.id, 'succeeded-by');
  const now = answersNow(edition.graph, body.id, edition.asOf);
  const successor = (on: string, functions: string): string => `${on}: ${functions}`;
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
    ...(before.length === 0
      ? []
      : [
          fact(
            'Took over from',
            before.map(({ from, because }) => ({ ...linked(edition, from), note: because })),
          ),
        ]),
    ...(fields.successors.length === 0
      ? []
      : [
          fact(
            'Succeeded by',
            fields.successors.map(({ body: id, on, functions }) => ({
              ...linked(edition, id),
              note: successor(dueInWords(on), functions),
            })),
          ),
        ]),
    ...(fields.to === undefined
      ? []
      : [
          fact(
            'Who answers for it now',
            now.length === 0
              ? [{ text: 'Not on this record', isUnknown: true }]
              : now.map((id) => linked(edition, id)),
          ),
        ]),
  ];
}

const lifespan = (from: Due | undefined, to: Due | undefined): string | undefined => {
  const words = [
    from === undefined ? '' : `from ${dueInWords(from)}`,
    to === undefined ? '' : `until ${dueInWords(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
  return words === '' ? undefined : words;
};
