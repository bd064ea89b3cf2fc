import type { ContentRecord } from './content-record.ts';

/**
 * What a record says of itself that we have not seen, field by field. It follows from the fields that
 * hold `not-seen`, so that nobody has to write the gap a second time (DESIGN, section 3).
 */
export function unseenFields(record: ContentRecord): readonly string[] {
  return named(fieldsOf(record));
}

/** What each field is called in a sentence, and what it holds. */
type Named = readonly (readonly [string, unknown])[];

function fieldsOf(record: ContentRecord): Named {
  switch (record.collection) {
    case 'reports':
      return [
        ['who published it', record.fields.by],
        ['its official number', record.fields.number],
        ['when it was published', record.fields.published],
        ['when an answer was due', record.fields['answer-due']],
        ['its licence', record.fields.licence],
      ];
    case 'recommendations':
      return [
        ['who was asked to act', record.fields.to],
        ['when it was to be done', record.fields.due],
      ];
    case 'commitments':
      return [
        ['who made the promise', record.fields.owner],
        ['its target', record.fields.target],
        [
          'when it was to be reached',
          typeof record.fields.target === 'string' ? undefined : record.fields.target.by,
        ],
      ];
    case 'ratings':
      return Object.entries(record.fields.cells).map(([criterion, cell]) => [
        `the rating for ${criterion.replaceAll('-', ' ')}`,
        cell.rating,
      ]);
    case 'responses':
      return [
        ['the position taken', record.fields.position],
        ['the reason given', record.fields.reason],
      ];
    case 'bodies':
      return [
        ['when it began', record.fields.from],
        ['when it ended', record.fields.to],
      ];
    case 'findings':
    case 'chains':
    case 'themes':
    case 'terms':
    case 'sources':
    case 'schemes':
      return [];
  }
}

const named = (fields: Named): readonly string[] =>
  fields.flatMap(([name, value]) => (value === 'not-seen' ? [name] : []));
