import { describe, expect, test } from 'vitest';
import { slippage } from '../../../src/records/clocks.ts';
import { editionOf } from '../views/edition.ts';
import { commitment } from '../views/item-texts.ts';

describe('slippage', () => {
  const promise = (by: unknown, replaces?: string): string =>
    commitment({
      title: `Promise by ${String(by)}`,
      target: { measure: 'trains on time', by },
      replaces:
        replaces === undefined
          ? undefined
          : [{ commitment: replaces, change: ['same-measure'], because: 'It says so.' }],
    });
  const step = (number: number): string => `reports/late/commitment-${number}`;
  const slip = (...dates: readonly unknown[]) => {
    const files = dates.map(
      (date, index) =>
        [`${step(index + 1)}.mdx`, promise(date, index === 0 ? undefined : step(index))] as const,
    );
    return slippage(editionOf(Object.fromEntries(files)).graph, step(dates.length));
  };

  test('counts two moves and twelve months from March 2021 over September 2021 to March 2022', () => {
    expect(slip('2021-03', '2021-09', '2022-03')).toEqual({
      steps: [
        { id: step(1), by: '2021-03' },
        { id: step(2), by: '2021-09' },
        { id: step(3), by: '2022-03' },
      ],
      moves: 2,
      months: 12,
    });
  });

  test('is the same for the first promise as if nothing had replaced it', () => {
    expect(slip('2021-03')).toBeUndefined();
  });

  test('keeps a step without a date and does not count it as a move', () => {
    const found = slip('2021-03', 'none-stated', '2022-03');
    expect(found?.steps).toEqual([
      { id: step(1), by: '2021-03' },
      { id: step(2) },
      { id: step(3), by: '2022-03' },
    ]);
    expect(found).toMatchObject({ moves: 1, months: 12 });
  });

  test('does not count the same date promised again as a move', () => {
    expect(slip('2021-03', '2021-03-31')).toMatchObject({ moves: 0, months: 0 });
  });

  test('does not count a date brought forward as a move', () => {
    expect(slip('2022-03', '2021-09')).toMatchObject({ moves: 0, months: -6 });
  });

  test('counts years as their Decembers', () => {
    expect(slip('2022', '2028')).toMatchObject({ moves: 1, months: 72 });
  });

  test('has no months where only one step has a date', () => {
    expect(slip('none-stated', '2022-03')).toMatchObject({ moves: 0, months: 0 });
  });
});
