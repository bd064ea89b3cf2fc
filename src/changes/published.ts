import { CHANGES_VERSION, type PublishedChanges } from '../schema/published/changes.ts';
import { approvalsNeeded } from './approvals.ts';
import { type Changes } from './changes.ts';
import { isDataChanged, type RecordChange } from './record-change.ts';
import type { FieldChange } from './field-changes.ts';
import { headline } from './headline.ts';
import { pagesToLookAt } from './pages.ts';

type Published<K extends 'records' | 'settings'> = PublishedChanges[K][number];
type PublishedField = Published<'records'>['fields'][number];

/** The changes in the shape that other programs read. */
export function changesAsData(
  changes: Changes,
  ends: Pick<PublishedChanges, 'base' | 'head'>,
): PublishedChanges {
  const { needed, because } = approvalsNeeded(changes);
  return {
    version: CHANGES_VERSION,
    ...ends,
    as_of: changes.asOf,
    records: changes.records.map(recordData),
    settings: changes.settings.map(({ file, fields }) => ({ file, fields: fields.map(fieldData) })),
    unread: [...changes.unread],
    approvals: { needed, because: because.map((each) => ({ ...each })) },
    pages: [...pagesToLookAt(changes)],
  };
}

const recordData = (change: RecordChange): Published<'records'> => ({
  id: change.id,
  collection: change.collection,
  title: change.title,
  file: change.file,
  kind: change.kind,
  from: change.kind === 'renamed' ? change.from : null,
  to: change.kind === 'removed' ? [...change.to] : [],
  because: change.kind === 'removed' ? (change.because ?? null) : null,
  says: headline(change),
  data_changed: isDataChanged(change),
  text_edited: change.isTextEdited,
  rewritten: change.isRewritten,
  sources_added: change.sources.added,
  sources_removed: change.sources.removed,
  fields: change.fields.map(fieldData),
  follows: change.follows.map(({ what, before, after }) => ({
    what,
    before: before ?? null,
    after: after ?? null,
  })),
});

const fieldData = ({ within, ...change }: FieldChange): PublishedField => ({
  ...change,
  ...(within && { within: within.map(fieldData) }),
});
