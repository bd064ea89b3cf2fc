import type { Issue } from '../../issues/issue.ts';
import type { IssueCode } from '../../issues/catalogue.ts';
import { either, withArticle } from '../../issues/terminal.ts';
import { collections, type CollectionName } from '../../schema/collections.ts';
import type { ContentRecord } from '../content-record.ts';
import type { RecordGraph } from '../graph.ts';
import type { Link } from '../links.ts';
import { nearestId } from '../nearest.ts';
import { missing } from '../what-became.ts';
import { fieldName, issueAt, perRecord, type Checked } from './rule.ts';

/** A link leads to a record that exists, is of a kind the field takes, and is not the record itself. */
export const links = perRecord((record, checked) =>
  (checked.graph.linksFrom.get(record.id) ?? []).flatMap((link) =>
    checkLink(record, link, checked),
  ),
);

function checkLink(
  record: ContentRecord,
  link: Link,
  { graph, broken, moved }: Checked,
): readonly Issue[] {
  const target = graph.records.get(link.to);
  const subject = link.field === undefined ? 'The text' : fieldName(link.field);
  if (link.to === record.id) {
    return [
      issueAt(
        record,
        'self-link',
        link.place,
        `${subject} names ${link.to}, which is this record itself.`,
        'Name the other record, or take the link out.',
      ),
    ];
  }
  if (target && link.allowed.includes(target.collection)) return [];
  if (target) {
    const kind = withArticle(collections[target.collection].singular);
    return [
      issueAt(
        record,
        'wrong-kind-link',
        link.place,
        `${subject} names ${link.to}, which is ${kind}.`,
        `Name ${kinds(link.allowed)} instead.`,
      ),
    ];
  }
  if (broken.has(link.to)) return [];
  const { says, remedy } = missing(moved, link.to, suggestion(graph, link));
  return [
    issueAt(record, missingCode(link), link.place, `${subject} names ${link.to}, ${says}.`, remedy),
  ];
}

const MISSING: Readonly<Partial<Record<CollectionName, IssueCode>>> = {
  sources: 'unknown-source',
  bodies: 'unknown-body',
  themes: 'unknown-theme',
};

/** A field that takes one kind only has its own code for what is missing. */
const missingCode = ({ allowed }: Link): IssueCode =>
  (allowed.length === 1 && allowed[0] ? MISSING[allowed[0]] : undefined) ?? 'dangling-link';

function suggestion(graph: RecordGraph, link: Link): string {
  const candidates = link.allowed
    .flatMap((name) => graph.inCollection[name].map((record) => record.id))
    .filter((id) => id !== link.from);
  const near = nearestId(link.to, candidates);
  const title = near === undefined ? undefined : graph.records.get(near)?.fields.title;
  return near === undefined
    ? `Name ${kinds(link.allowed)} that is on the record, or write that record first.`
    : `Did you mean ${near}, "${title ?? ''}"?`;
}

const kinds = (allowed: readonly CollectionName[]): string =>
  either(allowed.map((name) => withArticle(collections[name].singular)));
