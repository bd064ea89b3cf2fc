import { escapeHtml } from './html.ts';

/** Indents beyond this depth look alike. */
const DEEPEST = 5;

/** Longer words with hyphens may be broken at them. */
const LONG_WORD = 28;

/**
 * What stands in a file, or was typed or printed, as HTML: each line apart, so that a long one can hang, with how deep
 * it is indented. A flag is kept whole: broken at its hyphens it would be two words. Its text stays as it was; a line
 * ends within its element, as between two blocks the break would be a line of its own.
 */
export const hangingLines = (text: string): string =>
  text
    .replace(/\n$/, '')
    .split(/(?<=\n)/)
    .map(lineHtml)
    .join('');

function lineHtml(line: string): string {
  const depth = Math.min(DEEPEST, Math.floor(line.search(/\S|$/) / 2));
  const words = line
    .split(/(\s+)/)
    .map((word) =>
      word.includes('-') && word.length < LONG_WORD
        ? `<span class="file-word">${escapeHtml(word)}</span>`
        : escapeHtml(word),
    );
  const attribute = depth === 0 ? '' : ` data-depth="${depth}"`;
  return `<span class="file-line"${attribute}>${words.join('')}</span>`;
}
