/** What in a new shape of the data would break somebody who reads the old one. */

/** A JSON Schema, as far as it is compared. */
export type Schema = Readonly<Record<string, unknown>>;

/** Words that describe and promise nothing. */
const ABOUT = new Set(['description', 'title', '$id', '$schema', '$defs']);

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const REMEDY =
  'Keep it as it was; or, if it must go, leave /api/v1/ as it is and publish the new shape at /api/v2/.';

/**
 * What a reader of `before` would miss in `after`, a sentence each. A new property and a new code of
 * an enumeration are no break; everything else that differs is.
 */
export function breaks(before: Schema, after: Schema, at = 'the answer'): readonly string[] {
  return compare(resolved(before, before), resolved(after, after), { before, after, at });
}

interface Roots {
  readonly before: Schema;
  readonly after: Schema;
  /** Where in the answer, in words. */
  readonly at: string;
}

/** A schema with its reference, if it is one, replaced by what it names. */
function resolved(schema: Schema, root: Schema): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const definitions = root['$defs'];
  const found = isObject(definitions) ? definitions[$ref.replace('#/$defs/', '')] : undefined;
  return isObject(found) ? { ...found, ...schema, $ref: undefined } : schema;
}

function compare(before: Schema, after: Schema, roots: Roots): readonly string[] {
  const words = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...words].flatMap((word) => {
    const [was, is] = [before[word], after[word]];
    if (ABOUT.has(word) || (was === undefined && is === undefined)) return [];
    switch (word) {
      case 'properties':
        return properties(was, is, roots);
      case 'required':
        return required(was, is, roots);
      case 'enum':
        return codes(was, is, roots);
      case 'anyOf':
        return choices(was, is, roots);
      case 'items':
        return inner(was, is, { ...roots, at: `${roots.at}[]` });
      default:
        return JSON.stringify(was) === JSON.stringify(is)
          ? []
          : [
              `${roots.at}: ${word} was ${JSON.stringify(was) ?? 'not given'} and is ${JSON.stringify(is) ?? 'not given'}. ${REMEDY}`,
            ];
    }
  });
}

const inner = (was: unknown, is: unknown, roots: Roots): readonly string[] =>
  isObject(was) && isObject(is)
    ? compare(resolved(was, roots.before), resolved(is, roots.after), roots)
    : [`${roots.at} is described in another way than it was. ${REMEDY}`];

function properties(was: unknown, is: unknown, roots: Roots): readonly string[] {
  if (!isObject(was) || !isObject(is)) return inner(was, is, roots);
  return Object.keys(was).flatMap((name) => {
    const at = `${roots.at}.${name}`;
    return name in is
      ? inner(was[name], is[name], { ...roots, at })
      : [`${at} was taken away or renamed. ${REMEDY}`];
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A field that every answer had and that may now be missing. */
const required = (was: unknown, is: unknown, { at }: Roots): readonly string[] =>
  listOf(was)
    .filter((name) => !listOf(is).includes(name))
    .map((name) => `${at}.${String(name)} was in every answer and may now be missing. ${REMEDY}`);

const codes = (was: unknown, is: unknown, { at }: Roots): readonly string[] =>
  Array.isArray(was) && Array.isArray(is)
    ? was
        .filter((code) => !is.includes(code))
        .map((code) => `${at} could be "${String(code)}" and no longer can. ${REMEDY}`)
    : [
        `${at} was ${Array.isArray(was) ? 'one of a list of codes' : 'not one of a list of codes'} and now is otherwise. ${REMEDY}`,
      ];

function choices(was: unknown, is: unknown, roots: Roots): readonly string[] {
  const [old, now] = [listOf(was), listOf(is)];
  return old.length === now.length
    ? old.flatMap((choice, index) => inner(choice, now[index], roots))
    : [`${roots.at} had ${old.length} choices and has ${now.length}. ${REMEDY}`];
}

/** A schema without the words that only describe, as it is kept to compare with. */
export function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([word, value]) =>
      typeof value === 'string' && (word === 'description' || word === '$schema')
        ? []
        : [[word, bare(value)]],
    ),
  );
}
