/** What each rule must find: contents with one thing changed, and the codes it then reports. */
import type { IssueCode } from '../../src/issues/catalogue.ts';
import type { Rule } from '../../src/records/rules/rule.ts';
import { addresses } from '../../src/records/rules/addresses.ts';
import { anchors } from '../../src/records/rules/anchors.ts';
import { answers } from '../../src/records/rules/answers.ts';
import { chainMembers } from '../../src/records/rules/chain-members.ts';
import { citations } from '../../src/records/rules/citations.ts';
import { cycles } from '../../src/records/rules/cycles.ts';
import { dueDates } from '../../src/records/rules/due-dates.ts';
import { entryNames } from '../../src/records/rules/entry-names.ts';
import { links } from '../../src/records/rules/links.ts';
import { numbers } from '../../src/records/rules/numbers.ts';
import { ratingCells } from '../../src/records/rules/rating-cells.ts';
import { reportFolders } from '../../src/records/rules/report-folders.ts';
import { sameNumber } from '../../src/records/rules/same-number.ts';
import { summaries } from '../../src/records/rules/summaries.ts';
import { timeless } from '../../src/records/rules/timeless.ts';
import { titles } from '../../src/records/rules/titles.ts';
import { unused } from '../../src/records/rules/unused.ts';
import { withdrawals } from '../../src/records/rules/withdrawals.ts';
import { changed, valid, withFiles, type Texts } from './content.ts';

export const INSPECTOR = 'reports/inspector-2021';
export const FINDING = `${INSPECTOR}/finding-1.mdx`;
export const RATING = `${INSPECTOR}/rating-ninety.mdx`;
export const COMMITMENT = 'reports/charter-2022/commitment-eighty.mdx';

const replaces = (commitment: string): string =>
  `replaces:\n  - { commitment: ${commitment}, change: [weaker], because: It says so. }\nthemes:`;

/** A report with a statement more, under the same anchor. */
const twoStatements = changed(
  `${INSPECTOR}/report.mdx`,
  'themes:',
  `  - anchor: inspector-late
    by: B. Inspector
    role: Deputy
    date: 2021-03-02
    says: The railway is late.
    cites: [{ source: sources/gazette, at: whole page, seen: reporting }]
themes:`,
);

const pick = (texts: Texts, path: string): Texts => ({ [path]: texts[path] ?? '' });

const { 'reports/reply-2022/report.mdx': _, ...withoutReport } = valid;

/** Each rule, what it is for, and contents with one thing changed that it reports. */
export const cases: Readonly<
  Record<
    string,
    {
      readonly rule: Rule;
      readonly reports: readonly (readonly [what: string, texts: Texts, ...codes: IssueCode[]])[];
    }
  >
