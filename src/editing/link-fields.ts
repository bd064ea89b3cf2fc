import { reportsAndItems } from '../records/links.ts';
import type { CollectionName } from '../schema/collections.ts';

type Links = Readonly<Record<string, readonly CollectionName[]>>;

const themes: Links = { themes: ['themes'] };

/** Fields that name other records, by what they are called in a form, and the kinds they take. A test compares them with `linksOf`. */
const LINK_FIELDS: Readonly<Record<CollectionName, Links>> = {
  reports: { by: ['bodies'], answers: ['reports'], ...themes },
  findings: themes,
  recommendations: { to: ['bodies'], 'rests-on': ['findings'], ...themes },
  commitments: { owner: ['bodies'], 'milestone-of': ['commitments'], ...themes },
  ratings: { rates: ['commitments', 'reports'], scheme: ['schemes'], ...themes },
  responses: { to: reportsAndItems, ...themes },
  chains: { members: ['commitments', 'findings', 'recommendations', 'ratings'], ...themes },
  bodies: { 'part-of': ['bodies'] },
  themes: {},
  terms: {},
  sources: { body: ['bodies'], document: ['reports'] },
  schemes: {},
};

/** The kinds of record that a field of a form names; none where it holds something else. */
export const kindsNamedBy = (
  collection: CollectionName,
  field: string,
): readonly CollectionName[] =>
  field === 'source' && collection !== 'sources'
    ? ['sources']
    : (LINK_FIELDS[collection][field] ?? []);
