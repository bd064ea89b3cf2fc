import { readFileSync } from 'node:fs';
import type { Font } from 'satori';

/** The site’s families in static cuts: the drawing reads neither variable fonts nor woff2. */
const CUTS = [
  ['Serif', 'source-serif-4', 600],
  ['Sans', 'source-sans-3', 400],
  ['Sans', 'source-sans-3', 600],
] as const;

/** What a title may need beyond Latin-1 comes from the second of the two. */
const SUBSETS = ['latin', 'latin-ext'] as const;

/** The fonts that pictures are set in, by the files of their packages. */
export const fontFiles = CUTS.flatMap(([name, family, weight]) =>
  SUBSETS.map((subset) => ({
    name: subset === 'latin' ? name : `${name} ${subset}`,
    weight,
    path: `node_modules/@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`,
  })),
);

/** Reads the fonts. */
export const readFonts = (): Font[] =>
  fontFiles.map(({ name, weight, path }) => ({
    name,
    weight,
    style: 'normal',
    data: readFileSync(path),
  }));
