/**
 * A small made-up record for the tests of the views: one report by one body, and what a test adds
 * or changes. Texts go through the real parser and rules, so a test cannot begin with broken content.
 */
import type { IssueCode } from '../../../src/issues/catalogue.ts';
import { formatIssues } from '../../../src/issues/terminal.ts';
import { inForce } from '../../../src/records/build-graph.ts';
import { checkFiles } from '../../../src/records/check.ts';
import { isIn, type ContentRecord, type RecordOf } from '../../../src/records/content-record.ts';
import { anyRecord } from '../../../src/records/graph.ts';
import { parseSettings, type ParsedSettings } from '../../../src/records/parse-settings.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import type { Edition } from '../../../src/views/edition.ts';
import { fileOf, parseOnce, type Texts } from '../../builders/content.ts';
import { body, report, source, theme, yaml, type Fields } from './record-texts.ts';

export const BASE: Texts = {
  'reports/late/report.mdx': report(),
  'bodies/board.mdx': body(),
  'themes/punctuality.mdx': theme(),
  'sources/report.yaml': source({ document: 'reports/late' }),
};

export const SITE = {
  name: 'Platform Record',
  tagline: 'What was promised about the trains',
  description: 'A made-up record of punctuality.',
  subject: 'running trains on time',
  address: 'https://platform-record.example',
  base: '/',
  language: 'en-GB',
  independent: 'This speaks for no railway.',
  disclosure: 'Every record here is invented.',
  corrections: 'corrections@platform-record.example',
  repository: 'https://platform-record.example/source',
  licences: { code: 'MIT', record: 'CC BY 4.0' },
};

/** Settings that a test begins with, which cannot be broken either. */
function sound<T>({ settings, issues }: ParsedSettings<T>): T {
  if (!settings) throw new Error(formatIssues(issues));
  return settings;
}

/** What is asked of a whole record only: the few files of a view’s test leave most of it out on purpose. */
const OF_THE_WHOLE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'nothing-cited',
  'thin-theme',
  'uncited-source',
  'uncovered-recommendation',
  'unnamed-body',
]);

/** What a test changes besides files: the day, and fields of the settings. */
export interface Change {
  readonly asOf?: string;
  readonly site?: Fields;
  readonly words?: Fields;
}

/** The edition of a day that these files make, added to a report, its body, its source and a theme. */
export function editionOf(
  files: Texts = {},
  { asOf = '2026-01-31', site = {}, words = {} }: Change = {},
): Edition {
  const given = Object.entries({ ...BASE, ...files }).map(([path, text]) => fileOf(path, text));
  const { graph, issues } = checkFiles(given, parseOnce);
  const broken = issues.filter(({ code }) => !OF_THE_WHOLE.has(code));
  if (broken.length > 0)
    throw new Error(`The test begins with broken content.\n${formatIssues(broken)}`);
  return {
    graph: inForce(graph),
    settings: sound(parseSettings(fileOf('site.yaml', yaml({ ...SITE, ...site })), 'site')),
    redirects: { moved: [] },
    words: sound(parseSettings(fileOf('words.yaml', yaml(words)), 'words')),
    asOf,
  };
}

/** A record of an edition, which a test then knows to be there and, where it says so, to be of a collection. */
export function recordIn(edition: Edition, id: string): ContentRecord;
export function recordIn<C extends CollectionName>(
  edition: Edition,
  id: string,
  collection: C,
): RecordOf<C>;
export function recordIn(
  { graph }: Edition,
  id: string,
  collection?: CollectionName,
): ContentRecord {
  const record = anyRecord(graph, id);
  if (!record || (collection && !isIn(record, collection)))
    throw new Error(`There is no ${id} in ${collection ?? 'the record'}.`);
  return record;
}
