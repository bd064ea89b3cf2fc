import { describe, expect, test } from 'vitest';
import { chainFacts } from '../../../src/views/chain-facts.ts';
import { chartOn, statusOn } from '../../../src/views/chain-on-day.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';
import { commitment, entry, finding } from './item-texts.ts';
import { report, type Fields } from './record-texts.ts';

const step = (number: number): string => `reports/late/commitment-${number}`;
const promise = (change: Fields = {}): string =>
  commitment({ target: { measure: 'x', by: '2022' }, ...change });
const replacing = (of: string, by: string, change: Fields = {}): string =>
  promise({
    title: `By ${by}`,
    target: { measure: 'x', by },
    replaces: [{ commitment: of, change: ['same-measure'], because: 'It says so.' }],
    ...change,
  });

const chartOf = (files: Texts, members: readonly string[]) =>
  chartOn(chainFacts(editionOf(files), members), '2026-01-31');

describe('the chart of a chain', () => {
  test('draws promises that took each other’s place as one line, from the first date to the last', () => {
    const chart = chartOf(
      {
        [`${step(1)}.mdx`]: promise(),
        [`${step(2)}.mdx`]: replacing(step(1), '2025'),
        [`${step(3)}.mdx`]: promise({ title: 'Something else' }),
      },
      [1, 2, 3].map(step),
    );
    expect(chart?.lines.map(({ ref, slipInWords }) => [ref.title, slipInWords])).toEqual([
      ['By 2025', '3 years'],
      ['Something else', undefined],
    ]);
    const [moved, still] = chart?.lines ?? [];
    expect(moved?.slip).toEqual([chart?.scale.at('2022-12-31'), chart?.scale.at('2025-12-31')]);
    expect(moved?.lead).toEqual([chart?.scale.at('2021-03-02'), chart?.scale.at('2022-12-31')]);
    expect(still?.slip).toBeUndefined();
  });

  test('draws every promise, also one of several whose place another took', () => {
    const both = promise({
      title: 'Both at once',
      target: { measure: 'x', by: '2027' },
      replaces: [1, 2].map((number) => ({
        commitment: step(number),
        change: ['same-measure'],
        because: 'It says so.',
      })),
    });
    const chart = chartOf(
      {
        [`${step(1)}.mdx`]: promise(),
        [`${step(2)}.mdx`]: promise({ title: 'The second' }),
        [`${step(3)}.mdx`]: both,
      },
      [1, 2, 3].map(step),
    );
    expect(chart?.lines.map(({ ref }) => ref.title)).toEqual(['Both at once', 'The second']);
  });

  test('marks when each was said, every date given, and what became of it', () => {
    const history = [
      entry({ date: '2022-06', progress: 'in-progress' }),
      entry({ date: '2023-01', progress: 'missed', basis: 'auditor-verified' }),
    ];
    const chart = chartOf({ [`${step(1)}.mdx`]: promise({ history }) }, [step(1)]);
    expect(
      chart?.lines[0]?.marks.map(({ kind, on, label, tone }) => [kind, on, label, tone]),
    ).toEqual([
      ['said', '2021-03-02', 'Said: 2 March 2021', undefined],
      ['target', '2022-12-31', 'Due: 2022', undefined],
      ['check', '2023-01-01', 'Missed, January 2023', 'alarm'],
    ]);
  });

  test('marks what was found in between on a line of its own', () => {
    const chart = chartOf(
      {
        [`${step(1)}.mdx`]: promise(),
        'reports/audit/report.mdx': report({ number: 'RI 13', published: '2024-05-06' }),
        'reports/audit/finding-1.mdx': finding({ title: 'They were late' }),
      },
      [step(1), 'reports/audit/finding-1'],
    );
    expect(chart?.checks.marks).toMatchObject([
      { kind: 'check', on: '2024-05-06', label: 'They were late, 6 May 2024' },
    ]);
  });

  test('leaves out what had not become of it by the day it is drawn for', () => {
    const history = [entry({ date: '2026-06', progress: 'missed' })];
    const chart = chartOf({ [`${step(1)}.mdx`]: promise({ history }) }, [step(1)]);
    expect(chart?.lines[0]?.marks.map(({ kind }) => kind)).toEqual(['said', 'target']);
  });

  test('says what it shows for those who do not see it', () => {
    const chart = chartOf(
      { [`${step(1)}.mdx`]: promise(), [`${step(2)}.mdx`]: replacing(step(1), '2025') },
      [1, 2].map(step),
    );
    expect(chart?.lines[0]?.inWords).toBe(
      'By 2025. First said 2 March 2021. Due 2022, then 2025. Moved by 3 years.',
    );
  });

  test('is not drawn where no promise has a date', () => {
    const open = promise({ target: { measure: 'x', by: 'none-stated' } });
    expect(chartOf({ [`${step(1)}.mdx`]: open }, [step(1)])).toBeUndefined();
  });

  test('shows the day it is drawn for', () => {
    const chart = chartOf({ [`${step(1)}.mdx`]: promise() }, [step(1)]);
    expect(chart?.today).toBe(chart?.scale.at('2026-01-31'));
  });

  test('on an earlier day has only what had been said by then, on the same axis', () => {
    const files = {
      [`${step(1)}.mdx`]: promise({
        history: [entry({ date: '2023-01', progress: 'missed', basis: 'auditor-verified' })],
      }),
      'reports/audit/report.mdx': report({ number: 'RI 13', published: '2024-05-06' }),
      'reports/audit/commitment-2.mdx': replacing(step(1), '2026'),
      'reports/audit/finding-1.mdx': finding({ title: 'They were late' }),
    };
    const facts = chainFacts(editionOf(files), [
      step(1),
      'reports/audit/commitment-2',
      'reports/audit/finding-1',
    ]);
    const [now, then] = ['2026-01-31', '2022-06-01'].map((day) => chartOn(facts, day));
    expect(now?.lines[0]).toMatchObject({ ref: { title: 'By 2026' }, slipInWords: '4 years' });
    expect(then?.lines[0]).toMatchObject({ slip: undefined, slipInWords: undefined });
    expect(then?.lines[0]?.marks.map(({ kind }) => kind)).toEqual(['said', 'target']);
    expect([now?.checks.marks.length, then?.checks.marks.length]).toEqual([1, 0]);
    expect(then?.scale.at('2022-06-01')).toBe(now?.scale.at('2022-06-01'));
    const keys = new Set(now?.lines[0]?.marks.map(({ key }) => key));
    expect(then?.lines[0]?.marks.every(({ key }) => keys.has(key))).toBe(true);
  });

  test('draws promises once where a later one had not yet parted them', () => {
    const facts = chainFacts(
      editionOf({
        [`${step(1)}.mdx`]: promise(),
        'reports/audit/report.mdx': report({ number: 'RI 13', published: '2024-05-06' }),
        'reports/audit/commitment-2.mdx': replacing(step(1), '2026'),
        'reports/audit/commitment-3.mdx': replacing(step(1), '2027'),
      }),
      [step(1), 'reports/audit/commitment-2', 'reports/audit/commitment-3'],
    );
    const titles = (day: string) => chartOn(facts, day)?.lines.map(({ ref }) => ref.title);
    expect(titles('2026-01-31')).toEqual(['By 2026', 'By 2027']);
    expect(titles('2022-06-01')).toHaveLength(1);
  });

  test('draws no promise that had not been made', () => {
    const facts = chainFacts(editionOf({ [`${step(1)}.mdx`]: promise() }), [step(1)]);
    expect(chartOn(facts, '2020-12-31')?.lines).toEqual([]);
  });
});

describe('a member of a chain on a day', () => {
  const statusAt = (day: string) => {
    const history = [
      entry({ date: '2021-06', progress: 'in-progress' }),
      entry({ date: '2023-01', progress: 'missed', basis: 'auditor-verified' }),
    ];
    const facts = chainFacts(editionOf({ [`${step(1)}.mdx`]: promise({ history }) }), [step(1)]);
    return facts.members.map((member) => statusOn(member, day)?.label)[0];
  };

  test('has the status that it had then', () => {
    expect(['2021-04-01', '2021-07-01', '2022-07-01', '2023-02-01'].map(statusAt)).toEqual([
      'Not yet due',
      'In progress',
      'In progress, 2021',
      'Missed',
    ]);
  });
});
