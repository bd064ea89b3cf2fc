import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, type IssueCode } from '../../../src/issues/catalogue.ts';
import { sortIssues, type Issue } from '../../../src/issues/issue.ts';

const issue = (change: Partial<Issue>): Issue => ({
  code: 'bad-date',
  file: 'content/themes/a.mdx',
  problem: 'The date does not exist.',
  ...change,
});

const anIssue: fc.Arbitrary<Issue> = fc.record({
  code: fc.constantFrom(...(Object.keys(catalogue) as IssueCode[])),
  file: fc.constantFrom('content/a.mdx', 'content/b.mdx', 'content/A.mdx'),
  place: fc.record({
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
  }),
  problem: fc.constantFrom('One.', 'Two.'),
});

describe('sorting', () => {
  test('puts files in order, then lines, then columns, then codes', () => {
    const sorted = [
      issue({ file: 'content/themes/a.mdx' }),
      issue({ place: { line: 2, column: 9 } }),
      issue({ place: { line: 10, column: 1 } }),
      issue({ place: { line: 10, column: 2 } }),
      issue({ place: { line: 10, column: 2 }, code: 'too-long' }),
      issue({ place: { line: 10, column: 2 }, code: 'too-long', problem: 'The title is long.' }),
      issue({ file: 'content/themes/b.mdx', place: { line: 1, column: 1 } }),
    ];
    expect(sortIssues(sorted.toReversed())).toEqual(sorted);
  });

  test('gives one order, whatever order the problems were found in', () => {
    fc.assert(
      fc.property(
        fc.array(anIssue, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (issues, order) => {
          const shuffled = issues
            .map((each) => ({ each, at: order.next().value }))
            .sort((a, b) => a.at - b.at);
          expect(sortIssues(shuffled.map(({ each }) => each))).toEqual(sortIssues(issues));
        },
      ),
    );
  });

  test('leaves what it was given as it was', () => {
    const given = [issue({ file: 'content/b.mdx' }), issue({ file: 'content/a.mdx' })];
    sortIssues(given);
    expect(given.map(({ file }) => file)).toEqual(['content/b.mdx', 'content/a.mdx']);
  });
});

describe.each(Object.entries(catalogue))('%s', (code, entry) => {
  test('is a code in lower-case words joined by hyphens', () => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });

  test('has a short title, and says what it means, how it comes about and what to do', () => {
    expect(entry.title).toMatch(/^[A-Z].{5,75}[^.]$/);
    for (const text of [entry.meaning, entry.causes, entry.fix])
      expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
