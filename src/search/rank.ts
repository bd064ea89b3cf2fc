import type { Concept, WeighedPhrase } from './concept.ts';
import type { Names } from './names.ts';
import { bestWindow, phrasePlaces } from './passage.ts';
import type { Posting, Postings } from './texts.ts';

/** A record that a query found. */
export interface Hit {
  readonly record: number;
  readonly score: number;
  /** The share of the query that it meets, from 0 to 1; rare words count for more. */
  readonly met: number;
  /** Places in the list of concepts of those it does not meet. */
  readonly unmet: readonly number[];
}

/** How surely a record is what a concept asks for, and where its text says so. */
interface Evidence {
  readonly strength: number;
  readonly places: readonly number[];
}

/** What the places of words in names and texts are worth. Found by working with the judged queries (tests/search). */
const STRENGTH = {
  inTitle: 1,
  underLabel: 0.5,
  inText: 0.35,
  /** Added to \`inText\` for the text that has most of the word. */
  muchInText: 0.4,
  /** Words of a phrase that stand near each other, but not as in the phrase. */
  scattered: 0.5,
} as const;


/** What a concept found, and how much it says: a word on few records says more. */
interface Asked {
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly weight: number;
  readonly mass: number;
  readonly titled: ReadonlySet<number>;
}

/**
 * The records that answer a query, the best first. A record that meets all of it stands before one that meets
 * part, all else being equal; one whose title is what was asked stands highest.
 */
export const P: Record<string, number> = {"alpha":0.3,"alphaM":0.6,"label":0.42,"inText":0.35,"much":0.25,"lead":0.25,"leadAt":50,"scT":0.45,"scO":0.3,"pow":0.2,"near":0.25,"title":0.33,"ofBest":0.3,"atLeast":0.55,"whole":0.09,"link":0.4,"up":0.05,"down":0.12,"kChain":0.15,"kTheme":0.05,"kReport":0,"kBody":0.08,"kTerm":0.08,"kResponse":0,"mix":0.42,"bear":0.35};
export function rank(
  names: Names,
  concepts: readonly Concept[],
  postings: ReadonlyMap<string, Postings>,
): readonly Hit[] {
  const asked = concepts.map((concept) => ask(names, concept, postings));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const base = candidates(concepts, asked).map((record) => scored(names, record, concepts, asked, total));
  const hits = spread(names, base);
  const best = Math.max(0, ...base.map(({ met }) => met));
  if (best < (P['atLeast'] ?? 0)) return [];
  const top = Math.max(0, ...hits.map(({ score }) => score));
  return hits
    .filter(({ score }) => score >= top * (P['ofBest'] ?? 0))
    .sort((a, b) => b.score - a.score || a.record - b.record);
}
const KIND: Record<string,string> = { chains:'kChain', themes:'kTheme', bodies:'kBody', terms:'kTerm' };
function spread(names: Names, base: readonly Hit[]): readonly Hit[] {
  const by = new Map(base.map((hit) => [hit.record, hit]));
  const ids = new Map(names.records.map(({ id }, at) => [id, at]));
  const kids = new Map<number, number[]>();
  names.records.forEach(({ id }, at) => { const parts = id.split('/'); if (parts.length === 3) { const p = ids.get(parts.slice(0,2).join('/')); if (p !== undefined) kids.set(p, [...(kids.get(p) ?? []), at]); } });
  return base.map((hit) => {
    const id = names.records[hit.record]?.id ?? '';
    const parts = id.split('/');
    const near = Math.max(0, ...(names.links[hit.record] ?? []).map((r) => by.get(r)?.score ?? 0));
    const parent = parts.length === 3 ? (by.get(ids.get(parts.slice(0,2).join('/')) ?? -1)?.score ?? 0) : 0;
    const child = Math.max(0, ...(kids.get(hit.record) ?? []).map((r) => by.get(r)?.score ?? 0));
    const k = parts[0] === 'reports' ? (parts.length === 2 ? 'kReport' : parts[2]?.startsWith('response') ? 'kResponse' : '') : KIND[parts[0] ?? ''] ?? '';
    return { ...hit, score: (hit.score + (P['link'] ?? 0) * near + (P['down'] ?? 0) * parent + (P['up'] ?? 0) * child) * (1 + (P[k] ?? 0)) };
  });
}

/**
 * Records with some of what was asked. Where numbers or words in quotes were, with all of those; the document whose
 * number was typed may stand beside its item.
 */
function candidates(concepts: readonly Concept[], asked: readonly Asked[]): readonly number[] {
  const some = [...new Set(asked.flatMap(({ evidence }) => [...evidence.keys()]))];
  const needed = concepts.flatMap((concept, at) =>
    concept.isNumber || concept.isQuoted ? [{ concept, evidence: asked[at]?.evidence }] : [],
  );
  const strict = some.filter((record) => needed.every(({ evidence }) => evidence?.has(record)));
  if (needed.length === 0 || strict.length === 0) return strict;
  const bearers = needed.flatMap(({ concept }) => (concept.bearers.size > 1 ? [...concept.bearers].filter(([, sure]) => sure === 1) : []));
  return [...new Set([...strict, ...(needed.length > 1 ? bearers.map(([record]) => record).filter((record) => isDocument(needed, record)) : [])])];
}

