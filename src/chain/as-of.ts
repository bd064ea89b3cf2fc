import { sayOnPaper } from '../facets/on-paper.ts';
import { isDay } from '../schema/dates.ts';
import { dateInWords } from '../views/dates.ts';

/** The day that an address asks for: an earlier one than the build’s, or the build’s. */
export function dayOf(queryString: string, today: string): string {
  const day = new URLSearchParams(queryString).get('as-of') ?? '';
  return isDay(day) && day < today ? day : today;
}

/**
 * Starts the date control of a page: the day stands in the address, so that it can be shared, and back and
 * forward restore it. The page is left as it is until another day is asked for.
 */
export function startAsOf(
  root: HTMLElement,
  today: string,
  show: (day: string) => Promise<void>,
): void {
  const words = part(root, '[data-part="day-words"]', HTMLElement);
  const label = part(root, '[data-part="day"]', HTMLLabelElement);
  const input = part(label, 'input', HTMLInputElement);
  const back = part(root, '[data-part="today"]', HTMLButtonElement);
  let shown = today;

  const render = async (day: string): Promise<void> => {
    input.value = day;
    if (day === shown) return;
    await show(day);
    shown = day;
    back.hidden = day === today;
    words.textContent = `As ${day === today ? 'of' : 'it stood on'} ${dateInWords(day)}`;
    sayOnPaper(dateInWords(day));
  };
  const go = (day: string): void => {
    const address = day === today ? location.pathname : `${location.pathname}?as-of=${day}`;
    if (day !== shown) history.pushState(null, '', address);
    void render(day);
  };
  input.addEventListener('change', () => {
    if (isDay(input.value)) go(input.value < today ? input.value : today);
  });
  back.addEventListener('click', () => {
    go(today);
    input.focus();
  });
  addEventListener('popstate', () => void render(dayOf(location.search, today)));
  label.hidden = false;
  void render(dayOf(location.search, today));
}

/** A part of the page. Throws if the page was made without it. */
export function part<T extends Element>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => T,
): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The facts of chains, loaded once; a failure is forgotten, so that the next day asked for tries again. */
export function factsFrom<T>(address: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const load = async (): Promise<T> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  };
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
