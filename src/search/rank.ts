import type { Concept } from './concept.ts';
import { ask, type Asked, type Looked } from './evidence.ts';
import { parentOf, titleKey, type Names } from './names.ts';
import { bestWindow } from './passage.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** A record that a query found. */
export interface Hit {
  readonly record: number;
  readonly score: number;
  /** The share of the query that it meets, from 0 to 1; rare words count for more. */
  readonly met: number;
  /** Places in the list of concepts of those it does not meet. */
  readonly unmet: readonly number[];
  /** The record that led to it, where it has nothing of the query itself. */
  readonly via?: number;
}

/**
 * The records that answer a query, the best first; none where even the best meets too little of it. A record that
 * is the thing asked for, or whose title is the query, stands highest; one that is linked to a good answer stands
 * higher than it would alone. What looks like another subject than the record’s (`isBeside`) is answered only
 * where one passage of a record has all of it.
 */
export function rank(
  names: Names,
  concepts: readonly Concept[],
  looked: Looked,
  weights: Weights = WEIGHTS,
  isBeside = false,
): readonly Hit[] {
  const asked = concepts.map((concept) => ask(names, concept, looked, weights));
  const exact = exactTitles(names, concepts, asked);
  const question = questionOf(concepts, asked, exact, weights);
  const alone = [...new Set([...candidates(names, concepts, asked), ...exact.keys()])].map(
    (record) => scored(names, record, question, weights),
  );
  // A number that is on the record is answered, and words in quotes are, whatever else is asked.
  const isCertain = concepts.some(({ isNumber, isQuoted, bearers }, at) =>
    isQuoted ? (asked[at]?.evidence.size ?? 0) > 0 : isNumber && bearers.size > 0,
  );
  const isAnswered =
    alone.some(({ answers }) => answers >= weights.least) &&
    (!isBeside || alone.some(({ isTogether }) => isTogether));
  if (alone.length === 0 || !(isCertain || isAnswered)) return [];
  const best = Math.max(...alone.map(({ core }) => core));
  const kept = alone.filter(({ core }) => core >= best * weights.leastOfBest);
  const shown = withNeighbours(names, kept, alone, weights);
  return [...shown, ...linkedOnly(names, shown, concepts, weights)].sort(
    (a, b) => b.score - a.score || a.record - b.record,
  );
}

/**
 * Records with some of what was asked. Where numbers or words in quotes were, with all of those; a document whose
 * number was typed may stand beside its item.
 */
function candidates(
  { records }: Names,
  concepts: readonly Concept[],
  asked: readonly Asked[],
): readonly number[] {
  const needed = asked.filter((_, at) => concepts[at]?.isNumber || concepts[at]?.isQuoted);
  const some = [...new Set(asked.flatMap(({ evidence }) => [...evidence.keys()]))];
  const having = some.filter((record) => needed.every(({ evidence }) => evidence.has(record)));
  if (needed.length < 2) return having;
  const documents = new Set(having.map((record) => parentOf(records[record]?.id ?? '')));
  return some.filter(
    (record) => having.includes(record) || documents.has(records[record]?.id ?? ''),
  );
}

/**
 * Records whose title is the whole query, and how surely: of one thing, its own entry first, then pages that have a
 * name of it for their title.
 */
function exactTitles(
  { titled }: Names,
  concepts: readonly Concept[],
  asked: readonly Asked[],
): ReadonlyMap<number, number> {
  const [only, another] = asked;
  if (only && !another)
    return new Map(
      [...only.things].map((record) => [record, concepts[0]?.bearers.get(record) ?? BY_TITLE]),
    );
  const words = concepts.flatMap(({ phrases }) => phrases[0]?.words ?? []);
  return new Map((titled.get(titleKey(words)) ?? []).map((record) => [record, 1]));
}

const BY_TITLE = 0.5;

interface Question {
  readonly concepts: readonly Concept[];
  readonly asked: readonly Asked[];
  readonly exact: ReadonlyMap<number, number>;
  /** What each concept weighs in the score, and in the share of the query that a record meets; and their sums. */
  readonly weight: readonly number[];
  readonly total: number;
  readonly meeting: readonly number[];
  readonly whole: number;
  /** What a record that is about every part of the query has of it, where it is asked whether any answers. */
  readonly answered: number;
  /** Every stem that would be what was asked. */
  readonly stems: ReadonlySet<string>;
}

/** What of a question is the same for every record. */
function questionOf(
  concepts: readonly Concept[],
  asked: readonly Asked[],
  exact: ReadonlyMap<number, number>,
  weights: Weights,
): Question {
  const weight = asked.map(({ rarity }) => rarity ** weights.rarity);
  const meeting = asked.map(({ rarity }) => rarity ** weights.rarityMet);
  const phrases = concepts.flatMap((concept) => concept.phrases);
  const stems = new Set(phrases.flatMap(({ words }) => words.map(({ stem }) => stem)));
  return {
    concepts,
    asked,
    exact,
    weight,
    total: sum(weight),
    meeting,
    whole: sum(meeting),
    answered: answeredBy(asked, weight, weights),
    stems,
  };
}

