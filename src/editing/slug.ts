/** Words that say little in a name. “Not” is none of them: without it the name would say the opposite. */
const LITTLE = new Set(
  'a an and are as at be by for from had has have in into is it its of on or that the their this to was were which will with all'.split(
    ' ',
  ),
);

/** A name for a file, in lower-case words joined by hyphens: the first words that say something. Never a number alone. */
export function slugOf(text: string, most = 4): string {
  const words = wordsOf(text);
  const telling = words.filter((word) => !LITTLE.has(word));
  const says = telling.some((word) => /[a-z]/.test(word));
  return (says ? telling : words).slice(0, most).join('-');
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
