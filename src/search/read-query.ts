import type { Concept, Reading, Rewriting, WeighedPhrase } from './concept.ts';
import { correct, type Corrected } from './correct.ts';
import { isFunctionWord } from './function-words.ts';
import { comparedAs, type Entry, type Names, type OtherWords } from './names.ts';
import {
  filterConcept,
  meaningConcept,
  plainConcept,
  quotedConcept,
  kept,
} from './make-concept.ts';
import { numberAt } from './read-number.ts';
import { withReplies } from './replies.ts';
import type { Words } from './vocabulary.ts';
import { spelledOut, wordsOf, type Word } from './words.ts';

/** Words of a query that are read: more than any question has, and few enough that a page never freezes. */
export const MOST_WORDS = 32;

const QUOTED = /["“”]([^"“”]*)["“”]/gu;

/**
 * Reads a query: what is in quotes as it stands, official numbers, dates, names of the glossary, words for filters,
 * and the rest word by word. `literal` are the words that a reader wants taken as typed. Without `words` nothing is
 * corrected, as before the texts’ words are loaded.
 */
export function readQuery(
  query: string,
  names: Names,
  words: Words | undefined,
  literal: readonly string[] = [],
): Reading {
  const text = spelledOut(query);
  const asked = wordsOf(text);
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, inside = '']) =>
    quotedConcept(wordsOf(inside)),
  );
  const typed = wordsOf(text.replace(QUOTED, ' ')).slice(0, MOST_WORDS);
  const run: Run = {
    names,
    words: words
      ? correct(typed, names, words, literalPlaces(typed, literal))
      : typed.map((word) => ({ word })),
    literal: literalPlaces(typed, literal),
  };
  const read = readRun(run);
  const { concepts, unanswered } = withReplies(
    names,
    once(read.flatMap(({ concept }) => concept ?? [])),
  );
  return {
    concepts: [...quoted, ...concepts],
    unanswered,
    rewritings: [...corrections(run.words), ...read.flatMap(({ rewriting }) => rewriting ?? [])],
    elsewhere: elsewhereIn(names, asked, literal),
    strangeNumbers: read.flatMap(({ strangeNumber }) => strangeNumber ?? []),
    strangeWords: run.words.flatMap(({ word, strange }) =>
      strange ? [{ typed: word.typed, nearest: strange }] : [],
    ),
  };
}

/** What is asked for twice in words of one stem, as in “hospital programme for hospitals”, is asked for once. */
const once = (concepts: readonly Concept[]): readonly Concept[] =>
  concepts.filter(
    (concept, at) =>
      concept.isNumber || concepts.findIndex((other) => stemsOf(other) === stemsOf(concept)) === at,
  );

const stemsOf = ({ isNumber, phrases: [first] }: Concept): string =>
  isNumber ? '' : (first?.words ?? []).map(({ stem }) => stem).join(' ');

const ADVERB = /.{3}ly$/;

interface Run {
  readonly names: Names;
  readonly words: readonly Corrected[];
  /** Places of words that are taken as typed. */
  readonly literal: ReadonlySet<number>;
}

/** What some words of a query were read as. */
interface Piece {
  readonly concept?: Concept;
  readonly rewriting?: Rewriting;
  readonly strangeNumber?: string;
}

function readRun(run: Run): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < run.words.length;) {
    const { piece, length } = readAt(run, at);
    if (piece) pieces.push(piece);
    at += length;
  }
  // A query of function words alone, as “IT”, is searched for all the same.
  if (pieces.length > 0 || run.words.length === 0) return pieces;
  return run.words.map(({ word }) => ({ concept: plainConcept(run.names, word) }));
}

function readAt(run: Run, at: number): PieceRead {
  const { piece, length } = pieceAt(run, at);
  const sure = Math.min(...run.words.slice(at, at + length).map((word) => word.sure ?? 1));
  const concept = piece?.concept;
  return concept
    ? { piece: { ...piece, concept: { ...concept, sure } }, length }
    : { length, ...(piece ? { piece } : {}) };
}

interface PieceRead {
  readonly piece?: Piece;
  /** How many words it takes. */
  readonly length: number;
}