> = {
  addresses: {
    rule: addresses,
    reports: [
      [
        'a path to no record',
        changed('themes/punctuality.mdx', 'trains run', '[trains](/reports/none/) run'),
        'dangling-link',
      ],
    ],
  },
  anchors: {
    rule: anchors,
    reports: [['two statements under one anchor', twoStatements, 'duplicate-anchor']],
  },
  answers: {
    rule: answers,
    reports: [
      [
        'a recommendation that a response is silent on',
        changed('reports/reply-2022/report.mdx', 'rest: not-addressed\n', ''),
        'uncovered-recommendation',
      ],
    ],
  },
  'chain-members': {
    rule: chainMembers,
    reports: [
      [
        'a step that stands after a later one',
        changed(
          'chains/right-time.mdx',
          /members:\n[^]*(?=checked)/,
          `members:\n  - reports/charter-2022/commitment-eighty\n  - ${INSPECTOR}/finding-1\n`,
        ),
        'step-out-of-order',
      ],
      [
        'a promise older than its document, after the document',
        changed(COMMITMENT, 'owner:', 'made: 2019\nowner:'),
        'step-out-of-order',
      ],
      [
        'a step told twice',
        changed(
          'chains/right-time.mdx',
          /members:\n[^]*(?=checked)/,
          `members:\n  - ${INSPECTOR}/finding-1\n  - ${INSPECTOR}/finding-1\n`,
        ),
        'repeated-step',
      ],
    ],
  },
  citations: {
    rule: citations,
    reports: [
      [
        'a term that rests on nothing',
        changed('terms/right-time.mdx', /cites:\n(?: .*\n)+/, ''),
        'nothing-cited',
      ],
      [
        'a source in the text that is not listed',
        changed(FINDING, '<Cite source="sources/gazette"/>', '<Cite source="sources/charter"/>'),
        'unlisted-citation',
      ],
    ],
  },
  cycles: {
    rule: cycles,
    reports: [
      [
        'two that replace each other',
        changed(
          `${INSPECTOR}/commitment-ninety.mdx`,
          'themes:',
          replaces('reports/charter-2022/commitment-eighty'),
        ),
        'link-cycle',
      ],
      [
        'three that replace one another',
        {
          ...changed(
            `${INSPECTOR}/commitment-ninety.mdx`,
            'themes:',
            replaces('reports/charter-2022/commitment-ten'),
          ),
          'reports/charter-2022/commitment-ten.mdx': (valid[COMMITMENT] ?? '')
            .replace('Eight', 'One')
            .replace(`${INSPECTOR}/commitment-ninety`, 'reports/charter-2022/commitment-eighty'),
        },
        'link-cycle',
      ],
    ],
  },
  'due-dates': {
    rule: dueDates,
    reports: [
      [
        'a date to act by before the report',
        changed(`${INSPECTOR}/recommendation-1.mdx`, 'due: 2022-03', 'due: 2021-02'),
        'due-before-report',
      ],
      [
        'a target before the report',
        changed(COMMITMENT, 'by: 2025-03', 'by: 2022-04'),
        'due-before-report',
      ],
      [
        'an answer due before the report',
        changed(`${INSPECTOR}/report.mdx`, 'by: 2021-05-02', 'by: 2021-03-01'),
        'due-before-report',
      ],
    ],
  },
  'entry-names': {
    rule: entryNames,
    reports: [
      [
        'another name that two bodies have',
        changed('bodies/rail-office.mdx', 'from: 2022', 'also: [rb]\nfrom: 2022'),
        'shared-name',
      ],
      [
        'another name that is the title of a body',
        changed('terms/right-time.mdx', 'also: [RT', 'also: [Rail Office'),
        'shared-name',
      ],
      [
        'a title that is another name of a body',
        changed('terms/right-time.mdx', /title: .*/, 'title: RB'),
        'shared-name',
      ],
      [
        'a former name that another body has',
        changed(
          'bodies/rail-office.mdx',
          'from: 2022',
          'names: [{ name: Rail Board }]\nfrom: 2022',
        ),
        'shared-name',
      ],
    ],
  },
  links: {
    rule: links,
    reports: [
      [
        'a link to nothing',
        changed(COMMITMENT, `${INSPECTOR}/commitment-ninety`, 'reports/none/commitment-1'),
        'dangling-link',
      ],
      [
        'a link to the wrong kind',
        changed(COMMITMENT, `${INSPECTOR}/commitment-ninety`, INSPECTOR),
        'wrong-kind-link',
      ],
      [
        'a link to itself',
        changed(
          COMMITMENT,
          `${INSPECTOR}/commitment-ninety`,
          'reports/charter-2022/commitment-eighty',
        ),
        'self-link',
      ],
      [
        'an unknown source',
        changed(COMMITMENT, 'sources/charter', 'sources/chart'),
        'unknown-source',
      ],
      ['an unknown body', changed(COMMITMENT, 'bodies/rail-office', 'bodies/none'), 'unknown-body'],
      [
        'an unknown theme',
        changed(COMMITMENT, 'themes/punctuality', 'themes/none'),
        'unknown-theme',
      ],
      [
        'each of several links to nothing',
        changed('chains/right-time.mdx', /reports\/\S+/g, 'reports/none'),
        'dangling-link',
        'dangling-link',
        'dangling-link',
      ],
    ],
  },
  numbers: {
    rule: numbers,
    reports: [
      [
        'a number that the name has',
        changed(FINDING, 'themes:', 'number: "1"\nthemes:'),
        'redundant-number',
      ],
    ],
  },
  'rating-cells': {
    rule: ratingCells,
    reports: [
      [
        'a criterion that the scheme has not',
        changed(RATING, '  kept:', '  speed: { rating: poor }\n  kept:'),
        'unknown-criterion',
      ],
      [
        'a rating that the scheme has not',
        changed(RATING, 'rating: poor', 'rating: bad'),
        'unknown-value',
      ],
      [
        'a criterion without a cell',
        changed(RATING, '  overall: { rating: not-seen }\n', ''),
        'missing-criterion',
      ],
      [
        'a report rated without its overall cell',
        changed(
          RATING,
          /rates: .*\n[^]*overall: .*/,
          `rates: ${INSPECTOR}\nscheme: schemes/inspection\ncells:\n  kept: { rating: poor }`,
        ),
        'missing-criterion',
      ],
    ],
  },
  'report-folders': {
    rule: reportFolders,
    reports: [['a folder without its report', withoutReport, 'missing-report']],
  },
  'same-number': {
    rule: sameNumber,
    reports: [
      [
        'two records of one kind and number',
        changed(`${INSPECTOR}/finding-timetable.mdx`, 'themes:', 'number: "1"\nthemes:'),
        'shared-number',
      ],
    ],
  },
  summaries: {
    rule: summaries,
    reports: [
      [
        'a record without text',
        changed('themes/punctuality.mdx', /Whether.*/, ''),
        'missing-summary',
      ],
      [
        'a first sentence of 26 words',
        changed('themes/punctuality.mdx', /Whether.*/, `${'late '.repeat(25)}trains.`),
        'long-first-sentence',
      ],
    ],
  },
  timeless: {
    rule: timeless,
    reports: [
      [
        'a word without its date in the text',
        changed('themes/punctuality.mdx', 'trains run', 'trains currently run'),
        'undated-word',
      ],
      [
        'a word without its date in a field',
        changed(COMMITMENT, 'because: ', 'because: Recently changed. '),
        'undated-word',
      ],
      [
        'a word whose date is in the next sentence',
        changed('themes/punctuality.mdx', /Whether.*/, 'Trains were late to date. That was 2021.'),
        'undated-word',
      ],
    ],
  },
  titles: {
    rule: titles,
    reports: [
      [
        'two findings of one report with one title',
        withFiles({
          [`${INSPECTOR}/finding-2.mdx`]: valid[`${INSPECTOR}/finding-timetable.mdx`] ?? '',
        }),
        'duplicate-title',
      ],
    ],
  },
  unused: {
    rule: unused,
    reports: [
      [
        'a theme of two records',
        {
          ...changed(FINDING, 'themes: [', 'themes: [themes/fares, '),
          ...pick(changed(COMMITMENT, 'themes: [', 'themes: [themes/fares, '), COMMITMENT),
          'themes/fares.mdx': (valid['themes/punctuality.mdx'] ?? '').replace('Punctual', 'Fare'),
        },
        'thin-theme',
      ],
      [
        'a body that no record names',
        withFiles({ 'bodies/tramway-board.mdx': valid['bodies/inspectorate.mdx'] ?? '' }),
        'unnamed-body',
      ],
      [
        'a source that no record cites',
        withFiles({ 'sources/gazette-trams.yaml': valid['sources/gazette.yaml'] ?? '' }),
        'uncited-source',
      ],
    ],
  },
  withdrawals: {
    rule: withdrawals,
    reports: [
      [
        'a withdrawn record without a reason',
        changed(FINDING, 'themes:', 'state: withdrawn\nthemes:'),
        'missing-reason',
      ],
      [
        'a reason on a record that is not withdrawn',
        changed(
          FINDING,
          'themes:',
          'withdrawn: { on: 2026-01-12, because: It was wrong. }\nthemes:',
        ),
        'stray-withdrawal',
      ],
      [
        'a record of a report that is withdrawn',
        changed(
          'reports/charter-2022/report.mdx',
          'themes:',
          'state: withdrawn\nwithdrawn: { on: 2026-01-12, because: It was a draft. }\nthemes:',
        ),
        'outlives-report',
      ],
    ],
  },
};
