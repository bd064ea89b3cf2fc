import { APPARATUS, ASKED } from './apparatus.ts';
import type { Concept } from './concept.ts';
import { wordsOf } from './words.ts';

/** A piece of a text: found words are marked. It is text, never HTML. */
export interface Part {
  readonly text: string;
  readonly isMark: boolean;
}

/** Words of a text that are shown, at most. */
const LONGEST = 45;
/** Words shown before the first found one, where a sentence is too long. */
const BEFORE = 10;

/** A run of letters with the space before it, which keeps the text whole. */
const PIECES = /\s*\S+/gu;

interface Piece {
  readonly text: string;
  readonly stem: string;
}

/** A text with the words that a query found in it marked. */
export function marked(text: string, concepts: readonly Concept[]): readonly Part[] {
  const pieces = piecesOf(text);
  return joined(pieces, foundIn(pieces, concepts).places);
}

/**
 * The sentence of a text that meets most of a query, with the words found marked; where none meets any, the first
 * after the title. Rows of apparatus are no sentences: what they say stands in a result’s other lines, or says
 * nothing without its table. A long sentence is cut around the first word found.
 */
export function bestSentence(
  content: string,
  title: string,
  concepts: readonly Concept[],
): readonly Part[] {
  const said = sentencesOf(content, title).map((text) => {
    const pieces = piecesOf(text);
    return { pieces, ...foundIn(pieces, concepts) };
  });
  const most = Math.max(0, ...said.map(({ met }) => met));
  const best = said.find(({ met }) => met === most);
  return best ? cut(best.pieces, best.places) : [];
}

/**
 * The way to ask for a record that meets most of a query, with the words found marked, where it meets more than what
 * is `shown` of the record: then nothing else says why the record was found.
 */
export function askedAs(
  content: string,
  shown: readonly string[],
  concepts: readonly Concept[],
): readonly Part[] {
  let most = foundIn(piecesOf(shown.join(' ')), concepts).met;
  let best: readonly Part[] = [];
  for (const way of waysToAsk(content)) {
    const pieces = piecesOf(way);
    const { met, places } = foundIn(pieces, concepts);
    if (met <= most) continue;
    most = met;
    best = joined(pieces, places);
  }
  return best;
}

const waysToAsk = (content: string): readonly string[] =>
  content
    .split(APPARATUS)
    .filter((part) => part.startsWith(ASKED))
    .map((part) => part.slice(ASKED.length).replace(/\.$/, ''));

/** The sentences of a text’s prose, without its title and without what leads to a list or is a link alone. */
const sentencesOf = (content: string, title: string): readonly string[] =>
  content
    .split(APPARATUS)
    .filter((_, at) => at % 2 === 0)
    .flatMap((part) => part.split(SENTENCE_END))
    // Stops that stand alone were set between what is left out.
    .map((text) => text.replace(/^[.\s]+/u, '').replace(/(?:\s+\.)*\s*$/u, ''))
    .filter((text) => IS_SENTENCE.test(text) && withoutEnd(text) !== withoutEnd(title));

const IS_SENTENCE = /[.!?…][”’"')]*$/u;

const SENTENCE_END = /(?<=[.!?][”’"']?)\s+(?=[\p{Lu}\p{N}“‘"'])/u;

const withoutEnd = (text: string): string => text.replace(/[.!?]$/, '');

const piecesOf = (text: string): readonly Piece[] =>
  (text.match(PIECES) ?? []).map((piece) => ({ text: piece, stem: wordsOf(piece)[0]?.stem ?? '' }));

/** The places of pieces that were found, and how many concepts they meet. */
function foundIn(
  pieces: readonly Piece[],
  concepts: readonly Concept[],
): { readonly places: ReadonlySet<number>; readonly met: number } {
  const places = new Set<number>();
  let met = 0;
  for (const { phrases } of concepts) {
    const found = phrases.flatMap(({ words, offsets }) =>
      pieces.flatMap((_, at) =>
        words.every(({ stem }, place) => pieces[at + (offsets[place] ?? 0)]?.stem === stem)
          ? offsets.map((offset) => at + offset)
          : [],
      ),
    );
    if (found.length > 0) met += 1;
    for (const place of found) places.add(place);
  }
  return { places, met };
}

function cut(pieces: readonly Piece[], places: ReadonlySet<number>): readonly Part[] {
  if (pieces.length <= LONGEST) return joined(pieces, places);
  const from = Math.max(
    0,
    Math.min(Math.min(...places, pieces.length) - BEFORE, pieces.length - LONGEST),
  );
  const shown = pieces.slice(from, from + LONGEST);
  const parts = joined(shown, new Set([...places].map((place) => place - from)));
  return [
    ...(from > 0 ? [{ text: '… ', isMark: false }] : []),
    ...parts,
    ...(from + LONGEST < pieces.length ? [{ text: ' …', isMark: false }] : []),
  ];
}

/** Pieces put together again, neighbours that were found as one mark; what stands around a word is not marked. */
function joined(pieces: readonly Piece[], places: ReadonlySet<number>): readonly Part[] {
  const parts: { text: string; isMark: boolean }[] = [];
  const add = (text: string, isMark: boolean): void => {
    const last = parts.at(-1);
    if (last?.isMark === isMark) last.text += text;
    else if (text !== '') parts.push({ text, isMark });
  };
  pieces.forEach(({ text }, at) => {
    if (!places.has(at)) return add(text, false);
    const [, before = '', word = text, after = ''] = AROUND.exec(text) ?? [];
    const follows =
      at > 0 && places.has(at - 1) && /^\s+$/u.test(before) && parts.at(-1)?.isMark === true;
    add(before, follows);
    add(word, true);
    add(after, false);
  });
  const [first, ...rest] = parts;
  return first
    ? [{ ...first, text: first.text.trimStart() }, ...rest].filter(({ text }) => text !== '')
    : [];
}

/** What stands before a word, the word, and what stands after it. */
const AROUND = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
