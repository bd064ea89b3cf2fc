import type { RecordOf } from '../records/content-record.ts';
import { sourceKinds, unknowns } from '../schema/vocabulary.ts';
import { recordPath } from './addresses.ts';
import { dueInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import { fact, link, plain, textOrUnknown, type Fact } from './fact.ts';

/** What a source is, and where and when it was read. */
export function sourceFacts(edition: Edition, { fields }: RecordOf<'sources'>): readonly Fact[] {
  return [
    fact('Kind', [
      { text: sourceKinds[fields.kind].label, note: sourceKinds[fields.kind].definition },
    ]),
    fact('Publisher', [
      fields.body === undefined
        ? { text: fields.publisher }
        : { text: fields.publisher, href: recordPath(edition, fields.body) },
    ]),
    ...plain('Author', fields.author),
    fact('Published', [
      {
        ...textOrUnknown(
          typeof fields.published === 'string' ? fields.published : fields.published.printed,
        ),
        text: dueInWords(fields.published),
      },
    ]),
    fact('Read', [
      fields.accessed === 'none-stated'
        ? { text: 'On a day that was not recorded', isUnknown: true }
        : { text: dueInWords(fields.accessed) },
    ]),
    fact('Address', [{ text: fields.url, href: fields.url }]),
    ...(fields['seen-at'] === undefined
      ? []
      : [
          fact('Read at', [
            {
              text: fields['seen-at'],
              href: fields['seen-at'],
              note: 'a copy, redirect or stored page',
            },
          ]),
        ]),
    ...(fields.archive === undefined
      ? []
      : [
          fact('Archived copy', [
            fields.archive in unknowns
              ? textOrUnknown(fields.archive)
              : { text: fields.archive, href: fields.archive },
          ]),
        ]),
    ...(fields.document === undefined ? [] : [link(edition, 'Text of', fields.document)]),
    ...plain('Licence', fields.licence),
    ...plain('Note', fields.note),
  ];
}
