import { beginnings, formFields, type Answers } from '../../src/editing/form.ts';
import { sentenceCase } from '../../src/editing/record-name.ts';
import type { Items } from '../../src/editing/new-report.ts';
import { nearest } from '../../src/records/nearest.ts';
import {
  collectionNames,
  collections,
  collectionTable,
  type CollectionName,
} from '../../src/schema/collections.ts';
import { WrongUse } from '../commands/wrong-use.ts';

/** What is to be written, as it was typed or answered. */
export interface Order {
  readonly collection: CollectionName;
  readonly report?: string;
  readonly name?: string;
  readonly answers: Answers;
  readonly text?: string;
  /** Lists such as figures and gaps that the file begins with. */
  readonly begun?: readonly string[];
  /** What a dossier begins with. */
  readonly items: Items;
}

/** Flags that are no field. */
export const SHAPE_FLAGS = [
  'report',
  'name',
  'text',
  'with',
  'findings',
  'recommendations',
  'commitments',
];

/** Every flag: those above, and each field of whatever kind; a list such as figures only to be told of --with. */
export const FLAGS = Object.fromEntries(
  [
    ...SHAPE_FLAGS,
    ...collectionNames.flatMap((collection) =>
      [...formFields(collection), ...beginnings(collection)].map(({ name }) => name),
    ),
  ].map((name) => [name, { type: 'string', multiple: true }] as const),
);

export type TypedFlags = Readonly<Record<string, readonly (string | boolean)[] | undefined>>;

/** The kind of record that a word names: `finding`, or `findings`. Throws WrongUse. */
export function kindOf(word: string): CollectionName {
  const found = collectionNames.find(
    (name) => word === name || word === collections[name].singular,
  );
  const alias = collectionNames.find((name) => collections[name].singular.endsWith(` ${word}`));
  if (found ?? alias) return found ?? alias ?? 'reports';
  const near = nearest(
    word,
    collectionNames.map((name) => collections[name].singular),
  );
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new WrongUse(`There is no kind of record called ${word}.${hint} ${KINDS}`);
}

/** The kinds, in a sentence. */
export const KINDS = `The kinds are ${collectionNames
  .map((name) => collections[name].singular)
  .join(', ')}.`;

/** Reads flags as an order. `npm run new report <folder>` and `npm run new source <URL>` name theirs. Throws WrongUse. */
export function orderFrom(
  collection: CollectionName,
  named: string | undefined,
  typed: TypedFlags,
): Order {
  const given = new Map(
    Object.entries(typed).flatMap(([name, values = []]) =>
      values.length === 0 ? [] : [[name, values.map(String)] as const],
    ),
  );
  const first = (name: string): string | undefined => given.get(name)?.[0];
  const isNumberName = collectionTable[collection].item !== undefined && !given.has('name');
  const name =
    first('name') ?? (isNumberName ? first('number') : undefined) ?? nameIn(collection, named);
  const answers = Object.fromEntries(
    [...given].filter(([key]) => !SHAPE_FLAGS.includes(key) && !(isNumberName && key === 'number')),
  );
  refuseForeign(collection, Object.keys(answers));
  const report = first('report');
  const text = first('text');
  const begun = begunIn(collection, given.get('with'));
  return {
    collection,
    answers:
      collection === 'sources' && named !== undefined ? { ...answers, url: [named] } : answers,
    items: {
      ...itemsFrom('findings', given.get('findings')),
      ...itemsFrom('recommendations', given.get('recommendations')),
      ...itemsFrom('commitments', given.get('commitments')),
    },
    ...(report === undefined ? {} : { report }),
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
    ...(begun.length === 0 ? {} : { begun }),
  };
}

/** The lists named by `--with figures,gaps`. Throws WrongUse. */
function begunIn(
  collection: CollectionName,
  given: readonly string[] | undefined = [],
): readonly string[] {
  const named = given
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter(Boolean);
  const there = beginnings(collection).map(({ name }) => name);
  const foreign = named.find((name) => !there.includes(name));
  if (foreign === undefined) return named;
  const kind = sentenceCase(collection);
  throw new WrongUse(
    there.length === 0
      ? `${kind} begins with no list, so there is nothing for --with.`
      : `${kind} does not begin with ${foreign}. --with takes ${there.join(', ')}.`,
  );
}

/** The word after the kind: a name, except for a source, whose address it is. */
const nameIn = (collection: CollectionName, named: string | undefined): string | undefined =>
  collection === 'sources' ? undefined : named?.split('/').at(-1);

/** `--findings 4`, or `--findings "A title" --findings "Another"`. */
function itemsFrom(kind: keyof Items, values: readonly string[] | undefined): Items {
  if (values === undefined) return {};
  const [only = ''] = values;
  return { [kind]: values.length === 1 && /^\d+$/.test(only) ? Number(only) : values };
}

function refuseForeign(collection: CollectionName, names: readonly string[]): void {
  const own = formFields(collection).map(({ name }) => name);
  const foreign = names.find((name) => !own.includes(name));
  if (foreign === undefined) return;
  if (beginnings(collection).some(({ name }) => name === foreign))
    throw new WrongUse(
      `${foreign} holds more than a flag can say. Begin it with --with ${foreign}, and fill it in in the file.`,
    );
  const near = nearest(foreign, own);
  throw new WrongUse(
    `${sentenceCase(collection)} has no field ${foreign}.${near === undefined ? '' : ` Did you mean --${near}?`} Its flags are ${own.map((name) => `--${name}`).join(', ')}.`,
  );
}
