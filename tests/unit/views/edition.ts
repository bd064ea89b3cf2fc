/**
 * A small made-up record for the tests of the views: one report by one body, and what a test adds
 * or changes. Texts go through the real parser and rules, so a test cannot begin with broken content.
 */
import { stringify } from 'yaml';
import type { IssueCode } from '../../../src/issues/catalogue.ts';
import { formatIssues } from '../../../src/issues/terminal.ts';
import { inForce } from '../../../src/records/build-graph.ts';
import { checkFiles } from '../../../src/records/check.ts';
import type { ContentFile } from '../../../src/records/content-record.ts';
import { parseRecord, type Parsed } from '../../../src/records/parse-record.ts';
import { parseSettings, type ParsedSettings } from '../../../src/records/parse-settings.ts';
import { isIn, type RecordOf } from '../../../src/records/content-record.ts';
import { anyRecord } from '../../../src/records/graph.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import type { Edition } from '../../../src/views/edition.ts';

/** The fields of a record, as an author writes them. */
export type Fields = Readonly<Record<string, unknown>>;

export const cites = [{ source: 'sources/report', at: 'page 1', seen: 'document' }];

const checked = '2026-01-10';
const added = '2026-01-10';
const themes = ['themes/punctuality'];

/** Fields as YAML; a field that is undefined is left out. */
const yaml = (fields: Fields): string => stringify(fields, { aliasDuplicateObjects: false });

const mdx = (fields: Fields, body: string): string => `---\n${yaml(fields)}---\n\n${body}\n`;

export const report = (change: Fields = {}, body = 'The inspector looked at the trains.'): string =>
  mdx(
    {
      title: 'Late again',
      kind: 'audit-report',
      by: ['bodies/board'],
      number: 'RI 12',
      published: '2021-03-02',
      licence: 'not-seen',
      themes,
      cites,
      checked,
      added,
      ...change,
    },
    body,
  );

export const finding = (change: Fields = {}, body = 'Trains are late.'): string =>
  mdx({ title: 'Trains are late', themes, cites, checked, added, ...change }, body);

export const recommendation = (
  change: Fields = {},
  body = 'The Board was asked to be punctual.',
): string =>
  mdx(
    {
      title: 'Be punctual',
      to: ['bodies/board'],
      due: '2022-03',
      themes,
      cites,
      checked,
      added,
      ...change,
    },
    body,
  );

export const commitment = (
  change: Fields = {},
  body = 'The Board promised to be punctual.',
): string =>
  mdx(
    {
      title: 'Nine in ten on time',
      owner: ['bodies/board'],
      target: { measure: 'trains on time', value: 90, unit: '%', by: '2022-03' },
      themes,
      cites,
      checked,
      added,
      ...change,
    },
    body,
  );

export const rating = (change: Fields = {}, body = 'The promise was rated.'): string =>
  mdx(
    {
      title: 'Nine in ten: poor',
      rates: 'reports/late/commitment-1',
      scheme: 'schemes/marks',
      cells: { kept: { rating: 'poor' }, overall: { rating: 'good' } },
      themes,
      cites,
      checked,
      added,
      ...change,
    },
    body,
  );

export const response = (change: Fields = {}, body = 'The Board answered.'): string =>
  mdx(
    {
      title: 'The Board agrees',
      to: 'reports/late/recommendation-1',
      position: 'accepted',
      reason: 'none-stated',
      themes,
      cites,
      checked,
      added,
      ...change,
    },
    body,
  );

export const body = (change: Fields = {}, text = 'It runs trains.'): string =>
  mdx(
    { title: 'Rail Board', kind: 'agency', from: '1990', cites, checked, added, ...change },
    text,
  );

export const term = (
  change: Fields = {},
  text = 'A train is right time when it arrives within a minute.',
): string => mdx({ title: 'Right time', checked, added, ...change }, text);

