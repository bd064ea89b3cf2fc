/** Where a file names records: by ranges that its parsers give, so that nothing else in it is touched. */
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isScalar, parseDocument, visit as visitYaml, type Document, type Scalar } from 'yaml';
import { YAML, splitFrontMatter } from '../records/front-matter.ts';

/** A place in a file that names a record, or a place on a record’s page. */
export interface NamedPlace {
  readonly from: number;
  readonly to: number;
  /** What stands there, without quotation marks: an identifier, or a path on this site. */
  readonly named: string;
  readonly kind: 'identifier' | 'path';
}

/** Attributes of components that name a record: those of records’ texts, and those of the guides. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  RecordLink: 'to',
  Cite: 'source',
  Term: 'id',
  Pair: 'record',
};

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** A file taken apart by where its parts begin. */
export interface FileParts {
  readonly yaml: string;
  readonly yamlAt: number;
  /** Where the text begins; the end of the file for one that holds fields alone. */
  readonly bodyAt: number;
}

/** Where the fields and the text of a file are. A file without front matter is all text, a `.yaml` file all fields. */
export function partsOf(path: string, text: string): FileParts {
  if (path.endsWith('.yaml')) return { yaml: text, yamlAt: 0, bodyAt: text.length };
  const split = splitFrontMatter(text);
  if (!split) return { yaml: '', yamlAt: 0, bodyAt: 0 };
  const yaml = split.yaml.slice(1);
  const yamlAt = text.indexOf('\n') + 1;
  const fenceEnd = text.indexOf('\n', yamlAt + yaml.length);
  return { yaml, yamlAt, bodyAt: fenceEnd < 0 ? text.length : fenceEnd + 1 };
}

/** A field path, as `links.0.to`, as the library takes it. */
export const pathOfField = (field: string): readonly (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Where fields of a file name records. The fields are those of `linksOf`, as `links.0.to`; of a file that is no record
 * yet, all single values, of which those that are identifiers name something.
 */
export function placesInFields(
  path: string,
  text: string,
  fields: readonly string[] | undefined,
): readonly NamedPlace[] {
  const { yaml, yamlAt } = partsOf(path, text);
  const document = parseDocument(yaml, YAML);
  const nodes = fields?.map((field) => document.getIn(pathOfField(field), true));
  return (nodes ?? valuesIn(document)).flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
    const [from, to] = node.range;
    return [
      {
        from: yamlAt + from,
        to: yamlAt + to,
        named: node.value.trim(),
        kind: 'identifier' as const,
      },
    ];
  });
}

function valuesIn(document: Document): readonly Scalar[] {
  const found: Scalar[] = [];
  visitYaml(document, {
    Scalar: (key, node) => {
      if (key !== 'key') found.push(node);
    },
  });
  return found;
}

/**
 * Where the text of a file names records: in components, and in links to paths of this site; undefined where the text
 * cannot be read, which the check tells.
 */
export function placesInText(path: string, text: string): readonly NamedPlace[] | undefined {
  const start = partsOf(path, text).bodyAt;
  const tree = treeOf(text.slice(start));
  if (tree === undefined) return undefined;
  const found: NamedPlace[] = [];
  visit(tree, (node) => {
    found.push(...placesIn(node, text, start));
  });
  return found;
}

function treeOf(text: string): Root | undefined {
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

function placesIn(node: Nodes, text: string, start: number): readonly NamedPlace[] {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const wanted = ATTRIBUTES[node.name ?? ''];
    return node.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== wanted) return [];
      if (typeof attribute.value !== 'string') return [];
      return pieceIn(attribute, attribute.value, text, start, 'identifier');
    });
  }
  if (node.type !== 'link' && node.type !== 'definition') return [];
  return node.url.startsWith('/') ? pieceIn(afterWords(node), node.url, text, start, 'path') : [];
}

/** A link from the end of its words on: only there is its address. */
function afterWords(node: Nodes): Pick<Nodes, 'position'> {
  const last = 'children' in node ? node.children.at(-1)?.position : undefined;
  const { position } = node;
  return position && last ? { position: { ...position, start: last.end } } : node;
}

/** Where a value is written within a node; nothing where it is spelt in another way than it reads. */
function pieceIn(
  { position }: Pick<Nodes, 'position'>,
  value: string,
  text: string,
  start: number,
  kind: NamedPlace['kind'],
): readonly NamedPlace[] {
  const [begin, end] = [position?.start.offset, position?.end.offset];
  if (begin === undefined || end === undefined) return [];
  const at = text.slice(start + begin, start + end).lastIndexOf(value);
  if (at < 0) return [];
  const from = start + begin + at;
  return [{ from, to: from + value.length, named: value, kind }];
}
