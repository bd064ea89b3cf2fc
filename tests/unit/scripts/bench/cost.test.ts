import { describe, expect, test } from 'vitest';
import { costQueries } from '../../../../scripts/bench/cost/cost-queries.ts';
import { bytesBy, type Transfer } from '../../../../scripts/bench/cost/traffic.ts';
import { madeUp } from '../../../builders/editions.ts';

const transfer = (type: string, bytes: number, at: number): Transfer => ({
  url: `http://127.0.0.1/${type}`,
  type,
  bytes,
  at,
});

describe('the bytes of a page', () => {
  const transfers = [
    transfer('Document', 1000, 10),
    transfer('Stylesheet', 200, 20),
    transfer('Font', 300, 20),
    transfer('Script', 40, 30),
    transfer('Fetch', 5, 40),
  ];

  test('are all that came, and of these what only the search needs', () => {
    expect(bytesBy(transfers, Infinity)).toEqual({ all: 1545, searching: 45 });
  });

  test('are for searching where they are data, though the browser asked for them ahead', () => {
    const names = { ...transfer('Other', 300, 5), url: 'http://127.0.0.1/search/names.json' };
    expect(bytesBy([...transfers, names], Infinity)).toEqual({ all: 1845, searching: 345 });
  });

  test('are those that were there by a time', () => {
    expect(bytesBy(transfers, 30)).toEqual({ all: 1540, searching: 40 });
    expect(bytesBy(transfers, 9)).toEqual({ all: 0, searching: 0 });
  });
});

describe('the queries whose cost is measured', () => {
  const judged = (query: string, grades = { a: 3 }) => ({
    query,
    user: 'public',
    intent: 'topic',
    grades,
    why: 'x',
  });

  test('are a title, a number and the first three words that are answered', () => {
    const queries = costQueries(madeUp.graph, [
      judged('how late are trains'),
      { ...judged('no such trains'), grades: {} },
      judged('late trains 2021'),
      judged('late night trains'),
    ]);
    expect(queries.map(({ what }) => what)).toEqual(['A title', 'A number', 'Three words']);
    expect(queries[0]?.query).toBe(madeUp.graph.inCollection.chains[0]?.fields.title);
    expect(queries[2]?.query).toBe('late night trains');
  });

  test('are an error where the record has none', () => {
    expect(() => costQueries(madeUp.graph, [])).toThrow('three words');
  });
});
