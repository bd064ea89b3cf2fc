import type { RecordOf } from '../../records/content-record.ts';
import type { BodyKind } from '../../schema/vocabulary.ts';
import type { Edition } from '../edition.ts';
import { dateGiven, definedAs, recordAt, type Thing } from './thing.ts';

/** Which bodies are part of a government. An auditor and a committee of a legislature hold it to account. */
const IS_GOVERNMENT: Readonly<Record<BodyKind, boolean>> = {
  department: true,
  agency: true,
  unit: true,
  regulator: true,
  auditor: false,
  committee: false,
  panel: false,
  'local-bodies': false,
  other: false,
};

export const bodyData = (edition: Edition, { fields, body }: RecordOf<'bodies'>): Thing => ({
  '@type': IS_GOVERNMENT[fields.kind] ? 'GovernmentOrganization' : 'Organization',
  additionalType: definedAs(edition, 'bodies', fields.kind),
  description: body.summary,
  alternateName: [...new Set([...fields.also, ...fields.names.map(({ name }) => name)])].filter(
    (name) => name !== fields.title,
  ),
  foundingDate: dateGiven(fields.from),
  dissolutionDate: dateGiven(fields.to),
  parentOrganization:
    fields['part-of'] === undefined ? undefined : recordAt(edition, fields['part-of']),
});
