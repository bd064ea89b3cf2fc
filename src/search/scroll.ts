/** Milliseconds after which scrolling has stopped. */
const STILL = 150;

/** Where an entry of the history is read: how far down, and what is unfolded. */
interface Place {
  readonly down: number;
  readonly unfolded: readonly string[];
}

/** Goes to where an entry of the history was left. */
export interface Scroll {
  /** Where the entry that is shown is read, to be kept with one that is begun from it. */
  readonly here: () => Place;
  /** Keeps where the entry that is shown is read; to be called before it is left. */
  readonly keep: () => void;
  /** Goes to where the entry was left, unfolding what was unfolded; to the top of one that is new. */
  readonly restore: () => void;
}

/**
 * Keeps with each entry of the history how far down it was read and which parts of the page were unfolded, as they
 * make it longer. The browser would go there before the results are shown, when the page is too short for it.
 */
export function keepScroll(root: HTMLElement): Scroll {
  let timer = 0;
  history.scrollRestoration = 'manual';
  const folds = (): readonly HTMLDetailsElement[] => [...root.querySelectorAll('details')];
  const here = (): Place => ({
    down: scrollY,
    unfolded: folds()
      .filter(({ open }) => open)
      .map(nameOf),
  });
  const keep = (): void => {
    clearTimeout(timer);
    history.replaceState(here(), '');
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, STILL);
  };
  addEventListener('scroll', keepSoon);
  root.addEventListener('toggle', keepSoon, { capture: true });
  addEventListener('pagehide', keep);
  // An entry that is left backwards or forwards must not have its place written into the one that is come to.
  addEventListener('popstate', () => clearTimeout(timer));
  const restore = (): void => {
    const { down, unfolded } = placeIn(history.state);
    for (const fold of folds()) {
      fold.open = unfolded.includes(nameOf(fold));
      // What is made when it is unfolded makes the page longer; the browser’s own event comes after the scrolling.
      if (fold.open) fold.dispatchEvent(new Event('toggle'));
    }
    scrollTo(0, down);
  };
  return { here, keep, restore };
}

/** What tells a fold from the others: the group of filters that it is of, or its part of the page. */
const nameOf = ({ dataset }: HTMLElement): string => dataset['facet'] ?? dataset['part'] ?? '';

/** What was kept with an entry; a state that something else wrote is the top of the page. */
function placeIn(kept: unknown): Place {
  if (typeof kept !== 'object' || kept === null) return { down: 0, unfolded: [] };
  const down = 'down' in kept && typeof kept.down === 'number' ? kept.down : 0;
  const unfolded = 'unfolded' in kept && Array.isArray(kept.unfolded) ? kept.unfolded : [];
  return { down, unfolded: unfolded.filter((name) => typeof name === 'string') };
}
