/** What differs in one record between two moments. */
import type { ContentRecord } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { bodyChanges, isTextEdited } from './body-changes.ts';
import { derivedNames, derivedOf, type Derived, type DerivedName } from './derived.ts';
import { fieldChanges } from './field-changes.ts';
import type { Compared } from './moves.ts';
import type { Consequence, RecordChange } from './record-change.ts';
import type { Judged, Side } from './side.ts';
import { isSame, renamed } from './values.ts';

/** Two moments of which the files are known too. */
export interface Whole extends Compared {
  readonly head: Side;
}

/** What is to be said of a record that is gone. */
export function removal({ base, head }: Whole, record: ContentRecord): RecordChange {
  const redirect = head.redirects?.moved.find(({ from }) => from === record.id);
  const { standsOn, ...known } = about(base, record);
  return {
    ...known,
    ...whole({}, record),
    kind: 'removed',
    standsOn: standsOn.filter((id) => head.graph.records.has(id)),
    to: redirect?.to ?? [],
    ...(redirect && { because: redirect.why }),
    fields: fieldChanges(record.fields, {}),
    follows: [],
    sources: { added: 0, removed: 0 },
  };
}

/** What is to be said of a record that is there now; undefined where nothing differs. */
export function presence(at: Whole, record: ContentRecord): RecordChange | undefined {
  const { base, moves } = at;
  const from = moves.before.get(record.id);
  const before = base.graph.records.get(from ?? record.id);
  const change = {
    ...about(at.head, record),
    follows: consequences(at, before, record),
    sources: sourceChange(at, before, record),
  };
  if (!before) return { ...change, ...whole(withoutEmpty(record.fields), record), kind: 'added' };
  const content = contentChange(at, before, record);
  const { fields, isTextEdited: isEdited, isRewritten } = content;
  if (from !== undefined) return { ...change, ...content, kind: 'renamed', from };
  if (fields.length > 0 || isEdited || isRewritten)
    return { ...change, ...content, kind: 'changed' };
  return change.follows.length > 0 ? { ...change, ...content, kind: 'follows' } : undefined;
}

type ContentChange = Pick<RecordChange, 'fields' | 'isTextEdited' | 'isRewritten' | 'isRelinked'>;

/** What a new record says, or one that is gone said. */
const whole = (fields: object, { body }: ContentRecord): ContentChange => ({
  fields: fieldChanges({}, fields),
  isTextEdited: body.html !== '',
  isRewritten: false,
  isRelinked: false,
});

/** What differs in what a record says, and in how it is written. */
function contentChange(at: Whole, before: ContentRecord, after: ContentRecord): ContentChange {
  const { names } = at.moves;
  const fields = [
    ...fieldChanges(renamed(before.fields, names), after.fields),
    ...bodyChanges(before, after, names),
  ];
  const isEdited = isTextEdited(before, after, names);
  const isRewritten = fields.length === 0 && !isEdited && isWrittenAnew(at, before.id, after.id);
  const isRelinked = isRewritten && !namesTheSame(before, after);
  return { fields, isTextEdited: isEdited, isRewritten, isRelinked };
}

const about = ({ graph }: Judged, { id, collection, fields, file, report }: ContentRecord) => ({
  id,
  collection,
  title: fields.title,
  file,
  standsOn: [
    ...(report === undefined || report === id || !graph.records.has(report) ? [] : [report]),
    ...new Set(linksTo(graph, id, 'has-member').map(({ from }) => from)),
  ],
});

/** Whether two versions name the same records under the same names. */
const namesTheSame = (before: ContentRecord, after: ContentRecord): boolean =>
  isSame(before.fields, after.fields) &&
  isSame(
    before.body.links.map(({ to }) => to),
    after.body.links.map(({ to }) => to),
  );

/** What a new record says; lists that it leaves empty say nothing. */
const withoutEmpty = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );

/** Line ends are git’s affair and no change. */
const isWrittenAnew = ({ base, head }: Whole, before: RecordId, after: RecordId): boolean =>
  base.texts.get(before)?.replaceAll('\r\n', '\n') !==
  head.texts.get(after)?.replaceAll('\r\n', '\n');

function consequences(
  { base, head, asOf, moves }: Compared,
  before: ContentRecord | undefined,
  after: ContentRecord,
): readonly Consequence[] {
  const was: Derived = before ? renamed(derivedOf(base.graph, before, asOf), moves.names) : {};
  const is = derivedOf(head.graph, after, asOf);
  // A new progress is said with its basis, be it the same.
  const isTold = (what: DerivedName): boolean =>
    was[what] !== is[what] ||
    (what === 'basis' && is.basis !== undefined && was.progress !== is.progress);
  return derivedNames.flatMap((what) =>
    isTold(what) ? [{ what, before: was[what], after: is[what] }] : [],
  );
}

function sourceChange(
  { base, head, moves }: Compared,
  before: ContentRecord | undefined,
  after: ContentRecord,
): RecordChange['sources'] {
  const cited = ({ graph }: Judged, id: RecordId): ReadonlySet<RecordId> =>
    new Set(
      (graph.linksFrom.get(id) ?? []).flatMap(({ type, to }) => (type === 'cites' ? [to] : [])),
    );
  const was = new Set(before ? renamed([...cited(base, before.id)], moves.names) : []);
  const is = cited(head, after.id);
  return { added: is.difference(was).size, removed: was.difference(is).size };
}
