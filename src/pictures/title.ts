/** A title at a size at which it fits. */
export interface FittedTitle {
  readonly text: string;
  /** In pixels. */
  readonly size: number;
}

/**
 * How many letters may stand at each size, by how much of the picture the title has. Measured with the serif
 * on the width of the picture: a letter is a little less than half as wide as it is high, and a line
 * breaks early by a word.
 */
const SIZES = {
  /** Four lines at most. */
  whole: [
    { size: 84, letters: 40 },
    { size: 68, letters: 84 },
    { size: 58, letters: 120 },
    { size: 50, letters: 156 },
  ],
  /** Two lines, above a chart. */
  half: [
    { size: 72, letters: 28 },
    { size: 56, letters: 68 },
  ],
  /** One line, above a figure and a chart; two where it is long. */
  line: [
    { size: 52, letters: 40 },
    { size: 45, letters: 46 },
    { size: 38, letters: 100 },
  ],
} as const;

/** How much of a picture a title has. */
export type TitleRoom = keyof typeof SIZES;

/** The largest size at which a title fits; one that fits at none is cut after a word. */
export function fitTitle(title: string, room: TitleRoom): FittedTitle {
  const sizes = SIZES[room];
  const fitting = sizes.find(({ letters }) => title.length <= letters);
  if (fitting) return { text: title, size: fitting.size };
  const { size, letters } = sizes[sizes.length - 1] ?? sizes[0];
  return { text: cutAfterWord(title, letters), size };
}

const cutAfterWord = (text: string, letters: number): string => {
  const kept = text.slice(0, letters).replace(/\s+\S*$/u, '');
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`;
};
