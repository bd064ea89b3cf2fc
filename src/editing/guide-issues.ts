import type {} from 'mdast-util-mdx';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Issue, Place } from '../issues/issue.ts';
import type { ContentFile } from '../records/content-record.ts';
import { splitFrontMatter } from '../records/front-matter.ts';
import { exampleIn, exampleParts, type ExamplePart } from '../records/guide-example.ts';
import { malformedMdx } from '../records/malformed-mdx.ts';
import { nearestId } from '../records/nearest.ts';
import type { Checked } from '../records/rules/rule.ts';
import { startOf } from '../records/text-place.ts';
import { missing } from '../records/what-became.ts';
import { isWithdrawn } from '../records/withdrawn.ts';
import type { RecordId } from '../schema/ids.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a guide takes from a record, and where it says so. */
interface Shown {
  readonly id: RecordId;
  readonly part: ExamplePart;
  readonly nth: number;
  readonly place: Place;
}

/** The components of guides that take something from a record, with the attribute that names it. */
const NAMING: Readonly<Record<string, string>> = { Pair: 'record', RecordLink: 'to' };

const parser = unified().use(remarkParse).use(remarkMdx);

/** A guide takes examples from records that are there, in force, and have the part that it shows. */
export function guideIssues(file: ContentFile, known: Checked): readonly Issue[] {
  // Most guides show no record, and reading all of them would take as long as the rest of a second check.
  if (!Object.keys(NAMING).some((name) => file.text.includes(`<${name}`))) return [];
  // The fields are left out, and each line of the text stays where it is in the file.
  const text = splitFrontMatter(file.text)?.body ?? file.text;
  try {
    return shownIn(text).flatMap((shown) => {
      const fault = faultOf(shown, known);
      if (fault === undefined) return [];
      return [{ code: 'lost-example' as const, file: file.shownAs, place: shown.place, ...fault }];
    });
  } catch (error) {
    return [malformedMdx(file, text, error)];
  }
}

function shownIn(text: string): readonly Shown[] {
  const found: Shown[] = [];
  visit(parser.parse(text), (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const name = NAMING[node.name ?? ''];
    const id = name === undefined ? undefined : valueOf(node, name);
    if (id === undefined) return;
    found.push({
      id,
      part: exampleParts.find((part) => part === valueOf(node, 'part')) ?? 'title',
      nth: Number(valueOf(node, 'nth') ?? 1),
      place: startOf(node),
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
  { graph, broken, moved }: Checked,
): Pick<Issue, 'problem' | 'remedy'> | undefined {
  if (broken.has(id)) return undefined;
  const record = graph.records.get(id);
  if (!record) {
    const near = nearestId(id, [...graph.records.keys()]);
    const suggestion =
      near === undefined ? 'Name a record that is there.' : `Did you mean ${near}?`;
    const { says, remedy } = missing(moved, id, suggestion);
    return { problem: `The guide shows ${id}, ${says}.`, remedy };
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
