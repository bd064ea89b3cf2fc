import { describe, expect, test } from 'vitest';
import { formatIssues } from '../../../src/issues/terminal.ts';
import { checkFiles } from '../../../src/records/check.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import {
  changed,
  checkTexts,
  fileOf,
  issuesIn,
  valid,
  withFiles,
  type Texts,
} from '../../builders/content.ts';

const FINDING = 'reports/inspector-2021/finding-1.mdx';
const REPORT = 'reports/inspector-2021/report.mdx';

/** A file of the valid content with some pieces replaced. */
function edited(path: string, ...changes: readonly (readonly [string, string])[]): Texts {
  return Object.fromEntries([
    [path, changes.reduce((text, [from, to]) => text.replace(from, () => to), valid[path] ?? '')],
  ]);
}

test('all problems of all files are told at once, in the order of the files and lines', () => {
  const issues = issuesIn(
    withFiles({
      ...edited(
        FINDING,
        ['    measures: trains that arrived late\n', ''],
        ['type: contradicts', 'type: denies'],
        ['~~25~~', '<b>25</b>'],
      ),
      ...edited(
        REPORT,
        ['kind: audit-report', 'kind: audit report'],
        ['by: [bodies/inspectorate]', 'by: [bodies/inspector]'],
      ),
      ...edited('themes/punctuality.mdx', ['title: Punctuality', 'titel: Punctuality']),
      ...edited('terms/right-time.mdx', ['A train is', 'A <Term id="terms/train">train</Term> is']),
      ...edited('site.yaml', ['name: Platform Record', 'name: "Platform Record']),
      'themes/Tea.mdx': '',
    }),
  );
  expect(formatIssues(issues)).toBe(`content/reports/inspector-2021/finding-1.mdx:5:5  missing-field
  figures[0].measures is missing.
  Add it: What the number says, in words.

content/reports/inspector-2021/finding-1.mdx:18:11  unknown-value
  links[0].type is "denies".
  Use one of: repeats, builds-on, contradicts, related.

content/reports/inspector-2021/finding-1.mdx:43:11  forbidden-mdx
  <b> is raw HTML, which records may not contain.
  Write plain Markdown, or \\< where an angle bracket is meant as text.

content/reports/inspector-2021/report.mdx:3:7  unknown-value
  kind is "audit report".
  Did you mean audit-report? Use one of: committee-report, evaluation, audit-report, independent-review, policy-paper, response, written-answer, ministerial-statement, announcement, speech, assessment, statistics, research, legislation, guidance.

content/site.yaml:1:7  malformed-yaml
  The quotation mark " in “"Platform Record” is not closed.
  Close it with " at the end of the value.

content/terms/right-time.mdx:12:3  dangling-link
  The text names terms/train, and there is no such record.
  Name a term that is on the record, or write that record first.

content/themes/Tea.mdx  wrong-name
  No record can have the name “themes/Tea.mdx”.
  Did you mean themes/tea.mdx? Expected a name in lower-case words and figures joined by hyphens, ending in .mdx.

content/themes/punctuality.mdx:2:1  unknown-field
  A theme has no field "titel".
  Did you mean title? Its fields are: title, links, cites, checked, added, gaps, disagreements, corrections, quote, asked, state, withdrawn.

8 problems in 6 files. Each code is explained at /problems/<code>/.`);
});

describe('one cause is told once:', () => {
  test('a record that cannot be read is no dangling link in those that name it', () => {
    for (const path of Object.keys(valid).filter(
      (each) => !/^(?:guides|site|redirects|words)/.test(each),
    )) {
      const issues = issuesIn(withFiles({ [path]: '' }));
      expect(issues.map(({ code, file }) => `${code} ${file}`)).toEqual([
        `no-front-matter content/${path}`,
      ]);
    }
  });

  test('nor is one whose file has a wrong name', () => {
    const { 'themes/punctuality.mdx': theme = '', ...others } = valid;
    expect(issuesIn({ ...others, 'themes/Punctuality.md': theme }).map(({ code }) => code)).toEqual(
      ['wrong-name'],
    );
  });

  test('nor is a broken term that is called "report"', () => {
    const texts = changed(
      'terms/right-time.mdx',
      'A train is',
      'A <Term id="terms/report">reported</Term> train is',
    );
    expect(issuesIn({ ...texts, 'terms/report.mdx': '' }).map(({ code }) => code)).toEqual([
      'no-front-matter',
    ]);
  });

  test('a misspelt field is not also missing', () => {
    expect(
      issuesIn(changed('themes/punctuality.mdx', 'checked:', 'cheked:')).map(({ code }) => code),
    ).toEqual(['unknown-field']);
  });

  test('an empty title is neither missing nor too short', () => {
    expect(issuesIn(changed(FINDING, /title: .*/, 'title: ""')).map(({ code }) => code)).toEqual([
      'empty-value',
    ]);
  });

  test('a folder without a report is told for the folder, not for each of its records', () => {
    const { [REPORT]: _, ...others } = valid;
    const codes = issuesIn(others).map(({ code }) => code);
    expect(codes.filter((code) => code === 'missing-report')).toHaveLength(1);
  });
});

describe('a file with Windows line ends', () => {
  const windows = (texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );

  test('is read like any other', () => {
    expect(issuesIn(windows(valid))).toEqual([]);
    const bodies = (texts: Texts) =>
      [...checkTexts(texts).graph.records.values()].map(({ id, fields, body, places }) => ({
        id,
        fields,
        body,
        places,
      }));
    expect(bodies(windows(valid))).toEqual(bodies(valid));
  });

  test('has its problems at the same places', () => {
    const broken = withFiles({
      ...edited(
        FINDING,
        ['measures: trains that arrived late', 'measure: trains'],
        ['It was worse', 'It <b>was</b> worse'],
      ),
      ...edited(REPORT, ['number: RI 12', '\tnumber: RI 12'], ['Five lines', 'Five {lines']),
      ...edited('sources/gazette.yaml', ['kind: press', 'kind: pres']),
    });
    expect(issuesIn(broken).length).toBe(5);
    expect(issuesIn(windows(broken))).toEqual(issuesIn(broken));
  });
});

test('the check gives the same answer in whatever order the files are read', () => {
  const broken = { ...changed(FINDING, 'sources/gazette', 'sources/gazete'), 'notes.txt': '' };
  const backwards = Object.fromEntries(Object.entries(broken).toReversed());
  expect(issuesIn(backwards)).toEqual(issuesIn(broken));
  expect([...checkTexts(backwards).graph.records.keys()]).toEqual([
    ...checkTexts(broken).graph.records.keys(),
  ]);
});

test('files that are remembered are not read again', () => {
  const files = [fileOf('themes/punctuality.mdx', valid['themes/punctuality.mdx'] ?? '')];
  const read: string[] = [];
  checkFiles(files, (file) => {
    read.push(file.path);
    return parseRecord(file);
  });
  expect(read).toEqual(['themes/punctuality.mdx']);
});
