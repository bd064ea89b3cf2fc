/** Milliseconds without a key before an answer is spoken to somebody who is typing. */
const CALM = 1000;

/**
 * Speaks to screen readers by a live region: each answer once, and while somebody types only the one at which they
 * stop. `isTyping` says of an answer whether it came by a key.
 */
export function speaker(
  region: Pick<HTMLElement, 'textContent'>,
): (words: string, isTyping: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words, isTyping) => {
    clearTimeout(timer);
    const speak = (): void => {
      if (region.textContent !== words) region.textContent = words;
    };
    if (isTyping) timer = setTimeout(speak, CALM);
    else speak();
  };
}
