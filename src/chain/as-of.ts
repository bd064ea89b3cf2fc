import { sayOnPaper } from '../page/on-paper.ts';
import { found, part } from '../page/part.ts';
import { isDay } from '../schema/dates.ts';
import { dateInWords } from '../views/dates.ts';
import { dayAsked } from '../views/day-asked.ts';

/**
 * Starts the date control of a page: the day stands in the address, so that it can be shared, and back and
 * forward restore it. The page is left as it is until another day is asked for.
 */
export function startAsOf(
  root: HTMLElement,
  today: string,
  show: (day: string) => Promise<void>,
): void {
  const words = part(root, 'day-words', HTMLElement);
  const label = part(root, 'day', HTMLLabelElement);
  const input = found(label, 'input', HTMLInputElement);
  const back = part(root, 'today', HTMLButtonElement);
  const inAddress = (): string => dayAsked(new URLSearchParams(location.search), today);
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
  addEventListener('popstate', () => void render(inAddress()));
  label.hidden = false;
  void render(inAddress());
}
