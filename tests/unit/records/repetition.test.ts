import { describe, expect, test } from 'vitest';
import { raisedIn } from '../../../src/records/repetition.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from '../views/edition.ts';
import { finding, recommendation } from '../views/item-texts.ts';
import { report, type Fields } from '../views/record-texts.ts';

const repeats = (...ids: readonly string[]): Fields => ({
  links: ids.map((to) => ({
    type: 'repeats',
    to,
    because: 'It says the same of the same trains.',
  })),
});

const reports = Object.fromEntries(
  ['1999', '2005', '2011'].map((year) => [
    `reports/r${year}/report.mdx`,
    report({ title: `Late in ${year}`, number: `RI ${year}`, published: year }),
  ]),
);

/** The reports of `late`, of 2021, and three before it, in the order in which a point was raised in them. */
const raised = (id: string, files: Texts): readonly string[] =>
  raisedIn(editionOf({ ...reports, ...files }).graph, id);

describe('a point was raised', () => {
  const line = {
    'reports/r1999/finding-1.mdx': finding(),
    'reports/r2005/finding-1.mdx': finding(repeats('reports/r1999/finding-1')),
    'reports/late/finding-1.mdx': finding(repeats('reports/r2005/finding-1')),
  };
  const all = ['reports/r1999', 'reports/r2005', 'reports/late'];

  test('in its own report only, where nothing repeats it', () => {
    expect(raised('reports/late/finding-1', { 'reports/late/finding-1.mdx': finding() })).toEqual([
      'reports/late',
    ]);
  });

  test.each(['reports/r1999/finding-1', 'reports/r2005/finding-1', 'reports/late/finding-1'])(
    'in every report of a line of repetitions, seen from any place in it: %s',
    (id) => {
      expect(raised(id, line)).toEqual(all);
    },
  );

  test('once in a report that says it twice', () => {
    const twice = {
      ...line,
      'reports/r2005/finding-2.mdx': finding({
        title: 'Trains are not on time',
        ...repeats('reports/r1999/finding-1'),
      }),
    };
    expect(raised('reports/r1999/finding-1', twice)).toEqual(all);
  });

  test('in the report that is repeated as a whole', () => {
    const whole = { 'reports/late/finding-1.mdx': finding(repeats('reports/r1999')) };
    expect(raised('reports/late/finding-1', whole)).toEqual(['reports/r1999', 'reports/late']);
  });

  test('where a recommendation takes up a finding', () => {
    const asked = {
      'reports/r1999/finding-1.mdx': finding(),
      'reports/late/recommendation-1.mdx': recommendation(repeats('reports/r1999/finding-1')),
    };
    expect(raised('reports/r1999/finding-1', asked)).toEqual(['reports/r1999', 'reports/late']);
  });

  test('not in a report that another point in the same later finding comes from', () => {
    const joined = {
      'reports/r1999/finding-1.mdx': finding({ title: 'Trains are late' }),
      'reports/r2005/finding-1.mdx': finding({ title: 'Trains are full' }),
      'reports/late/finding-1.mdx': finding(
        repeats('reports/r1999/finding-1', 'reports/r2005/finding-1'),
      ),
    };
    expect(raised('reports/r1999/finding-1', joined)).toEqual(['reports/r1999', 'reports/late']);
    expect(raised('reports/late/finding-1', joined)).toEqual(all);
  });

  test('not where a record is linked in another way, or has the same words', () => {
    const alike = {
      'reports/r1999/finding-1.mdx': finding(),
      'reports/late/finding-1.mdx': finding({
        links: [
          { type: 'contradicts', to: 'reports/r1999/finding-1', because: 'It saw other trains.' },
        ],
      }),
    };
    expect(raised('reports/late/finding-1', alike)).toEqual(['reports/late']);
  });
});
