import { stemmer } from 'stemmer';

/** A word as it was typed, and as words are compared. */
export interface Word {
  /** As typed, without what stands around it. */
  readonly typed: string;
  /** Small letters and digits alone: `RI-12` is `ri12`, `10,500` is `10500`. */
  readonly folded: string;
  /** What is left without its ending; words of one stem count as one word. */
  readonly stem: string;
}

const MARKS = /\p{M}/gu;
const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;
/** `10 500`, as figures are set with a space between thousands. */
const SPACED_THOUSANDS =
  /(?<![\p{L}\p{N}])(\d{1,3})((?:[ \u00a0\u2009\u202f]\d{3})+)(?![\p{L}\p{N}])/gu;

/** How words are compared: without case, accents and what is neither letter nor digit, as the index does it. */
export const fold = (text: string): string =>
  // Most words are plain, and taking accents off costs most of the time of reading names.
  PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_IN_WORDS, '');

const PLAIN = /^[A-Za-z0-9]+$/;

/** The stem of a folded word; one with a digit in it has no ending. */
export const stemOf = (folded: string): string => stem(folded.replace(BRITISH, '$1iz$2'));

/** The stem of a word as it is spelled, which is how the index compares words. */
export const plainStemOf = (folded: string): string => stem(folded);

/** Stems that were found before: texts and names use a few thousand words over and over. */
const stems = new Map<string, string>();

function stem(folded: string): string {
  if (/\d/.test(folded)) return folded;
  const found = stems.get(folded) ?? stemmer(folded);
  stems.set(folded, found);
  return found;
}

/** British and American spellings of one word have one stem. */
const BRITISH = /(.{2})is(e|ed|es|er|ers|ing|ation|ations)$/;

/** Whether a word is one that is spelled in two ways; an organ is no organisation. */
export const isSpelledTwice = (folded: string): boolean =>
  BRITISH.test(folded.replace(/iz/g, 'is'));

/** The words of a text, in order. What has neither letters nor digits is no word. */
export const wordsOf = (text: string): readonly Word[] =>
  (/\d \d|\d[\u00a0\u2009\u202f]\d/.test(text) ? joinThousands(text) : text)
    .split(/\s+/u)
    .map(wordFrom)
    .filter((word) => word !== null);

/** Words that were read before, and null for what is none. */
const known = new Map<string, Word | null>();

function wordFrom(typed: string): Word | null {
  const before = known.get(typed);
  if (before !== undefined) return before;
  const folded = fold(typed);
  const word = folded === '' ? null : { typed: trimmed(typed), folded, stem: stemOf(folded) };
  known.set(typed, word);
  return word;
}

/** Makes one word of a figure whose thousands are set apart. */
const joinThousands = (text: string): string =>
  text.replace(SPACED_THOUSANDS, (figure) => figure.replace(/\D/gu, ''));

/** What people write short after a figure, as it stands in running text. */
const UNITS: Readonly<Record<string, string>> = {
  bn: 'billion',
  b: 'billion',
  m: 'million',
  k: 'thousand',
};

/** Figures as they stand in texts: `£12.7bn` is two words, `10 500` is one. */
export const spelledOut = (text: string): string =>
  joinThousands(text).replace(
    /(\d)\s?(bn|b|m|k)(?![\p{L}\p{N}])/giu,
    (whole, digit: string, unit: string) => `${digit} ${UNITS[unit.toLowerCase()] ?? whole}`,
  );

/** A sign that is letters in short, as ™, is no mark around a word. */
const trimmed = (typed: string): string =>
  PLAIN.test(typed)
    ? typed
    : typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, (edge) => (fold(edge) === '' ? '' : edge));
