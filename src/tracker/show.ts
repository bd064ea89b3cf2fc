import { showBoxes } from '../facets/boxes.ts';
import { element } from '../page/element.ts';
import { found, part } from '../page/part.ts';
import { dateInWords } from '../views/dates.ts';
import type { RowOnDay, TrackerData } from '../views/tracker-rows.ts';
import { facetHeading, facetLabel, trackerFacetNames } from '../views/tracker-rows.ts';
import type { TrackerSelection, TrackerState } from '../views/tracker-select.ts';

/** The parts of the page that the filters write to. */
export interface Elements {
  readonly root: HTMLElement;
  readonly facets: HTMLElement;
  readonly fold: HTMLDetailsElement;
  readonly chips: HTMLElement;
  readonly table: HTMLTableElement;
  readonly count: HTMLElement;
  readonly nothing: HTMLElement;
  readonly csv: HTMLAnchorElement;
  /** Files of the list as it opens; for a selection there are none. */
  readonly citations: HTMLElement;
  readonly day: HTMLInputElement;
  /** The rows as the page brought them, by identifier. */
  readonly rows: ReadonlyMap<string, HTMLElement>;
}

/** Finds the parts of the page. Throws if the page was made without one. */
export function elementsOf(root: HTMLElement): Elements {
  const table = part(root, 'table', HTMLTableElement);
  const rows = [...table.querySelectorAll<HTMLElement>('tr[data-id]')];
  return {
    root,
    facets: part(root, 'facets', HTMLElement),
    fold: part(root, 'fold', HTMLDetailsElement),
    chips: part(root, 'chips', HTMLElement),
    table,
    count: part(root, 'count', HTMLElement),
    nothing: part(root, 'nothing', HTMLElement),
    csv: part(root, 'csv', HTMLAnchorElement),
    citations: part(root, 'citations', HTMLElement),
    day: found(root, '[data-part="day"] input', HTMLInputElement),
    rows: new Map(rows.map((row) => [row.dataset['id'] ?? '', row])),
  };
}

/** Where the filters stand open beside the table, they are open for every browser and reader. */
const WIDE = '(min-width: 64rem)';

/** The headings that the table can be sorted by become buttons, and the filters stand open where there is room. */
export function showControls({ fold, table, day }: Elements): void {
  if (matchMedia(WIDE).matches) fold.open = true;
  for (const heading of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = element('button', { text: heading.textContent?.trim() ?? '' });
    button.type = 'button';
    button.name = heading.dataset['sort'] ?? '';
    heading.replaceChildren(button);
  }
  day.closest('label')?.removeAttribute('hidden');
}

/** Shows what a state selects: the boxes, what is ticked, the rows in their order, and how many there are. */
export function showSelection(
  elements: Elements,
  data: TrackerData,
  state: TrackerState,
  { rows, groups, undated }: TrackerSelection,
): void {
  showBoxes(elements.facets, groups);
  showChips(elements, data, state);
  const body = elements.table.tBodies[0];
  body?.replaceChildren(...rows.flatMap((row) => shownRow(elements, row) ?? []));
  elements.table.hidden = rows.length === 0;
  elements.nothing.hidden = rows.length > 0;
  for (const heading of elements.table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const isBy = heading.dataset['sort'] === state.sort.by;
    if (isBy) heading.setAttribute('aria-sort', state.sort.isDown ? 'descending' : 'ascending');
    else heading.removeAttribute('aria-sort');
  }
  const left = undated > 0 ? `; ${undated} without a date seen are left out` : '';
  const number = element('strong', { text: rows.length.toLocaleString('en-GB') });
  const text = ` of ${data.rows.length.toLocaleString('en-GB')}, as of ${dateInWords(state.day)}${left}`;
  elements.count.replaceChildren(number, text);
  elements.day.value = state.day;
}

function showChips({ chips }: Elements, data: TrackerData, { ticks }: TrackerState): void {
  const made = trackerFacetNames.flatMap((facet) =>
    ticks[facet].map((value) =>
      chip(facet, value, `${facetHeading(data, facet)}: ${facetLabel(data, facet, value)}`),
    ),
  );
  chips.replaceChildren(...made, ...(made.length > 1 ? [chip('', '', 'Clear all')] : []));
  chips.hidden = made.length === 0;
}

function chip(name: string, value: string, text: string): HTMLElement {
  const button = element('button', { children: [element('span', { text })] });
  Object.assign(button, { type: 'button', name, value });
  if (name !== '') button.setAttribute('aria-label', `Remove the filter ${text}`);
  return element('li', { children: [button] });
}

/** A row as it stood: only what changes with the day is written again. */
function shownRow({ root, rows }: Elements, shown: RowOnDay): HTMLElement | undefined {
  const line = rows.get(shown.row.id);
  const cell = (name: string) => line?.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (shown.status) {
    const template = root.querySelector<HTMLTemplateElement>(
      `template[data-tone="${shown.status.tone}"]`,
    );
    const mark = template?.content.firstElementChild?.cloneNode(true);
    mark?.appendChild(document.createTextNode(shown.status.label));
    if (mark) cell('status')?.replaceChildren(mark);
  }
  if (shown.answer !== undefined) cell('response')?.replaceChildren(shown.answer);
  const overdue = line?.querySelector<HTMLElement>('[data-part="overdue"]');
  if (overdue) overdue.hidden = !(shown.values.clock?.includes('overdue') ?? false);
  return line;
}
