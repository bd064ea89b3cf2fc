const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const two = (text: string): string => text.padStart(2, '0');

/** The number of a month by its name or its first letters, as `11`; undefined where it is none. */
function monthOf(word: string): string | undefined {
  const at = MONTHS.findIndex((month) => word.length >= 3 && month.startsWith(word));
  return at < 0 ? undefined : two(String(at + 1));
}

const isOneTo = (most: number, text: string): boolean => Number(text) >= 1 && Number(text) <= most;

/**
 * The day or month that a run of words says, as `2020-11-06` or `2020-11`, and how many of the words say it. It
 * reads `6 November 2020`, `November 6, 2020`, `06/11/2020` (the day first, as in Britain), `2020-11-06` and
 * `November 2020`; undefined where the run begins with none of these.
 */
export function dateIn(
  words: readonly string[],
): { readonly date: string; readonly length: number } | undefined {
  const [first = '', second = '', third = ''] = words.map((word) =>
    word.toLowerCase().replace(/[,.;:?!]+$/, ''),
  );
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(first);
  if (iso) return { date: first, length: 1 };
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(first);
  if (slashed) {
    const [, day = '', month = '', year = ''] = slashed;
    return isOneTo(31, day) && isOneTo(12, month)
      ? { date: `${year}-${two(month)}-${two(day)}`, length: 1 }
      : undefined;
  }
  const day = (word: string): string | undefined => {
    const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
    return digits !== undefined && isOneTo(31, digits) ? two(digits) : undefined;
  };
  const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/.test(word);
  if (isYear(third)) {
    const said = [day(first) ?? day(second), monthOf(second) ?? monthOf(first)];
    if (said[0] !== undefined && said[1] !== undefined)
      return { date: `${third}-${said[1]}-${said[0]}`, length: 3 };
  }
  const month = monthOf(first);
  return month !== undefined && isYear(second)
    ? { date: `${second}-${month}`, length: 2 }
    : undefined;
}
