import type { RecordOf } from '../../records/content-record.ts';
import { sourceKinds, unknowns, type SourceKind } from '../../schema/vocabulary.ts';
import { authorsIn } from './authors.ts';
import { cslDate, issued, known, namesOf, type CslItem, type CslType } from './csl.ts';

const SOURCE_TYPES: Readonly<Record<SourceKind, CslType>> = {
  'official-document': 'document',
  'official-page': 'webpage',
  proceedings: 'document',
  copy: 'webpage',
  statistics: 'dataset',
  research: 'document',
  press: 'article-newspaper',
  comment: 'webpage',
  reference: 'entry-encyclopedia',
};

/** The page that was read, with the day on which it was. */
export function sourceEntry({ id, fields }: RecordOf<'sources'>): CslItem {
  const { accessed } = fields;
  const seenOn = accessed in unknowns ? undefined : cslDate(accessed);
  return {
    id: id.replaceAll('/', ':'),
    type: SOURCE_TYPES[fields.kind],
    title: fields.title,
    ...known('author', fields.author === undefined ? undefined : namesOf(authorsIn(fields.author))),
    publisher: fields.publisher,
    ...(fields.kind === 'press' ? { 'container-title': fields.publisher } : {}),
    genre: sourceKinds[fields.kind].label,
    ...known('issued', issued(fields.published)),
    ...known('accessed', seenOn),
    URL: fields.url,
    ...known('note', noteOn(fields)),
  };
}

/** A date that BibTeX and RIS cannot say, and a copy that lasts. */
function noteOn({ published, archive }: RecordOf<'sources'>['fields']): string | undefined {
  const notes = [
    typeof published === 'object' ? `Date as printed: ${published.printed}` : undefined,
    archive === undefined || archive in unknowns ? undefined : `Archived copy: ${archive}`,
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : notes.join('. ');
}
