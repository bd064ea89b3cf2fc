import type { Issue } from '../../issues/issue.ts';
import { either } from '../../issues/terminal.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../records/content-record.ts';
import { find } from '../../records/graph.ts';
import { issueAt } from '../../records/rules/rule.ts';
import type { Compared } from '../moves.ts';
import { newEntries } from './entries.ts';

/** `auditor-verified` needs the auditor’s own word: a source that a publisher on the list of site.yaml published. */
export function auditors(at: Compared, record: ContentRecord): readonly Issue[] {
  const listed = at.head.site?.auditors;
  if (!listed || !isIn(record, 'recommendations', 'commitments')) return [];
  return newEntries(at, record).flatMap(({ entry, index }) => {
    if (entry.basis !== 'auditor-verified') return [];
    const sources = entry.cites.map(({ source }) => find(at.head.graph, source, 'sources'));
    const isByAuditor = (source: RecordOf<'sources'>): boolean =>
      publishersOf(at, source).some((name) => listed.includes(name));
    if (sources.some((source) => !source || isByAuditor(source))) return [];
    const named = sources.flatMap((source) =>
      source ? [`${source.id} is published by "${source.fields.publisher}"`] : [],
    );
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
