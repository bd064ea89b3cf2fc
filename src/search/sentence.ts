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
 * The sentence of a text that meets most of a query, with the words found marked; the first sentence after the
 * title where none meets any. A long one is cut around the first word found.
 */
export function bestSentence(
  content: string,
  title: string,
  concepts: readonly Concept[],
): readonly Part[] {
  const sentences = content
    .split(/(?<=[.!?][”’"']?)\s+(?=[\p{Lu}\p{N}“‘"'])/u)
    .filter((sentence) => sentence.replace(/[.!?]$/, '') !== title.replace(/[.!?]$/, ''))
    .map((sentence) => {
      const pieces = piecesOf(sentence);
      return { pieces, ...foundIn(pieces, concepts) };
    });
  const most = Math.max(0, ...sentences.map(({ met }) => met));
  const best = sentences.find(({ met }) => met === most);
  return best ? cut(best.pieces, best.places) : [];
}

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

/** Pieces put together again, neighbours that were found as one mark. */
function joined(pieces: readonly Piece[], places: ReadonlySet<number>): readonly Part[] {
  const parts: Part[] = [];
  pieces.forEach(({ text }, at) => {
    const isMark = places.has(at);
    const last = parts.at(-1);
    const [, space = '', word = ''] = /^(\s*)([\s\S]*)$/.exec(text) ?? [];
    const begin = isMark && !last?.isMark ? word : text;
    if (isMark && !last?.isMark && space !== '')
      parts.push({ text: last ? space : '', isMark: false });
    const before = parts.at(-1);
    if (before?.isMark === isMark && before)
      parts[parts.length - 1] = { text: before.text + begin, isMark };
    else parts.push({ text: begin, isMark });
  });
  return parts
    .filter((part) => part.text !== '')
    .map((part, at) => (at === 0 ? { ...part, text: part.text.trimStart() } : part));
}
