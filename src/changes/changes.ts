/** What differs between two moments of the record, as values. `text.ts`, `markdown.ts` and `file.ts` say it. */
import type { ContentRecord } from '../records/content-record.ts';
import { linksTo } from '../records/graph.ts';
import type { RecordId } from '../schema/ids.ts';
import { collectionTable, type CollectionName } from '../schema/collections.ts';
import { bodyChanges, isTextEdited } from './body-changes.ts';
import { derivedNames, derivedOf, type Derived, type DerivedName } from './derived.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { movesBetween, type Compared } from './moves.ts';
import type { Judged, Side } from './side.ts';
import { isSame, renamed } from './values.ts';

/** Something that follows from a change, in this record or another. */
export interface Consequence {
  readonly what: DerivedName;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What became of a record between the two. */
export type RecordFate =
  | { readonly kind: 'added' | 'changed' }
  /** It stands at another address, which its redirect says. */
  | { readonly kind: 'renamed'; readonly from: RecordId }
  /** `to` and `because` are those of its redirect; none where it was only taken out. */
  | { readonly kind: 'removed'; readonly to: readonly RecordId[]; readonly because?: string }
  /** Its own file is as it was; something follows for it. */
  | { readonly kind: 'follows' };

/** What changed in one record. */
export type RecordChange = RecordFate & {
  readonly id: RecordId;
  readonly collection: CollectionName;
  readonly title: string;
  readonly file: string;
  /** The records on whose pages it stands besides its own: its report, and chains it is a step of. */
  readonly standsOn: readonly RecordId[];
  /** What differs in its fields, and in what its text names. Of a new record, everything it has. */
  readonly fields: readonly FieldChange[];
  readonly isTextEdited: boolean;
  /** Whether only the way it is written differs: order, quotation marks, spacing; or links that follow a renaming. */
  readonly isRewritten: boolean;
  /** Whether it names what was renamed. */
  readonly isRelinked: boolean;
  readonly follows: readonly Consequence[];
  /** How many sources it cites that it did not, and the other way round. */
  readonly sources: { readonly added: number; readonly removed: number };
};

/** What differs in a file that holds no record. */
export interface SettingsChange {
  readonly file: string;
  readonly fields: readonly FieldChange[];
}

export interface Changes {
  /** The day on which clocks were read at both ends. */
  readonly asOf: string;
  readonly records: readonly RecordChange[];
  readonly settings: readonly SettingsChange[];
  /** Records that could not be read at one end, so that nothing is said of them. */
  readonly unread: readonly RecordId[];
}

/** Compares two moments of the record; clocks are read on the same day for both. */
export function changesBetween(base: Side, head: Side, asOf: string): Changes {
  const unread = new Set([...base.unread, ...head.unread]);
  const moves = movesBetween(base, head);
  const at = { base, head, asOf, moves };
  const gone = [...base.graph.records.values()]
    .filter(({ id }) => !head.graph.records.has(id) && !unread.has(id) && !moves.names.has(id))
    .map((record) => removal(at, record));
  const here = [...head.graph.records.values()]
    .filter(({ id }) => !unread.has(id) && !unread.has(moves.before.get(id) ?? id))
    .flatMap((record) => presence(at, record));
  return {
    asOf,
    records: [...here, ...gone].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    settings: settingsChanges(base, head),
    unread: [...unread].sort(),
  };
}

interface Whole extends Compared {
  readonly head: Side;
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

function removal({ base, head, moves }: Compared, record: ContentRecord): RecordChange {
  const redirect = head.redirects?.moved.find(({ from }) => from === record.id);
  return {
    ...about(base, record),
    standsOn: about(base, record).standsOn.filter((id) => head.graph.records.has(id)),
    kind: 'removed',
    to: redirect?.to ?? [],
    ...(redirect && { because: redirect.why }),
    fields: fieldChanges(renamed(record.fields, moves.names), {}),
    isTextEdited: record.body.html !== '',
    isRewritten: false,
    isRelinked: false,
    follows: [],
    sources: { added: 0, removed: 0 },
  };
}

/** What is to be said of a record that is there now; nothing where nothing differs. */
function presence(at: Whole, record: ContentRecord): readonly RecordChange[] {
  const { base, moves } = at;
  const from = moves.before.get(record.id);
  const before = base.graph.records.get(from ?? record.id);
  const change = {
    ...about(at.head, record),
    follows: consequences(at, before, record),
    sources: sourceChange(at, before, record),
  };
  if (!before)
    return [
      {
        ...change,
        kind: 'added',
        fields: fieldChanges({}, withoutEmpty(record.fields)),
        isTextEdited: record.body.html !== '',
        isRewritten: false,
        isRelinked: false,
      },
    ];
  const fields = [
    ...fieldChanges(renamed(before.fields, moves.names), record.fields),
    ...bodyChanges(before, record, moves.names),
  ];
  const edited = isTextEdited(before, record, moves.names);
  const isRewritten = fields.length === 0 && !edited && isWrittenAnew(at, before.id, record.id);
  const fate: RecordFate | undefined =
    from !== undefined
      ? { kind: 'renamed', from }
      : fields.length > 0 || edited || isRewritten
        ? { kind: 'changed' }
        : change.follows.length > 0
          ? { kind: 'follows' }
          : undefined;
  const isRelinked = isRewritten && !namesTheSame(before, record);
  return fate
    ? [{ ...change, ...fate, fields, isTextEdited: edited, isRewritten, isRelinked }]
    : [];
}

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

const settingsChanges = (base: Side, head: Side): readonly SettingsChange[] =>
  (['site', 'redirects', 'words'] as const).flatMap((name) => {
    const [before, after] = [base[name], head[name]];
    if (!before || !after) return [];
    const fields = fieldChanges(before, after);
    return fields.length === 0 ? [] : [{ file: `${name}.yaml`, fields }];
  });

/** Whether anything that is published as data differs; edited text alone is not. */
export const isDataChanged = ({ kind, fields }: RecordChange): boolean =>
  kind !== 'changed' || fields.length > 0;

/** One record of a collection, in words. */
export const kindOf = ({ collection }: Pick<RecordChange, 'collection'>): string =>
  collectionTable[collection].singular;