/**
 * What it takes to answer a query. A part that nothing on the record has weighs more, as the query is then likely
 * about something else. The more parts there are, the smaller a share of them is enough: one of two words is met by
 * chance, three of five are not.
 */
function answeredBy(
  asked: readonly Asked[],
  weight: readonly number[],
  { strange, parts }: Weights,
): number {
  const whole = sum(
    asked.map(({ evidence }, at) => (weight[at] ?? 0) * (evidence.size === 0 ? 1 + strange : 1)),
  );
  return (whole * (1 + parts)) / (asked.length + parts);
}

interface Scored extends Hit {
  readonly core: number;
  /** How much of what the query says the record is about; more than 1 where it has many parts and meets them all. */
  readonly answers: number;
  /** Whether one passage of it has the whole query. */
  readonly isTogether: boolean;
}

function scored(
  names: Names,
  record: number,
  { concepts, asked, exact, weight: weightOf, total, meeting, whole, answered, stems }: Question,
  weights: Weights,
): Scored {
  const unmet: number[] = [];
  const placed: { readonly places: readonly number[]; readonly weight: number }[] = [];
  let [strength, metOf, sureOf, thing] = [0, 0, 0, 0];
  asked.forEach(({ evidence, things }, at) => {
    const found = evidence.get(record);
    if (!found) return void unmet.push(at);
    const weight = weightOf[at] ?? 0;
    strength += weight * found.strength;
    metOf += meeting[at] ?? 0;
    sureOf +=
      weight * (concepts[at]?.sure ?? 1) * (1 - weights.aboutIt + weights.aboutIt * found.strength);
    if (things.has(record)) thing += weight;
    placed.push({ places: found.places, weight });
  });
  const met = metOf / whole;
  const together = bestWindow(placed) / total;
  const near = 1 - weights.near + weights.near * together;
  const core = (strength / total) * met ** weights.whole * near;
  return {
    record,
    met,
    unmet,
    core,
    answers: sureOf / answered,
    isTogether: together > ALL_BUT_ROUNDING,
    score:
      core +
      weights.title * titleShare(names, record, stems) * met +
      weights.thing * (thing / total) +
      (unmet.length === 0 ? weights.wholeAdded : 0) +
      weights.exact * (exact.get(record) ?? 0),
  };
}

/** Parts of a sum that are added in another order may come to a little less than the sum. */
const ALL_BUT_ROUNDING = 0.999;

/** The share of a title’s words that the query has: 1 where the title has no other words. */
function titleShare({ titles }: Names, record: number, asked: ReadonlySet<string>): number {
  const title = titles[record] ?? [];
  return title.length === 0 ? 0 : title.filter((stem) => asked.has(stem)).length / title.length;
}

/**
 * Records that only a good answer leads to: its report, what answers, rates or replaces it, the chain it is in. Who
 * puts words in quotes wants nothing without them.
 */
function linkedOnly(
  names: Names,
  shown: readonly Hit[],
  concepts: readonly Concept[],
  weights: Weights,
): readonly Hit[] {
  if (concepts.some(({ isQuoted }) => isQuoted)) return [];
  const best = Math.max(...shown.map(({ score }) => score));
  const known = new Set(shown.map(({ record }) => record));
  const found = new Map<number, Hit>();
  for (const hit of shown) {
    if (hit.score < best * weights.goodAnswer) continue;
    const parent = names.parents[hit.record];
    for (const record of [
      ...(names.links[hit.record] ?? []),
      ...(parent === undefined ? [] : [parent]),
    ]) {
      if (known.has(record)) continue;
      const score = weights.linkedOnly * hit.score;
      if (score > (found.get(record)?.score ?? 0))
        found.set(record, {
          record,
          score,
          met: 0,
          unmet: concepts.map((_, at) => at),
          via: hit.record,
        });
    }
  }
  return [...found.values()];
}

/** Scores with what a record’s neighbours add: those it is linked to, its report, the records in it. */
function withNeighbours(
  names: Names,
  kept: readonly Hit[],
  all: readonly Hit[],
  weights: Weights,
): Hit[] {
  const scores = new Map(all.map(({ record, score }) => [record, score]));
  const best = (records: readonly number[] = []): number =>
    records.reduce((most, record) => Math.max(most, scores.get(record) ?? 0), 0);
  return kept.map((hit) => {
    const { links, parts, parents } = names;
    const parent = parents[hit.record];
    const score =
      hit.score +
      weights.linked * best(links[hit.record]) +
      weights.reportOfRecord * best(parts[hit.record]) +
      weights.recordOfReport * (parent === undefined ? 0 : best([parent]));
    return { ...hit, score: score * (1 + bringingTogether(names, hit.record, weights)) };
  });
}

/** What a page that brings records together is worth besides. */
function bringingTogether({ records }: Names, record: number, weights: Weights): number {
  const id = records[record]?.id ?? '';
  switch (id.slice(0, id.indexOf('/'))) {
    case 'chains':
      return weights.chain;
    case 'themes':
      return weights.theme;
    case 'bodies':
      return weights.body;
    case 'terms':
      return weights.term;
    default:
      return 0;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
