/** How the items of each list are told apart, and what they are called. */
import { isFields, type Fields } from './values.ts';
import { sayValue } from './say-value.ts';

interface ItemKind {
  /** One of them, and several. */
  readonly one: string;
  readonly many: string;
  /** The fields that tell an item from the others of its list. */
  readonly key: readonly string[];
  /** The item in words, if not its key. */
  readonly say?: (item: Fields) => string;
}

const word = (item: Fields, name: string): string => sayValue(item[name]);

const quoted = (item: Fields, name: string): string => `“${word(item, name)}”`;

/** Every list of items that records and settings have, by the name of its field. */
const KINDS: Readonly<Record<string, ItemKind>> = {
  cites: {
    one: 'citation',
    many: 'citations',
    key: ['source', 'at'],
    say: (item) => `${word(item, 'source')} at ${word(item, 'at')} (${word(item, 'seen')})`,
  },
  links: {
    one: 'link',
    many: 'links',
    key: ['type', 'to'],
    say: (item) => `${word(item, 'type')} ${word(item, 'to')}`,
  },
  history: {
    one: 'history entry',
    many: 'history entries',
    key: ['date', 'progress'],
    say: (item) =>
      `${word(item, 'date')}, ${word(item, 'progress')} (${word(item, 'basis')}), by ${word(item, 'by')}: ${quoted(item, 'note')}`,
  },
  corrections: {
    one: 'correction',
    many: 'corrections',
    key: ['date', 'entry'],
    say: (item) =>
      `${word(item, 'date')}${item['entry'] === undefined ? '' : ` on the entry of ${word(item, 'entry')}`}: ${quoted(item, 'because')}`,
  },
  statements: {
    one: 'statement',
    many: 'statements',
    key: ['anchor'],
    say: (item) => `${word(item, 'anchor')}, by ${word(item, 'by')}: ${quoted(item, 'says')}`,
  },
  figures: {
    one: 'figure',
    many: 'figures',
    key: ['measures', 'date'],
    say: (item) =>
      `${word(item, 'value')} ${word(item, 'unit')}${item['printed'] === undefined ? '' : ` (printed ${quoted(item, 'printed')})`}, ${word(item, 'measures')}, ${word(item, 'date')}`,
  },
  gaps: { one: 'gap', many: 'gaps', key: ['missing'], say: (item) => quoted(item, 'missing') },
  disagreements: {
    one: 'disagreement',
    many: 'disagreements',
    key: ['about'],
    say: (item) => `${quoted(item, 'about')}, shown as ${quoted(item, 'shown')}`,
  },
  values: { one: 'value', many: 'values', key: ['value'] },
  replaces: { one: 'earlier promise', many: 'earlier promises', key: ['commitment'] },
  names: { one: 'name', many: 'names', key: ['name'] },
  successors: {
    one: 'successor',
    many: 'successors',
    key: ['body'],
    say: (item) => `${word(item, 'body')}, ${word(item, 'on')}: ${quoted(item, 'functions')}`,
  },
  scale: { one: 'step of the scale', many: 'steps of the scale', key: ['code'] },
  criteria: { one: 'criterion', many: 'criteria', key: ['code'] },
  moved: {
    one: 'redirect',
    many: 'redirects',
    key: ['from'],
    say: (item) =>
      `${word(item, 'from')} → ${word(item, 'to') || 'nothing'}: ${quoted(item, 'why')}`,
  },
  elsewhere: { one: 'question for elsewhere', many: 'questions for elsewhere', key: ['href'] },
};

/** Lists of names, codes and texts, which are told apart by what they say. */
const PLAIN: Readonly<Record<string, readonly [one: string, many: string]>> = {
  themes: ['theme', 'themes'],
  to: ['addressee', 'addressees'],
  by: ['publisher', 'publishers'],
  owner: ['owner', 'owners'],
  'rests-on': ['finding it rests on', 'findings it rests on'],
  members: ['step', 'steps'],
  about: ['record it is about', 'records it is about'],
  also: ['other name', 'other names'],
  asked: ['way to ask for it', 'ways to ask for it'],
  change: ['way of change', 'ways of change'],
  auditors: ['auditor', 'auditors'],
  same: ['group of words', 'groups of words'],
  says: ['word', 'words'],
};

/** The name of the list that a path leads to: `cites` of `history[0].cites`. */
const listName = (field: string): string => field.split('.').at(-1) ?? field;

/** The fields that tell items of a list apart; none for a list of single values. */
export const keyOf = (field: string): readonly string[] => KINDS[listName(field)]?.key ?? [];

/** An item of a list, in the words that tell it from the others. */
export function sayItem(field: string, item: unknown): string {
  const kind = KINDS[listName(field)];
  if (!kind || !isFields(item)) return sayValue(item);
  return kind.say?.(item) ?? kind.key.map((name) => word(item, name)).join(', ');
}

/** What items of a list are called: `2 citations`. */
export function countItems(field: string, number: number): string {
  const name = listName(field);
  const [one, many] = PLAIN[name] ?? [
    KINDS[name]?.one ?? `${name} item`,
    KINDS[name]?.many ?? `${name} items`,
  ];
  return `${number} ${number === 1 ? one : many}`;
}

/** Whether a list has words of its own here; a test asks it of every list in the schemas. */
export const isKnownList = (field: string): boolean =>
  listName(field) in KINDS || listName(field) in PLAIN;
