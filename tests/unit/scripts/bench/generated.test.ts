import { describe, expect, test } from 'vitest';
import { generated } from '../../../../scripts/bench/cost/generated.ts';
import { readNames } from '../../../../src/search/names.ts';
import { searchNames } from '../../../../src/views/search-names.ts';
import { madeUp } from '../../../builders/editions.ts';

const names = searchNames(madeUp);
const texts = new Map(
  names.records.map(({ id, title }) => [id, `${title}. The trains of the north were late again.`]),
);
const made = generated({ names, texts }, 200, 1);

describe('a generated record', () => {
  test('has as many records as asked for, none twice, the same for the same seed', () => {
    expect(made.names.records).toHaveLength(200);
    expect(new Set(made.names.records.map(({ id }) => id)).size).toBe(200);
    expect(generated({ names, texts }, 200, 1)).toEqual(made);
  });

  test('holds the real records as they are', () => {
    const ids = made.names.records.map(({ id }) => id);
    expect(names.records.every(({ id }) => ids.includes(id))).toBe(true);
    const [first] = names.records;
    expect(made.texts.find(({ id }) => id === first?.id)?.text).toBe(texts.get(first?.id ?? ''));
  });

  test('has names and texts in one order, that of addresses', () => {
    const addresses = made.names.records.map(({ id }) => `/${id}/`);
    expect(made.texts.map(({ id }) => `/${id}/`)).toEqual(addresses);
    expect([...addresses].sort((a, b) => (a < b ? -1 : 1))).toEqual(addresses);
  });

  test('names only records and filters that are there', () => {
    const reports = made.names.facets.report.length;
    const group = Object.keys(names.facets).indexOf('report');
    for (const [at, { linked = [], facets }] of made.names.records.entries()) {
      expect(linked.every((other) => other > at && other < 200)).toBe(true);
      expect(facets[group]?.every((place) => place < reports) ?? true).toBe(true);
    }
    expect(reports).toBeGreaterThan(names.facets.report.length);
  });

  test('gives each report a number of its own and each text a word of its own', () => {
    const numbers = made.names.records
      .filter(({ id, number }) => id.split('/').length === 2 && number !== undefined)
      .map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const real = new Set(names.records.map(({ id }) => id));
    const own = made.names.records
      .filter(({ id }) => !real.has(id))
      .map(({ title }) => title.split(' ').at(-1));
    expect(new Set(own).size).toBe(200 - names.records.length);
  });

  test('can be read by the search', () => {
    expect(readNames({ ...names, ...made.names }).records).toHaveLength(200);
  });
});
