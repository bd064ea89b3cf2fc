/** Writes a chart again for another day: marks stay where the page drew them, and are shown or not. */
import type { ChartLine, DrawnLine } from '../views/chain-on-day.ts';

/** Shows the lines that there were, and hides those of which nothing had been said. */
export function showLines(root: ParentNode, lines: readonly ChartLine[], today: number): void {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  for (const row of root.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = byKey.get(row.dataset['line'] ?? '');
    row.hidden = line === undefined;
    if (line) showLine(row, line, today);
  }
}

function showLine(row: HTMLElement, line: ChartLine, today: number): void {
  const link = row.querySelector<HTMLAnchorElement>('.chart-name a');
  link?.replaceChildren(line.ref.title);
  link?.setAttribute('href', line.ref.href);
  const slip = row.querySelector('.chart-slip');
  slip?.replaceChildren(line.slipInWords ? `+${line.slipInWords}` : 'not moved');
  slip?.classList.toggle('still', line.slipInWords === undefined);
  showDrawn(row, line, today);
}

/** What is drawn in a row: its stretches, its marks, and the day. */
export function showDrawn(row: HTMLElement, line: DrawnLine, today: number): void {
  row.querySelector('[role="img"]')?.setAttribute('aria-label', line.inWords);
  stretch(row, '.lead', line.lead);
  stretch(row, '.slip', line.slip);
  stretch(row, '.today', [today, today]);
  const shown = new Set(line.marks.map(({ key }) => key));
  for (const mark of row.querySelectorAll<SVGElement>('[data-mark]'))
    mark.toggleAttribute('hidden', !shown.has(mark.dataset['mark'] ?? ''));
}

function stretch(
  row: HTMLElement,
  selector: string,
  [from, to]: readonly [number, number] = [0, 0],
): void {
  const line = row.querySelector(`line${selector}`);
  line?.setAttribute('x1', `${from}%`);
  line?.setAttribute('x2', `${to}%`);
}

/** What the key calls the line that stands at the day. */
export function nameDay(root: ParentNode, isToday: boolean): void {
  root
    .querySelector('[data-part="today-word"]')
    ?.replaceChildren(isToday ? 'today' : 'the day shown');
}
