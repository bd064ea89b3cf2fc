import { describe, expect, test } from 'vitest';
import { count, either, formatIssues, withArticle } from '../../../src/issues/terminal.ts';
import { dangling, misnamed } from '../../builders/issues.ts';

describe('the report in the terminal', () => {
  test('gives the place first, then the code, the problem and the way out, and counts at the end', () => {
    expect(formatIssues([dangling, misnamed])).toBe(
      [
        'content/reports/late-2021/Finding-2.mdx  wrong-name',
        '  No record can have the name “reports/late-2021/Finding-2.mdx”.',
        '',
        'content/reports/late-2021/finding-1.mdx:9:5  dangling-link',
        '  links[0].to names reports/late-2012, and there is no such record.',
        '  Did you mean reports/late-2021, "Late again"?',
        '',
        '2 problems in 2 files. Each code is explained at /problems/<code>/.',
      ].join('\n'),
    );
  });

  test('never gives line 0 where only the file is known', () => {
    expect(formatIssues([misnamed])).not.toMatch(/:\d/);
  });

  test('counts two problems of one file as one file', () => {
    expect(formatIssues([dangling, { ...dangling, place: { line: 10, column: 5 } }])).toContain(
      '2 problems in 1 file.',
    );
  });
});

test('a number takes the noun in its number', () => {
  expect([count(0, 'link'), count(1, 'link'), count(2, 'body', 'bodies')]).toEqual([
    '0 links',
    '1 link',
    '2 bodies',
  ]);
});

test('a noun takes the article that its first letter asks for', () => {
  expect([withArticle('finding'), withArticle('evaluation'), withArticle('audit report')]).toEqual([
    'a finding',
    'an evaluation',
    'an audit report',
  ]);
});

test('a choice is written with "or" before its last word', () => {
  expect([either([]), either(['a']), either(['a', 'b']), either(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});
