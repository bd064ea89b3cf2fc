/** Two moments of a small record, for tests of what is said of the difference. */
import { stringify } from 'yaml';
import { changesBetween, type Changes } from '../../src/changes/changes.ts';
import type { RecordChange } from '../../src/changes/record-change.ts';
import { headline } from '../../src/changes/headline.ts';
import { overTime } from '../../src/changes/rules/over-time.ts';
import { rememberingParse, sideOf, type Side } from '../../src/changes/side.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { BASE, SITE } from '../unit/views/edition.ts';
import type { Fields } from '../unit/views/record-texts.ts';
import { fileOf, type Texts } from './content.ts';

/** The day on which clocks are read at both ends. */
export const AS_OF = '2026-01-31';

interface Settings {
  readonly site?: Fields;
  readonly moved?: readonly Fields[];
}

const parse = rememberingParse();

/** One moment: a report, its body, its source and a theme, with files added or replaced. */
export const side = (files: Texts = {}, { site = {}, moved = [] }: Settings = {}): Side =>
  sideOf(
    {
      records: Object.entries({ ...BASE, ...files }).map(([path, text]) => fileOf(path, text)),
      settings: [
        fileOf('site.yaml', stringify({ ...SITE, ...site })),
        fileOf(
          'redirects.yaml',
          stringify({ moved: moved.map((each) => ({ on: AS_OF, ...each })) }),
        ),
      ],
    },
    parse,
  );

/** The same, from files alone. */
export const bare = (files: Texts): Side =>
  sideOf(
    { records: Object.entries(files).map(([path, text]) => fileOf(path, text)), settings: [] },
    parse,
  );

/** What changed between two moments; either can be given by its files. */
export const between = (before: Side | Texts, after: Side | Texts): Changes =>
  changesBetween(asSide(before), asSide(after), AS_OF);

const asSide = (given: Side | Texts): Side => ('graph' in given ? (given as Side) : side(given));

/** What changed in one record, which a test then knows to have changed. */
export function changeOf(id: string, before: Side | Texts, after: Side | Texts): RecordChange {
  const change = between(before, after).records.find((each) => each.id === id);
  if (!change) throw new Error(`Nothing changed in ${id}.`);
  return change;
}

/** `<id>: <the change in a line>`, for every record that changed. */
export const sayings = (before: Side | Texts, after: Side | Texts): readonly string[] =>
  between(before, after).records.map((change) => `${change.id}: ${headline(change)}`);

/** What the rules over time find in a change. */
export const found = (before: Side | Texts, after: Side | Texts): readonly Issue[] =>
  overTime(asSide(before), asSide(after), AS_OF);

/** Each as `file:line:column code`, its problem and its remedy. */
export const worded = (issues: readonly Issue[]): readonly string[] =>
  issues.map(
    ({ file, place, code, problem, remedy = '' }) =>
      `${file}:${place?.line ?? 0}:${place?.column ?? 0} ${code}\n${problem}\n${remedy}`,
  );
