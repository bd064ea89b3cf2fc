import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Issue } from '../issues/issue.ts';
import type { ContentFile } from '../records/content-record.ts';
import type { RecordGraph } from '../records/graph.ts';
import { exampleIn, exampleParts, type ExamplePart } from '../records/guide-example.ts';
import { nearestId } from '../records/nearest.ts';
import { placeAt } from '../records/text-place.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import type { RecordId } from '../schema/ids.ts';
import { partsOf } from './named-places.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a guide takes from a record, and where it says so in the file. */
interface Shown {
  readonly id: RecordId;
  readonly part: ExamplePart;
  readonly nth: number;
  readonly at: number;
}

/** The record as a guide needs it. */
export type Known = { readonly graph: RecordGraph; readonly broken: ReadonlySet<RecordId> };

/** The components of guides that take something from a record, with the attribute that names it. */
const NAMING: Readonly<Record<string, string>> = { Pair: 'record', RecordLink: 'to' };

const parser = unified().use(remarkParse).use(remarkMdx);

/** A guide takes examples from records that are there, in force, and have the part that it shows. */
export const guideIssues = (file: ContentFile, known: Known): readonly Issue[] =>
  shownIn(file).flatMap((shown) => {
    const fault = faultOf(shown, known);
    return fault === undefined
      ? []
      : [
          {
            code: 'lost-example' as const,
            file: file.shownAs,
            place: placeAt(file.text, shown.at),
            ...fault,
          },
        ];
  });

function shownIn({ path, text }: ContentFile): readonly Shown[] {
  // Most guides show no record, and reading all of them would take as long as the rest of a second check.
  if (!Object.keys(NAMING).some((name) => text.includes(`<${name}`))) return [];
  const start = partsOf(path, text).bodyAt;
  const found: Shown[] = [];
  visit(parser.parse(text.slice(start)), (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const name = NAMING[node.name ?? ''];
    const id = name === undefined ? undefined : valueOf(node, name);
    if (id === undefined) return;
    found.push({
      id,
      part: exampleParts.find((part) => part === valueOf(node, 'part')) ?? 'title',
      nth: Number(valueOf(node, 'nth') ?? 1),
      at: start + (node.position?.start.offset ?? 0),
    });
  });
  return found;
}

/** An attribute as it is written: between quotation marks, or `{2}`. */
function valueOf({ attributes }: Element, name: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    const { value } = attribute;
    return typeof value === 'string' ? value : value?.value;
  }
  return undefined;
}

function faultOf(
  { id, part, nth }: Shown,
  { graph, broken }: Known,
): Pick<Issue, 'problem' | 'remedy'> | undefined {
  if (broken.has(id)) return undefined;
  const record = graph.records.get(id);
  if (!record) {
    const near = nearestId(id, [...graph.records.keys()]);
    return {
      problem: `The guide shows ${id}, and there is no such record.`,
      remedy: near === undefined ? 'Name a record that is there.' : `Did you mean ${near}?`,
    };
  }
  if (isWithdrawn(record))
    return {
      problem: `The guide shows ${id}, which was withdrawn.`,
      remedy: 'Name another record: what was taken back is no example.',
    };
  return exampleIn(record, part, nth) === undefined
    ? {
        problem: `The guide shows a ${part} (number ${nth}) of ${id}, which has none.`,
        remedy: 'Count again, or name another record.',
      }
    : undefined;
}