function pieceAt(run: Run, at: number): PieceRead {
  const word = run.words[at]?.word;
  if (!word) return { length: 1 };
  if (run.literal.has(at)) return { piece: { concept: plainConcept(run.names, word) }, length: 1 };
  const ahead = wordsAhead(run, at);
  const number = numberAt(run.names, ahead);
  if (number) return { piece: number, length: number.length };
  const entries = entriesAt(run.names, ahead);
  const length = entries[0]?.stems.length ?? 0;
  if (length > 0) return { piece: pieceOf(run, ahead.slice(0, length), entries), length };
  if (isFunctionWord(word.folded) && word.typed !== 'IT') return { length: 1 };
  const { completions, strange } = run.words[at] ?? {};
  // An adverb says how, not what: one that is nowhere on the record keeps nothing from being found.
  if (strange && ADVERB.test(word.folded)) return { length: 1 };
  if (isBegun(run, at)) return { length: 1 };
  return { piece: { concept: plainConcept(run.names, word, completions) }, length: 1 };
}

/**
 * Whether a word is the beginning of one that is still to be typed, by a letter or two at the end of a query: counted,
 * it would take away with each new word what the others found.
 */
function isBegun({ words }: Run, at: number): boolean {
  const { word, strange } = words[at] ?? {};
  if (at === 0 || at < words.length - 1 || !word) return false;
  return /^\p{Ll}$/u.test(word.typed) || (strange !== undefined && /^\p{L}{2}$/u.test(word.folded));
}

/** The words from a place up to the next that is taken as typed. */
function wordsAhead({ words, literal }: Run, from: number): readonly Word[] {
  const ahead: Word[] = [];
  for (let at = from; at < words.length && !literal.has(at); at += 1) {
    const word = words[at]?.word;
    if (word) ahead.push(word);
  }
  return ahead;
}

/**
 * The longest names that the words begin with; several where they are names of several things. A name that is
 * spelled so goes before one that only has the same stem.
 */
export function entriesAt({ entries }: Names, ahead: readonly Word[]): readonly Entry[] {
  const fitting = (entries.get(ahead[0]?.stem ?? '') ?? []).filter(
    (entry) =>
      entry.stems.every((stem, offset) => ahead[offset]?.stem === stem) &&
      !lacksItsLast(entry, ahead[0]),
  );
  const length = fitting[0]?.stems.length ?? 0;
  const longest = fitting.filter(({ stems }) => stems.length === length);
  const typed = ahead
    .slice(0, length)
    .map(({ folded }) => folded)
    .join(' ');
  const whole = longest.filter(({ folded }) => folded === typed);
  return whole.length > 0 ? whole : longest;
}

/** Whether all that keeps a word from being an abbreviation is its last letter: “pa” is no PAS. */
const lacksItsLast = ({ folded }: Entry, word: Word | undefined): boolean =>
  folded.length <= ABBREVIATION && `${word?.folded ?? ''}s` === folded;

/** Letters that an abbreviation has at most. */
const ABBREVIATION = 4;

function pieceOf(run: Run, typed: readonly Word[], entries: readonly Entry[]): Piece {
  const text = typed.map((word) => word.typed).join(' ');
  const values = entries.flatMap(({ value }) => value ?? []);
  const meanings = [...new Set(entries.flatMap(({ meaning }) => meaning ?? []))];
  const first: WeighedPhrase = { ...kept({ words: typed }), weight: 1, isTyped: true };
  if (meanings.length > 0) return meaningConcept(run.names, text, first, meanings, values);
  return filterConcept(run.names, text, first, values);
}

const corrections = (words: readonly Corrected[]): readonly Rewriting[] =>
  words.flatMap(({ typed, word, completions }): readonly Rewriting[] => {
    if (completions)
      return [{ how: 'completion', typed: word.typed, as: completions.map((each) => each.typed) }];
    return typed === undefined ? [] : [{ how: 'spelling', typed, as: [word.typed] }];
  });

/** Where the words that are taken as typed stand in a query. */
function literalPlaces(typed: readonly Word[], literal: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const given of literal) {
    const wanted = wordsOf(given).map(({ folded }) => folded);
    if (wanted.length === 0) continue;
    typed.forEach((_, at) => {
      if (wanted.every((folded, offset) => typed[at + offset]?.folded === folded))
        wanted.forEach((_each, offset) => places.add(at + offset));
    });
  }
  return places;
}

/**
 * Where a question that is not for this record is answered, by words that only such questions have. Who takes some
 * of these words as typed has said that the question is for the record, whatever other such words it has.
 */
function elsewhereIn(
  { others }: Names,
  asked: readonly Word[],
  literal: readonly string[],
): Reading['elsewhere'] {
  const texts = { service: comparedAs('service')(asked), subject: comparedAs('subject')(asked) };
  const found = others.filter(({ compared, to }) => texts[to.kind].includes(compared));
  const [first] = found;
  const isTaken = ({ compared, to }: OtherWords): boolean =>
    literal.some((words) => comparedAs(to.kind)(wordsOf(words)) === compared);
  if (!first || found.some(isTaken)) return undefined;
  return { words: first.words, ...first.to };
}
