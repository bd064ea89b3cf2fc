/** Milliseconds after which scrolling has stopped. */
const STILL = 150;

/** Goes to where an entry of the history was left. */
export interface Scroll {
  /** Keeps where the entry that is shown is read; to be called before it is left. */
  readonly keep: () => void;
  /** Goes to where the entry was left; to the top of one that is new. */
  readonly restore: () => void;
}

/**
 * Keeps with each entry of the history how far down it was read. The browser would go there before the results are
 * shown, when the page is too short for it.
 */
export function keepScroll(): Scroll {
  let timer = 0;
  history.scrollRestoration = 'manual';
  const keep = (): void => {
    clearTimeout(timer);
    history.replaceState({ down: scrollY }, '');
  };
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, STILL);
  });
  addEventListener('pagehide', keep);
  // An entry that is left backwards or forwards must not have its place written into the one that is come to.
  addEventListener('popstate', () => clearTimeout(timer));
  return { keep, restore: () => scrollTo(0, downIn(history.state)) };
}

const downIn = (kept: unknown): number =>
  typeof kept === 'object' && kept !== null && 'down' in kept && typeof kept.down === 'number'
    ? kept.down
    : 0;
