/** The API: every address it answers at, and the answer. */
import { collectionNames } from '../schema/collections.ts';
import { indexAnswer, listAnswer, recordAnswer, redirectsAnswer } from '../views/data/answers.ts';
import type { Edition } from '../views/edition.ts';
import { answers, jsonSchemas } from './json-schemas.ts';

const SCHEMAS = 'schemas/';

/** The name of every answer: `index`, `redirects`, a collection, a record’s identifier, a schema. */
export const apiNames = ({ graph }: Edition): readonly string[] => [
  'index',
  'redirects',
  ...collectionNames,
  ...graph.records.keys(),
  ...graph.withdrawn.keys(),
  ...[...answers.keys()].map((name) => `${SCHEMAS}${name}`),
];

/** The answer of a name; undefined where there is none. */
export function apiAnswer(edition: Edition, name: string): object | undefined {
  if (name === 'index') return indexAnswer(edition);
  if (name === 'redirects') return redirectsAnswer(edition);
  if (name.startsWith(SCHEMAS)) return jsonSchemas(edition).get(name.slice(SCHEMAS.length));
  const collection = collectionNames.find((each) => each === name);
  if (collection) return listAnswer(edition, collection);
  const record = edition.graph.records.get(name) ?? edition.graph.withdrawn.get(name);
  return record && recordAnswer(edition, record);
}
