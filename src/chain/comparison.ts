import { jsonAt } from '../page/load.ts';
import { found } from '../page/part.ts';
import { comparedOn, sharedScale, type NamedFacts } from '../views/comparison-on-day.ts';
import { startAsOf } from './as-of.ts';
import { nameDay, showLines } from './chart.ts';

/** Starts the date control of the comparison of all chains. */
export function startComparison(): void {
  const root = found(document, '#chains', HTMLElement);
  const today = root.dataset['today'] ?? '';
  const load = jsonAt<Readonly<Record<string, NamedFacts>>>(root.dataset['facts'] ?? '');
  startAsOf(root, today, async (day) => {
    const chains = Object.values(await load());
    const scale = sharedScale(chains);
    const compared = comparedOn(chains, day, scale);
    showLines(
      root,
      compared.map(({ line }) => line),
      scale.at(day),
    );
    nameDay(root, day === today);
    const rows = new Map(compared.map((chain) => [chain.line.key, chain]));
    for (const row of root.querySelectorAll<HTMLElement>('[data-row]')) {
      const chain = rows.get(row.dataset['row'] ?? '');
      row.hidden = chain === undefined;
      if (!chain) continue;
      for (const [name, text] of Object.entries(chain.cells))
        row.querySelector(`[data-cell="${name}"]`)?.replaceChildren(text);
    }
  });
}
