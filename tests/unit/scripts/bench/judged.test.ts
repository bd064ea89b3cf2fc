import { describe, expect, test } from 'vitest';
import { afterMoves, readJudged } from '../../../../scripts/bench/judged.ts';
import { bestGrade, isAnswerable } from '../../../../src/schema/search-quality.ts';

const line = { query: 'late trains', user: 'public', intent: 'topic', grades: { a: 3 }, why: 'x' };
const withLine = (change: object): string => JSON.stringify({ ...line, ...change });

describe('judged queries', () => {
  test('are read one from each line; empty lines are left out', () => {
    expect(readJudged(`${withLine({})}\n\n${withLine({ query: 'b' })}\n`)).toEqual([
      line,
      { ...line, query: 'b' },
    ]);
  });

  test.each([
    ['a grade above 3', { grades: { a: 4 } }],
    ['half a grade', { grades: { a: 1.5 } }],
    ['no query', { query: '' }],
    ['a field that nobody reads', { note: 'x' }],
  ])('are refused with the number of their line for %s', (_, change) => {
    expect(() => readJudged(`${withLine({})}\n${withLine(change)}`)).toThrow('Line 2');
  });

  test('are refused where a line is not JSON', () => {
    expect(() => readJudged('{')).toThrow('Line 1');
  });
});

test.each([
  ['moved', ['b'], { b: 3, c: 1 }],
  ['was split', ['b', 'd'], { b: 3, d: 3, c: 1 }],
  ['was withdrawn with no record left', [], { c: 1 }],
] as const)('a judged record that %s is looked for where readers are led', (_, to, grades) => {
  const moved = [{ from: 'a', to: [...to] }];
  expect(afterMoves({ ...line, grades: { a: 3, c: 1 } }, moved).grades).toEqual(grades);
});

test('a query can be answered when some record has a grade above 0', () => {
  expect(
    [{}, { a: 0 }, { a: 0, b: 1 }, { b: 2, c: 3 }].map((grades) => bestGrade({ grades })),
  ).toEqual([0, 0, 1, 3]);
  expect(isAnswerable({ grades: { a: 0 } })).toBe(false);
  expect(isAnswerable({ grades: { a: 1 } })).toBe(true);
});
