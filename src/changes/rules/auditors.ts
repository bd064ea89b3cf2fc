import type { Issue } from '../../issues/issue.ts';
import { either } from '../../issues/terminal.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { find } from '../../records/graph.ts';
import { issueAt } from '../../records/rules/rule.ts';
import type { Compared } from '../moves.ts';
import { newEntries } from './entries.ts';
import { ageOf, knewOf } from './evidence.ts';

/** `auditor-verified` needs the auditor’s own word: a source that a publisher on the list of site.yaml published. */
export function auditors(at: Compared, record: ContentRecord): readonly Issue[] {
  const listed = at.head.site?.auditors;
  if (!listed || !isIn(record, 'recommendations', 'commitments')) return [];
  return newEntries(at, record).flatMap(({ entry, index }) => {
    if (entry.basis !== 'auditor-verified') return [];
    const sources = entry.cites.flatMap(
      ({ source }) => find(at.head.graph, source, 'sources') ?? [],
    );
    // What is not there is another rule’s affair.
    if (sources.length < entry.cites.length) return [];
    const own = sources.filter((source) =>
      publishersOf(at, source).some((name) => listed.includes(name)),
    );
    if (own.some((source) => knewOf(source, entry.date))) return [];
    if (own.length > 0) return [olderThan(entry.date, own, record, index)];
    const named = sources.map(({ id, fields }) => `${id} is published by "${fields.publisher}"`);
    return [
      issueAt(
        record,
        'unlisted-auditor',
        `history.${index}.basis`,
        `history[${index}].basis is auditor-verified, and none of its sources is an auditor’s: ${[...new Set(named)].join(', ')}.`,
        `${listed.length === 0 ? 'site.yaml lists no auditors' : `Cite a document of ${either(listed)}`}, or name another basis, as independent-research for an account by somebody else.`,
      ),
    ];
  });
}

/** What somebody else says of a later day does not become the auditor’s word by standing beside it. */
const olderThan = (
  date: string,
  own: readonly RecordOf<'sources'>[],
  record: ContentRecord,
  index: number,
): Issue =>
  issueAt(
    record,
    'early-evidence',
    `history.${index}.basis`,
    `history[${index}].basis is auditor-verified on ${date}, and no auditor’s source for it is of that date or later: ${own.map((source) => `${source.id} is ${ageOf(source)}`).join(', ')}.`,
    'Cite a document of the auditor of that date or later, or name another basis.',
  );

/** Who published a page; for the text or a copy of a document on the record, who published the document. */
function publishersOf({ head }: Compared, { fields }: RecordOf<'sources'>): readonly string[] {
  const by = find(head.graph, fields.document, 'reports')?.fields.by;
  const bodies = typeof by === 'object' && fields.kind !== 'press' ? by : [];
  return [
    fields.publisher,
    ...[...bodies, ...(fields.body === undefined ? [] : [fields.body])].flatMap(
      (id) => find(head.graph, id, 'bodies')?.fields.title ?? [],
    ),
  ];
}
