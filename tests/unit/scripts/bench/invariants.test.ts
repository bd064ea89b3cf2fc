import { describe, expect, test } from 'vitest';
import { aloneInGroup } from '../../../../scripts/bench/invariants/boxes.ts';
import { pairsOf } from '../../../../scripts/bench/invariants/glossary.ts';
import { hostileQueries } from '../../../../scripts/bench/invariants/hostile-queries.ts';
import { oddities } from '../../../../scripts/bench/invariants/hostile.ts';
import { invariantOf } from '../../../../scripts/bench/invariants/invariant.ts';
import { numberCases } from '../../../../scripts/bench/invariants/official-numbers.ts';
import { inAnotherHand } from '../../../../scripts/bench/invariants/restored.ts';
import { asking, totalIn } from '../../../../scripts/bench/search-page.ts';
import { holds } from '../../../../src/schema/search-quality.ts';
import { madeUp } from '../../../builders/editions.ts';

describe('an invariant', () => {
  const trials = [{ of: 'a' }, { of: 'b', because: 'lists nothing' }, { of: 'c' }];

  test('names what failed and why', () => {
    expect(invariantOf('x', trials)).toEqual({
      name: 'x',
      tried: 3,
      held: 2,
      needed: 1,
      failures: [{ of: 'b', because: 'lists nothing' }],
    });
  });

  test('holds where as much of it held as must', () => {
    expect(holds(invariantOf('x', trials))).toBe(false);
    expect(holds(invariantOf('x', trials, 2 / 3))).toBe(true);
    expect(holds(invariantOf('x', trials, 0.7))).toBe(false);
  });

  test('does not hold when nothing was tried', () => {
    expect(holds(invariantOf('x', []))).toBe(false);
  });
});

test('each official number of the record is asked for in its spellings, with the records that bear it', () => {
  const cases = numberCases(madeUp.graph);
  const reports = madeUp.graph.inCollection.reports;
  const numbered = reports.find(({ fields }) => /^[A-Z]+ \d+$/.test(fields.number ?? ''));
  expect(cases).toContainEqual({ query: numbered?.fields.number, bearers: [numbered?.id] });
  expect(cases.some(({ bearers }) => bearers.some((id) => id.includes('/finding-')))).toBe(true);
});

test('each name of a body or a term is paired with its title', () => {
  const terms = [...madeUp.graph.inCollection.terms, ...madeUp.graph.inCollection.bodies];
  const named = terms.find(({ fields }) => fields.also.length > 0);
  expect(pairsOf(madeUp.graph)).toContainEqual({
    title: named?.fields.title,
    also: named?.fields.also[0],
  });
  expect(pairsOf(madeUp.graph)).toHaveLength(
    terms.reduce((sum, { fields }) => sum + fields.also.length, 0),
  );
});

describe('hostile queries', () => {
  test('are as many as asked for, none twice, the same for the same seed', () => {
    const queries = hostileQueries(1, 300);
    expect(new Set(queries).size).toBe(300);
    expect(hostileQueries(1, 300)).toEqual(queries);
    expect(queries).toContain('<img src=x onerror=alert(1)>');
  });

  const known = {
    within: ['a[href]', 'li[]'],
    around: 'html[] body[]',
    outward: [],
    inherited: [],
  };

  test('have done nothing when the page is made of what it was made of', () => {
    expect(oddities({ ...known, within: ['li[]'] }, known)).toEqual([]);
  });

  test.each([
    ['an element that is new', { within: ['img[onerror,src]'] }, 'holds img[onerror,src]'],
    ['an attribute that is new', { within: ['a[href,onclick]'] }, 'holds a[href,onclick]'],
    ['a change elsewhere', { around: 'html[] body[] script[]' }, 'around the search has changed'],
    ['a link elsewhere', { outward: ['javascript:alert(1)'] }, 'leads to javascript:alert(1)'],
    ['a changed prototype', { inherited: ['x'] }, 'every object has x'],
  ])('are found out by %s', (_, change, said) => {
    expect(oddities({ ...known, ...change }, known).join()).toContain(said);
  });
});

describe('the search page', () => {
  test('is asked by an address', () => {
    expect(asking('HC 680 & "a"')).toBe('?q=HC+680+%26+%22a%22');
  });

  test.each([
    ['57 results for “x”', 57],
    ['1,057 results', 1057],
    ['1 result', 1],
    ['Nothing on the record for “57”', 0],
    ['', 0],
  ])('says %j, which is %i', (status, total) => {
    expect(totalIn(status)).toBe(total);
  });

  test('shows a box alone in its group at an address without the others of the group and without a page', () => {
    const box = { facet: 'kind', value: 'body & more', count: 1, isOn: false };
    expect(aloneInGroup('?q=x&kind=term&kind=report&year=2020&page=3', box)).toBe(
      '?q=x&kind=body+%26+more&year=2020',
    );
  });

  test('is asked by the same address in another hand', () => {
    expect(inAnotherHand('?q=late+trains+%26&kind=term&year=2020')).toBe(
      '?year=2020&kind=term&q=late%20trains%20%26',
    );
  });
});