export const theme = (change: Fields = {}, text = 'Whether trains run on time.'): string =>
  mdx({ title: 'Punctuality', checked, added, ...change }, text);

export const chain = (change: Fields = {}, text = 'A promise through time.'): string =>
  mdx({ title: 'Nine in ten', members: [], checked, added, ...change }, text);

export const source = (change: Fields = {}): string =>
  yaml({
    title: 'Late again',
    publisher: 'Rail Inspectorate',
    kind: 'official-document',
    published: '2021-03-02',
    accessed: '2026-01-09',
    url: 'https://inspectorate.example/late',
    ...change,
  });

export const scheme = (change: Fields = {}): string =>
  yaml({
    title: 'Marks',
    version: 'First',
    description: 'Judges a promise by two questions.',
    scale: [
      { code: 'good', title: 'Good' },
      { code: 'fair', title: 'Fair' },
      { code: 'poor', title: 'Poor' },
    ],
    criteria: [
      {
        code: 'kept',
        title: 'Kept',
        question: 'Was it kept?',
        anchors: { good: 'In full.', poor: 'Not at all.' },
      },
      { code: 'overall', title: 'Overall', question: 'How good was it?', overall: true },
    ],
    checked,
    cites,
    ...change,
  });

/** One entry of a history: claimed by the board unless changed. */
export const entry = (change: Fields = {}): Fields => ({
  date: '2022-01',
  progress: 'in-progress',
  basis: 'self-reported',
  by: 'bodies/board',
  note: 'Work goes on.',
  cites,
  added: '2026-01-10',
  ...change,
});

const BASE: Readonly<Record<string, string>> = {
  'reports/late/report.mdx': report(),
  'bodies/board.mdx': body(),
  'themes/punctuality.mdx': theme(),
  'sources/report.yaml': source({ document: 'reports/late' }),
};

const SITE = {
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

const settingsFile = (path: string, fields: Fields): ContentFile => ({
  path,
  shownAs: path,
  text: yaml(fields),
});

/** Settings that a test begins with, which cannot be broken either. */
function sound<T>({ settings, issues }: ParsedSettings<T>): T {
  if (!settings) throw new Error(formatIssues(issues));
  return settings;
}

const parsed = new Map<string, Parsed>();

/** Most tests share most of their files, and parsing is pure. */
function parseOnce(file: ContentFile): Parsed {
  const key = `${file.path}\n${file.text}`;
  const found = parsed.get(key) ?? parseRecord(file);
  parsed.set(key, found);
  return found;
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
interface Change {
  readonly asOf?: string;
  readonly site?: Fields;
  readonly words?: Fields;
}

/** The edition of a day that these files make, added to a report, its body, its source and a theme. */
export function editionOf(
  files: Readonly<Record<string, string>> = {},
  { asOf = '2026-01-31', site = {}, words = {} }: Change = {},
): Edition {
  const given = Object.entries({ ...BASE, ...files }).map(([path, text]) => ({
    path,
    shownAs: `content/${path}`,
    text,
  }));
  const { graph, issues } = checkFiles(given, parseOnce);
  const broken = issues.filter(({ code }) => !OF_THE_WHOLE.has(code));
  if (broken.length > 0)
    throw new Error(`The test begins with broken content.\n${formatIssues(broken)}`);
  return {
    graph: inForce(graph),
    settings: sound(parseSettings(settingsFile('site.yaml', { ...SITE, ...site }), 'site')),
    redirects: { moved: [] },
    words: sound(parseSettings(settingsFile('words.yaml', words), 'words')),
    asOf,
  };
}

/** A record of an edition, known to be of a collection. */
export function recordIn<C extends CollectionName>(
  { graph }: Edition,
  id: string,
  collection: C,
): RecordOf<C> {
  const record = anyRecord(graph, id);
  if (!isIn(record, collection)) throw new Error(`There is no ${id} in ${collection}.`);
  return record;
}
