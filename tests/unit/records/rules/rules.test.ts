import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../../src/issues/catalogue.ts';
import type { Rule } from '../../../../src/records/rules/rule.ts';
import { answers } from '../../../../src/records/rules/answers.ts';
import { unused } from '../../../../src/records/rules/unused.ts';
import { rules } from '../../../../src/records/rules/rules.ts';
import { changed, checkTexts, valid, withFiles, type Texts } from '../../../builders/content.ts';
import { COMMITMENT, FINDING, INSPECTOR, RATING, cases } from '../../../builders/rule-cases.ts';

const run = (rule: Rule, texts: Texts): readonly IssueCode[] =>
  rule({ graph: checkTexts(texts).graph, broken: new Set(), moved: [] }).map(({ code }) => code);

test('every rule is run by the check, and has its cases here', () => {
  const files = readdirSync('src/records/rules').map((name) => name.replace('.ts', ''));
  expect(files.filter((name) => name !== 'rule' && name !== 'rules')).toEqual(Object.keys(cases));
  expect(new Set(rules)).toEqual(new Set(Object.values(cases).map(({ rule }) => rule)));
});

describe.each(Object.entries(cases))('the rule %s', (_, { rule, reports }) => {
  test('has nothing to say of the valid content', () => {
    expect(run(rule, valid)).toEqual([]);
  });

  const broken = reports.map(([what, texts, ...codes]) => ({ what, texts, codes }));

  test.each(broken)('reports $what', ({ texts, codes }) => {
    expect(run(rule, texts)).toEqual(codes);
  });
});

test('while a file cannot be read, nothing is called unused', () => {
  const texts = withFiles({ 'bodies/tramway-board.mdx': valid['bodies/inspectorate.mdx'] ?? '' });
  const { graph } = checkTexts(texts);
  expect(unused({ graph, broken: new Set(['reports/tramway-2023']), moved: [] })).toEqual([]);
});

test('while a response cannot be read, its document is not said to be silent', () => {
  const { graph } = checkTexts(
    changed('reports/reply-2022/report.mdx', 'rest: not-addressed\n', ''),
  );
  const broken = new Set(['reports/reply-2022/response-timetable']);
  expect(answers({ graph, broken, moved: [] })).toEqual([]);
});

describe('is allowed:', () => {
  test.each([
    [
      'a first sentence of 25 words',
      changed('themes/punctuality.mdx', /Whether.*/, `${'late '.repeat(24)}trains.`),
    ],
    [
      'a report rated as a whole by its overall cell alone',
      changed(
        RATING,
        /rates: .*\n[^]*overall:/,
        `rates: ${INSPECTOR}\nscheme: schemes/inspection\ncells:\n  overall:`,
      ),
    ],
    [
      'something due in the month of the report',
      changed(`${INSPECTOR}/recommendation-1.mdx`, 'due: 2022-03', 'due: 2021-03'),
    ],
    [
      'something due on the day of the report',
      changed(`${INSPECTOR}/recommendation-1.mdx`, 'due: 2022-03', 'due: 2021-03-02'),
    ],
    [
      'printed words without a date',
      changed(`${INSPECTOR}/recommendation-1.mdx`, 'due: 2022-03', 'due: { printed: soon }'),
    ],
    [
      'one title in two reports',
      changed(COMMITMENT, /title: .*/, 'title: Nine trains in ten on time by 2021'),
    ],
    [
      'one title for a finding and a recommendation',
      changed(FINDING, /title: .*/, 'title: Write a timetable the lines can carry'),
    ],
    [
      'a term and a body of one title and of one abbreviation',
      withFiles({
        'terms/rail-board.mdx': (valid['terms/right-time.mdx'] ?? '')
          .replace('title: Right time', 'title: Rail boards')
          .replace('[RT, on time]', '[RB, the board]'),
      }),
    ],
    [
      'a name that only begins as another does',
      changed('bodies/rail-office.mdx', 'from: 2022', 'also: [RBs]\nfrom: 2022'),
    ],
    [
      'a name that an entry has twice',
      changed('bodies/rail-board.mdx', 'from: 1990', 'names: [{ name: RB }]\nfrom: 1990'),
    ],
    [
      'a withdrawn record with a reason',
      changed(
        FINDING,
        'themes:',
        'state: withdrawn\nwithdrawn: { on: 2026-01-12, because: It was wrong. }\nthemes:',
      ),
    ],
    [
      'a number where the name is in words',
      changed(`${INSPECTOR}/finding-timetable.mdx`, 'themes:', 'number: "2"\nthemes:'),
    ],
    [
      'who says so in words',
      changed(
        `${INSPECTOR}/commitment-ninety.mdx`,
        'by: bodies/inspectorate',
        'by: A. Inspector, Chief Inspector',
      ),
    ],
    [
      'a word such as "currently" with its year in the same sentence',
      changed('themes/punctuality.mdx', /Whether.*/, 'In 2021 trains were currently late.'),
    ],
    [
      'what is kept up to date',
      changed('themes/punctuality.mdx', /Whether.*/, 'The table is kept up to date.'),
    ],
    [
      'a word such as "currently" where it is printed by others',
      changed(`${INSPECTOR}/report.mdx`, /title: .*/, 'title: Trains are currently late'),
    ],
    [
      'a term without a source that names a record',
      changed(
        'terms/right-time.mdx',
        /cites:\n(?: .*\n)+([^]*)A train/,
        `checked: 2026-01-10\nadded: 2026-01-10\n---\n\nAs the <RecordLink to="${INSPECTOR}">Inspector</RecordLink> says, a train`,
      ),
    ],
    [
      'a path to a page that is no record',
      changed('themes/punctuality.mdx', 'trains run', '[trains](/method/#basis) run'),
    ],
    [
      'a path to a record, with a fragment',
      changed('themes/punctuality.mdx', 'trains run', `[trains](/${INSPECTOR}/#statements) run`),
    ],
  ])('%s', (_, texts) => {
    expect(checkTexts(texts).issues).toEqual([]);
  });
});
