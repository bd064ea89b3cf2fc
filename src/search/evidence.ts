import type { Concept, WeighedPhrase } from './concept.ts';
import { titleKey, type Names } from './names.ts';
import { phrasePlaces } from './passage.ts';
import type { Posting, Postings } from './texts.ts';
import type { Weights } from './weights.ts';

/** How surely a record is what a concept asks for, from 0 to 1, and the places of its text that say so. */
export interface Evidence {
  readonly strength: number;
  readonly places: readonly number[];
}

/** What a concept found. */
export interface Asked {
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Records that are the thing: the entry of its name, and what has its name for a title. */
  readonly things: ReadonlySet<number>;
  /** How much it says: the inverse document frequency as BM25 has it. */
  readonly rarity: number;
}

/** The texts that have each word, by folded word. */
export type Looked = ReadonlyMap<string, Postings>;

/** Everything on the record that is, or may be, what a concept asks for. */
export function ask(names: Names, concept: Concept, looked: Looked, weights: Weights): Asked {
  const evidence = new Map<number, Evidence>();
  const add: Add = (record, strength, places = []) => {
    const known = evidence.get(record);
    evidence.set(record, {
      strength: Math.max(known?.strength ?? 0, strength),
      places: known ? [...known.places, ...places] : places,
    });
  };
  for (const [record, sure] of concept.bearers) add(record, sure);
  // A document's number is that document's: a text that only mentions it is no answer.
  const isBorne = concept.isNumber && [...concept.bearers.values()].some((sure) => sure < 1);
  for (const phrase of isBorne ? [] : concept.phrases) {
    if (!concept.isNumber && !concept.isQuoted) addNames(names, phrase, weights, add);
    addTexts(phrase, looked, concept.isQuoted, weights, add);
  }
  const rarity = rarityOf(evidence.size, names.records.length);
  return { evidence, things: thingsOf(names, concept), rarity };
}

type Add = (record: number, strength: number, places?: readonly number[]) => void;

const rarityOf = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

function thingsOf(
  { titled }: Names,
  { bearers, values, phrases, ...is }: Concept,
): Asked['things'] {
  if (is.isNumber || is.isQuoted) return new Set();
  const entries = values.length > 0 ? [] : [...bearers].filter(([, sure]) => sure === 1);
  const same = phrases.filter(({ weight }) => weight === 1);
  return new Set([
    ...entries.map(([record]) => record),
    ...same.flatMap(({ words }) => titled.get(titleKey(words)) ?? []),
  ]);
}

function addNames(
  { named, labelled, filed }: Names,
  { words, weight }: WeighedPhrase,
  { inTitle, underLabel }: Weights,
  add: Add,
): void {
  const stems = words.map(({ stem }) => stem);
  for (const record of inAll(stems.map((stem) => named.get(stem)))) add(record, inTitle * weight);
  for (const key of inAll(stems.map((stem) => labelled.get(stem))))
    for (const record of filed.get(key) ?? []) add(record, underLabel * weight);
}

/** What is in all of some sets. */
function inAll<T>(sets: readonly (ReadonlySet<T> | undefined)[]): readonly T[] {
  const [first, ...rest] = sets;
  return [...(first ?? [])].filter((each) => rest.every((set) => set?.has(each)));
}

function addTexts(
  { words, offsets, weight, isTyped }: WeighedPhrase,
  looked: Looked,
  isQuoted: boolean,
  weights: Weights,
  add: Add,
): void {
  const [first, ...rest] = words.map(({ folded }) => looked.get(folded));
  for (const [record, posting] of first ?? []) {
    const all: Posting[] = [posting];
    for (const other of rest) {
      const also = other?.get(record);
      if (also) all.push(also);
    }
    if (all.length < words.length) continue;
    const { places, isWhole } = phrasePlaces(
      all.map((each) => each.places),
      offsets,
    );
    if (places.length === 0 || (isQuoted && !isWhole)) continue;
    const share = Math.min(...all.map((each) => each.share));
    const strength =
      weights.inText +
      weights.muchInText * share +
      (Math.min(...places) <= weights.lead ? weights.inLead : 0);
    const loose = isTyped ? weights.scattered : weights.scatteredOther;
    add(record, strength * (isWhole ? 1 : loose) * weight, places);
  }
}