/** Whether a record is a document that holds what else was asked for. */
const isDocument = (
  needed: readonly { readonly concept: Concept }[],
  record: number,
): boolean => needed.some(({ concept }) => concept.bearers.get(record) === 1 && [...concept.bearers.values()].some((sure) => sure < 1));

function ask(names: Names, concept: Concept, postings: ReadonlyMap<string, Postings>): Asked {
  const evidence = new Map<number, Evidence>();
  const add = (record: number, strength: number, places: readonly number[] = []): void => {
    const known = evidence.get(record);
    evidence.set(record, {
      strength: Math.max(known?.strength ?? 0, strength),
      places: places.length > 0 ? [...(known?.places ?? []), ...places] : (known?.places ?? []),
    });
  };
  for (const [record, strength] of concept.bearers) add(record, strength);
  const titled = new Set<number>();
  if (!concept.isNumber && !concept.isQuoted) for (const phrase of concept.phrases) for (const record of names.titled.get(phrase.words.map(({ stem }) => stem).join(' ')) ?? []) { if (phrase.weight === 1) titled.add(record); }
  for (const phrase of concept.phrases) {
    if (!concept.isNumber && !concept.isQuoted) addNames(names, phrase, add);
    addTexts(concept, phrase, postings, add);
  }
  const said = weightOf(evidence.size, names.records.length);
  return { titled, evidence, weight: said ** (P['alpha'] ?? 1), mass: said ** (P['alphaM'] ?? 1) };
}

/** How much a concept says, as BM25 weighs words: what stands on few records tells them apart. */
const weightOf = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

type Add = (record: number, strength: number, places?: readonly number[]) => void;

function addNames({ named, labelled, filed }: Names, phrase: WeighedPhrase, add: Add): void {
  const stems = phrase.words.map(({ stem }) => stem);
  for (const record of inAll(stems.map((stem) => named.get(stem)))) add(record, STRENGTH.inTitle * phrase.weight);
  for (const key of inAll(stems.map((stem) => labelled.get(stem))))
    for (const record of filed.get(key) ?? []) add(record, (P['label'] ?? 0) * phrase.weight);
}

/** What is in all of some sets. */
function inAll<T>(sets: readonly (ReadonlySet<T> | undefined)[]): readonly T[] {
  const [first, ...rest] = sets;
  return [...(first ?? [])].filter((each) => rest.every((set) => set?.has(each)));
}

function addTexts(
  concept: Concept,
  phrase: WeighedPhrase,
  postings: ReadonlyMap<string, Postings>,
  add: Add,
): void {
  const [first, ...rest] = phrase.words.map(({ folded }) => postings.get(folded));
  for (const [record, posting] of first ?? []) {
    const all: Posting[] = [posting];
    for (const other of rest) {
      const also = other?.get(record);
      if (also) all.push(also);
    }
    if (all.length < phrase.words.length) continue;
    const share = Math.min(...all.map((each) => each.share));
    const { places, isWhole } = phrasePlaces(all.map((each) => each.places), phrase.offsets);
    if (places.length === 0 || (concept.isQuoted && !isWhole)) continue;
    const lead = Math.min(...places) <= (P['leadAt'] ?? 45) ? (P['lead'] ?? 0) : 0;
    const strength = ((P['inText'] ?? 0) + (P['much'] ?? 0) * share + lead) * (isWhole ? 1 : concept.phrases[0] === phrase ? (P['scT'] ?? 0) : (P['scO'] ?? 0));
    add(record, strength * phrase.weight, places);
  }
}

function scored(
  names: Names,
  record: number,
  concepts: readonly Concept[],
  asked: readonly Asked[],
  total: number,
): Hit {
  let met = 0;
  let massMet = 0;
  const mass = asked.reduce((sum, each) => sum + each.mass, 0);
  let strength = 0;
  const unmet: number[] = [];
  const placed: { readonly places: readonly number[]; readonly weight: number }[] = [];
  asked.forEach(({ evidence, weight, mass: own }, at) => {
    const found = evidence.get(record);
    if (!found) return void unmet.push(at);
    met += weight;
    massMet += own;
    strength += weight * found.strength;
    placed.push({ places: found.places, weight });
  });
  const share = (P['mix'] ?? 0) * (asked.length - unmet.length) / asked.length + (1 - (P['mix'] ?? 0)) * massMet / mass;
  let bear = 0;
  concepts.forEach(({ bearers, isNumber }, at) => { if (!isNumber && ((bearers.get(record) === 1 && concepts[at]?.values.length === 0) || asked[at]?.titled.has(record))) bear += (asked[at]?.weight ?? 0) / total; });
  const near = bestWindow(placed) / total;
  const title = titleShare(names, record, concepts);
  return {
    record,
    met: share,
    unmet,
    score: (strength / total) * share ** (P['pow'] ?? 1) * (1 - (P['near'] ?? 0) + (P['near'] ?? 0) * near) + (P['title'] ?? 0) * title * share + (P['bear'] ?? 0) * bear + (share > 0.999 ? (P['whole'] ?? 0) : 0),
  };
}

/** The share of a title’s words that the query has: 1 where the title is what was asked. */
function titleShare({ titles }: Names, record: number, concepts: readonly Concept[]): number {
  const title = titles[record] ?? [];
  const asked = new Set(
    concepts.flatMap(({ phrases }) => phrases.flatMap(({ words }) => words.map(({ stem }) => stem))),
  );
  const met = title.filter((stem) => asked.has(stem)).length;
  return title.length === 0 ? 0 : met / title.length;
}
