import { describe, expect, test } from 'vitest';
import { guideIssues } from '../../../src/editing/guide-issues.ts';
import { checkTexts, fileOf, valid } from '../../builders/content.ts';

const known = checkTexts(valid);

const issuesOf = (text: string) =>
  guideIssues(fileOf('guides/style.mdx', `---\ntitle: Style\n---\n\n${text}\n`), known);

describe('a guide', () => {
  test('may show any part that a record has', () => {
    const id = 'reports/inspector-2021/recommendation-1';
    expect(
      issuesOf(
        ['title', 'sentence', 'note']
          .map((part) => `<Pair record="${id}" part="${part}" bad="No." because="So." />`)
          .join('\n\n'),
      ),
    ).toEqual([]);
  });

  test('may show what is made up', () => {
    expect(
      issuesOf('<Pair good="The train was late." bad="Late." because="It says what." />'),
    ).toEqual([]);
  });

  test('that is not closed is told at the mark that was opened, and ends nothing', () => {
    expect(issuesOf('Text.\n\n<Pair record="reports/inspector-2021"')).toMatchObject([
      { code: 'malformed-mdx', file: 'content/guides/style.mdx', place: { line: 7, column: 1 } },
    ]);
  });

  test('says what became of a record that it shows', () => {
    const gone = 'reports/inspector-2021/commitment-nine-in-ten';
    const to = 'reports/inspector-2021/commitment-ninety';
    expect(
      issuesOf(`<Pair record="${gone}" part="title" bad="No." because="So." />`),
    ).toMatchObject([
      { problem: `The guide shows ${gone}, which moved to ${to}.`, remedy: `Write ${to}.` },
    ]);
  });
});
