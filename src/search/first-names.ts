import { jsonAt, onceFor } from '../page/load.ts';
import { openNames, type OpenNames } from './open-names.ts';
import type { NamesFile } from './pieces.ts';

/** Loads the first file of names, once for a page. Rejects where it cannot be loaded. */
export const firstNames: (address: string) => Promise<OpenNames> = onceFor(async (address) =>
  openNames(await jsonAt<NamesFile>(address)(), (part) =>
    jsonAt(address.replace(/\.json$/, `/${part}.json`))(),
  ),
);

/**
 * Asks for the names that answer the query of the address, before the search itself has come: it is several times as
 * large, and what it would ask for first is on its way by then.
 */
export function askFirst({ dataset }: HTMLElement, search: string): void {
  const query = new URLSearchParams(search).get('q')?.trim() ?? '';
  if (query === '') return;
  firstNames(dataset['names'] ?? '')
    .then((names) => names.firstFor(query))
    // The search asks again, and says so if it fails.
    .catch(() => undefined);
}
