import { toggleTick } from '../facets/ticks.ts';
import { jsonAt } from '../page/load.ts';
import { sayOnPaper } from '../page/on-paper.ts';
import { dateInWords } from '../views/dates.ts';
import { select, sortings, type TrackerState } from '../views/tracker-select.ts';
import { readTrackerState, writeTrackerState } from '../views/tracker-state.ts';
import { trackerFacetNames, type TrackerData } from '../views/tracker-rows.ts';
import { elementsOf, showControls, showSelection, type Elements } from './show.ts';

/**
 * Starts the filters of a tracker on its page. Without script the page’s links lead to a list for each value;
 * with it they become boxes to tick, and the table is filtered, sorted and shown as of an earlier day in place.
 */
export function startTracker(root: HTMLElement): void {
  const elements = elementsOf(root);
  const today = root.dataset['today'] ?? '';
  const load = jsonAt<TrackerData>(root.dataset['rows'] ?? '');
  let state = readTrackerState(location.search, today);

  const render = async (): Promise<void> => {
    const data = await load();
    showSelection(elements, data, state, select(data, state));
    elements.citations.hidden = writeTrackerState(state, today) !== '';
    sayOnPaper(dateInWords(state.day));
  };
  const go = (next: TrackerState): void => {
    if (writeTrackerState(next, today) === writeTrackerState(state, today)) return;
    state = next;
    history.pushState(null, '', `${location.pathname}${writeTrackerState(state, today)}`);
    void render();
  };
  listen(elements, () => state, go);
  elements.csv.addEventListener('click', (event) => {
    if (writeTrackerState(state, today) === '') return;
    event.preventDefault();
    void Promise.all([load(), import('./csv.ts')]).then(([data, { saveCsv }]) =>
      saveCsv(select(data, state).rows, state.day, `${root.dataset['name'] ?? 'list'}.csv`),
    );
  });
  addEventListener('popstate', () => {
    state = readTrackerState(location.search, today);
    void render();
  });
  showControls(elements);
  void render().catch(() => undefined);
}

function listen(
  { facets, chips, count, table, day }: Elements,
  state: () => TrackerState,
  go: (next: TrackerState) => void,
): void {
  const toggle = (name: string, value: string): void => {
    const facet = trackerFacetNames.find((each) => each === name);
    if (facet) go({ ...state(), ticks: toggleTick(state().ticks, facet, value) });
  };
  facets.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) toggle(target.name, target.value);
  });
  chips.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest('button') : null;
    if (!chip) return;
    if (chip.name === '') go({ ...state(), ticks: readTrackerState('', state().day).ticks });
    else toggle(chip.name, chip.value);
    // The chip is gone; the reader goes on at the number that it changed.
    count.focus();
  });
  table.addEventListener('click', ({ target }) => {
    const name = target instanceof Element ? target.closest('button')?.name : undefined;
    const by = sortings.find((each) => each === name);
    if (by === undefined) return;
    const { sort } = state();
    const isDown = sort.by === by ? !sort.isDown : by !== 'title';
    go({ ...state(), sort: { by, isDown } });
  });
  day.addEventListener('change', () => {
    if (day.value !== '') go({ ...state(), day: day.value < day.max ? day.value : day.max });
  });
}
