import { addressOf } from '../records/record-address.ts';
import type { Changes } from './changes.ts';
import type { RecordChange } from './record-change.ts';

/**
 * The addresses on which a change shows and a reviewer should look, most telling first: each record’s own page,
 * those on which it stands besides (its report, its chains), and for what is gone its old address. The site’s base
 * path is not before them.
 */
export function pagesToLookAt({ records, settings }: Changes): readonly string[] {
  const around = records.flatMap(({ kind, standsOn }) => (kind === 'follows' ? [] : standsOn));
  const front = settings.length === 0 ? [] : ['/'];
  return [...new Set([...records.flatMap(ownPages), ...around.map(addressOf), ...front])];
}

/** A redirect or the page of a withdrawn record has to be looked at too. */
const ownPages = (change: RecordChange): readonly string[] =>
  change.kind === 'renamed'
    ? [addressOf(change.id), addressOf(change.from)]
    : [addressOf(change.id)];
