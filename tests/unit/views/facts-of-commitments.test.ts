import { describe, expect, test } from 'vitest';
import type { Texts } from '../../builders/content.ts';
import { commitment } from './item-texts.ts';
import type { Fields } from './record-texts.ts';
import { factsIn as facts } from './facts-in.ts';

const of = (change: Fields, asOf?: string) =>
  facts({ 'reports/late/commitment-1.mdx': commitment(change) }, 'reports/late/commitment-1', asOf);

describe('the facts of a commitment', () => {
  const moved = (by: unknown, ...later: readonly unknown[]) => {
    const dates = [by, ...later];
    const files = dates.map((date, index) => [
      `reports/late/commitment-${index + 1}.mdx`,
      commitment({
        title: `Promise ${index}`,
        target: { measure: 'trains on time', by: date },
        replaces:
          index === 0
            ? undefined
            : [
                {
                  commitment: `reports/late/commitment-${index}`,
                  change: ['weaker'],
                  because: 'It says so.',
                },
              ],
      }),
    ]);
    return facts(Object.fromEntries(files) as Texts, `reports/late/commitment-${dates.length}`)[
      'Moved'
    ];
  };

  test('say who promised what by when', () => {
    expect(of({}, '2022-04-01')).toMatchObject({
      'Who promised it': [{ text: 'Rail Board', href: '/bodies/board/' }],
      Target: [{ text: '90%: trains on time' }],
      'To be kept by': [
        {
          text: 'March 2022',
          note: 'Overdue since 1 April 2022 (1 day); no outcome is on the record',
        },
      ],
    });
  });

  test('say when a promise was made that its document only reports', () => {
    expect(of({ made: '2013-01-16' })['When it was made']).toEqual([{ text: '16 January 2013' }]);
    expect(of({})).not.toHaveProperty('When it was made');
  });

  test('write the amount with its unit and conditions', () => {
    const target = {
      measure: 'new carriages',
      value: 12500,
      unit: 'carriages',
      by: '2025',
      conditions: 'If there is money.',
    };
    expect(of({ target })['Target']).toEqual([
      { text: '12,500 carriages: new carriages', note: 'If there is money.' },
    ]);
  });

  test('write a target without a number in words alone', () => {
    expect(of({ target: { measure: 'better trains', by: '2025' } })['Target']?.[0]?.text).toBe(
      'better trains',
    );
  });

  test('say that the target and the owner were not seen', () => {
    const found = of({ target: 'not-seen', owner: 'not-seen' });
    expect(found).toMatchObject({
      Target: [{ text: 'Not seen by us', isUnknown: true }],
      'Who promised it': [{ text: 'Not seen by us', isUnknown: true }],
      'To be kept by': [{ text: 'Not seen by us', isUnknown: true }],
    });
  });

  test('say how often and how far it moved', () => {
    expect(moved('2021-03', '2021-09', '2022-03')).toEqual([
      {
        text: '1 year later than first promised, in 2 moves',
        note: 'first promised for March 2021; what was promised changed too',
      },
    ]);
    expect(moved('2021-03', '2021-09')).toEqual([
      {
        text: '6 months later than first promised, in 1 move',
        note: 'first promised for March 2021; what was promised changed too',
      },
    ]);
  });

  test('say so where a date that had moved was brought forward again', () => {
    const text = (...dates: readonly string[]) => moved('2021-06', ...dates)?.[0]?.text;
    expect(text('2022-03', '2021-06')).toBe('Back to the date first promised, in 1 move');
    expect(text('2022-03', '2021-04')).toBe('2 months earlier than first promised, in 1 move');
  });

  test('say nothing of a promise that did not move', () => {
    expect(moved('2021-03')).toBeUndefined();
    expect(moved('2021-09', '2021-03')).toBeUndefined();
  });
});
