import { fold } from './words.ts';

/** An official number without what people leave out or write in other ways: `RI 12`, `ri-12` and `RI12` are one. */
export const normalNumber = (text: string): string => fold(text);

/** The letters before the digits of an official number: `ri` of `RI 12`; none where it has no such form. */
export const seriesOf = (number: string): string | undefined =>
  /^(\p{L}{2,})\p{N}/u.exec(normalNumber(number))?.[1];

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** Ordinal words up to `ninety-ninth`, folded, with the number each says. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.flatMap((stem, at) => [
    [`${stem}ieth`, (at + 2) * 10] as const,
    ...UNITS.map((unit, one) => [`${stem}y${unit}`, (at + 2) * 10 + one + 1] as const),
  ]),
]);

/** The number of an ordinal, folded: 22 for `twentysecond` and for `22nd`; undefined where it is none. */
export const ordinalOf = (folded: string): number | undefined => {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(folded)?.[1];
  return digits === undefined ? ORDINALS.get(folded) : Number(digits);
};
