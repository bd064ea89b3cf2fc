/** Linked data as a reader that is not ours understands it: `jsonld` expands every term to its whole address. */
import jsonld from 'jsonld';

const TERMS = 'https://schema.org/';

/** Something described; each term of schema.org by its name, with all that is said of it. */
export type Node = Readonly<Record<string, unknown>>;

/** Only the one context is known, and nothing is fetched. */
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`Nothing may be loaded from ${url}.`);
  return { contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': TERMS } } };
};

/** The one thing that a page describes. Fails where a term has no meaning, or where there is not one thing. */
export async function expanded(text: string): Promise<Node> {
  const things = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
  if (things.length !== 1) throw new Error(`${things.length} things are described.`);
  return { ...things[0] };
}

/** The types of a node, without schema.org’s address. */
export const typesOf = (node: Node): readonly string[] => shortened(node['@type']);

/** Everything that a node says by a term: addresses, texts, numbers, or further nodes. */
export function said(node: Node, term: string): readonly unknown[] {
  const values: unknown = node[TERMS + term] ?? [];
  return Array.isArray(values) ? values.map(simple) : [values];
}

/** A value without the wrapping of expanded linked data. */
function simple(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('@value' in value) return value['@value'];
  return '@id' in value && Object.keys(value).length === 1 ? value['@id'] : value;
}

/** Every type in a node and in all that stands in it. */
export function allTypes(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(allTypes);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@type' ? shortened(inner) : allTypes(inner),
  );
}

const shortened = (types: unknown): readonly string[] =>
  (Array.isArray(types) ? types : [types]).map((type) => String(type).replace(TERMS, ''));
