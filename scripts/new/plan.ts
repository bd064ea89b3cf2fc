import type { Edit } from '../../src/editing/edit.ts';
import type { Desk } from '../../src/editing/desk.ts';
import { newRecord, type Planned } from '../../src/editing/new-record.ts';
import { newReport } from '../../src/editing/new-report.ts';
import { newSource } from '../../src/editing/new-source.ts';
import type { Order } from './order.ts';
import type { Refused } from '../../src/editing/refused.ts';

/** The files that an order makes, or a sentence that says why there are none. */
export type Plan = { readonly edits: readonly WholeFile[] } | Refused;

/** A file to be written. */
export type WholeFile = Edit & { readonly text: string };

/** Plans what was ordered. */
export function planOf(order: Order, desk: Desk): Plan {
  const { collection, name, answers, items, begun = [] } = order;
  const named = name === undefined ? {} : { name };
  if (collection === 'reports') return newReport({ ...named, answers, items, begun }, desk);
  if (collection === 'sources') {
    const [url = ''] = answers['url'] ?? [];
    return asPlan(newSource({ ...named, url, answers }, desk));
  }
  return asPlan(newRecord(order, desk));
}

const asPlan = (planned: Planned): Plan =>
  'refused' in planned ? planned : { edits: [planned.edit] };
