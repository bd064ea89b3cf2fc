import { isIn, type RecordOf } from '../records/content-record.ts';
import type { Edition } from './edition.ts';
import { listItem, type ListItem } from './lists.ts';
import { overallMark, type RatingMark } from './ratings.ts';
import { standingOf } from './status.ts';
import {
  standingTone,
  statusValueDefinition,
  statusValueLabel,
  type Tone,
} from './status-words.ts';
import { statusValue } from './tracker-rows.ts';

/** Records that stand alike. */
export interface StatusGroup {
  readonly label: string;
  readonly definition: string | undefined;
  /** How the status is drawn; absent for a rating. */
  readonly tone: Tone | undefined;
  /** How the rating is drawn; absent for a status. */
  readonly mark: RatingMark | undefined;
  readonly items: readonly ListItem[];
}

/** Recommendations, commitments or ratings by where they stand: a status, or the overall rating. The commonest first. */
export function byStatus(
  edition: Edition,
  records: readonly RecordOf<'recommendations' | 'commitments' | 'ratings'>[],
): readonly StatusGroup[] {
  const groups = new Map<string, Stands & { readonly items: ListItem[] }>();
  for (const record of records) {
    const { value, ...stands } = isIn(record, 'ratings')
      ? rated(edition, record)
      : standing(edition, record);
    const item = within(stands, listItem(edition, record));
    const known = groups.get(value);
    if (known) known.items.push(item);
    else groups.set(value, { ...stands, items: [item] });
  }
  return [...groups.values()].toSorted((a, b) => b.items.length - a.items.length);
}

/** A line does not say again what its group says. */
const within = ({ label }: Stands, item: ListItem): ListItem => ({
  ...item,
  mark: undefined,
  status: item.status?.label === label ? undefined : item.status,
});

type Stands = Omit<StatusGroup, 'items'>;

/** The status of a record, as the value that its list can be filtered by. */
function standing(
  edition: Edition,
  record: RecordOf<'recommendations' | 'commitments'>,
): Stands & { readonly value: string } {
  const found = standingOf(edition, record);
  const value = statusValue(found);
  return {
    value,
    label: statusValueLabel(value),
    definition: statusValueDefinition(value),
    tone: standingTone(found),
    mark: undefined,
  };
}

/** The overall rating; a step of one scheme is not that of another, whatever it is called. */
function rated(edition: Edition, record: RecordOf<'ratings'>): Stands & { readonly value: string } {
  const mark = overallMark(edition, record);
  return {
    value: `${record.fields.scheme} ${mark?.code ?? ''}`,
    label: mark?.label ?? 'No overall rating on this record',
    definition: mark?.meaning,
    tone: undefined,
    mark,
  };
}
