import { describe, expect, test } from 'vitest';
import { chainFacts } from '../../../src/views/chain-facts.ts';
import {
  comparedOn,
  sharedScale,
  type ComparedChain,
} from '../../../src/views/comparison-on-day.ts';
import { editionOf } from './edition.ts';
import { commitment } from './item-texts.ts';
import { report, type Fields } from './record-texts.ts';

const id = (number: number): string => `reports/late/commitment-${number}`;
const promise = (by: string, change: Fields = {}): string =>
  commitment({ title: `By ${by}`, target: { measure: 'x', by }, ...change });
const instead = (of: number): Fields => ({
  replaces: [{ commitment: id(of), change: ['same-measure'], because: 'It says so.' }],
});

/** The first promise was made in 2021, and moved by another report in 2023. */
const files = {
  [`${id(1)}.mdx`]: promise('2022'),
  'reports/later/report.mdx': report({ number: 'RI 13', published: '2023-05-06' }),
  'reports/later/commitment-1.mdx': promise('2025', instead(1)),
  [`${id(2)}.mdx`]: promise('2030'),
};
const members = [id(1), 'reports/later/commitment-1', id(2)];

function comparedAt(day: string, given: readonly string[] = members): readonly ComparedChain[] {
  const edition = editionOf(files);
  const chains = [
    { id: 'chains/a', title: 'A', href: '/chains/a/', facts: chainFacts(edition, given) },
  ];
  return comparedOn(chains, day, sharedScale(chains));
}

describe('all chains on one axis', () => {
  test('have a line from the first promise to the last date, and say how far one promise moved', () => {
    const [compared] = comparedAt('2026-01-31');
    expect(compared).toMatchObject({
      cells: {
        promises: '3',
        firstSaid: '2 March 2021',
        firstDue: '2022',
        lastDue: '2030',
        slip: '3 years, once',
      },
    });
    expect(compared?.line).toMatchObject({ slipInWords: '3 years', months: 36 });
    const facts = chainFacts(editionOf(files), members);
    const { at } = sharedScale([{ id: '', title: '', href: '', facts }]);
    expect(compared?.line.lead).toEqual([at('2021-03-02'), at('2030-12-31')]);
    expect(compared?.line.slip).toEqual([at('2022-12-31'), at('2025-12-31')]);
  });

  test('know nothing on an earlier day of what was only said later', () => {
    const [compared] = comparedAt('2022-12-31');
    expect(compared).toMatchObject({ cells: { promises: '2', slip: 'not moved' } });
    expect(compared?.line.slip).toBeUndefined();
    expect(compared?.line.marks.filter(({ kind }) => kind === 'target')).toHaveLength(2);
  });

  test('are left out before anything was promised', () => {
    expect(comparedAt('2020-01-01')).toEqual([]);
  });

  test('share a mark where two promises name the same day', () => {
    const same = { ...files, [`${id(3)}.mdx`]: promise('2030', { title: 'Another' }) };
    const edition = editionOf(same);
    const chains = [
      { id: 'chains/a', title: 'A', href: '/', facts: chainFacts(edition, [id(2), id(3)]) },
    ];
    const [compared] = comparedOn(chains, '2026-01-31', sharedScale(chains));
    expect(compared?.line.marks.filter(({ kind }) => kind === 'target')).toHaveLength(1);
  });

  test('say in words what they draw', () => {
    expect(comparedAt('2026-01-31')[0]?.line.inWords).toContain(
      'A. First promised 2 March 2021; dates from 2022 to 2030. From 2022 to 2025: the date moved once, by 3 years',
    );
    expect(comparedAt('2022-12-31')[0]?.line.inWords).toContain(
      'No date was moved to a later one.',
    );
  });
});
