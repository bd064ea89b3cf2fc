import { describe, expect, test } from 'vitest';
import { answerClock, dueClock, historyAsOf } from '../../../src/records/clocks.ts';
import { commitmentProgress, recommendationProgress } from '../../../src/schema/vocabulary.ts';
import { editionOf, recordIn } from '../views/edition.ts';
import { entry, recommendation } from '../views/item-texts.ts';
import { reply, report, type Fields } from '../views/record-texts.ts';

describe('what falls due', () => {
  test('is coming until the last day of its month', () => {
    expect(dueClock('2021-03', undefined, '2021-03-30')).toEqual({
      state: 'coming',
      by: '2021-03',
      days: 1,
    });
    expect(dueClock('2021-03', undefined, '2021-03-31')).toEqual({
      state: 'coming',
      by: '2021-03',
      days: 0,
    });
  });

  test('is overdue on the first day after its month', () => {
    expect(dueClock('2021-03', undefined, '2021-04-01')).toEqual({
      state: 'overdue',
      by: '2021-03',
      days: 1,
    });
  });

  test('knows the last day of February in a leap year', () => {
    expect(dueClock('2024-02', undefined, '2024-02-29').state).toBe('coming');
    expect(dueClock('2023-02', undefined, '2023-03-01').state).toBe('overdue');
  });

  test('gives a bare year until its December ends', () => {
    expect(dueClock('2021', undefined, '2021-12-31')).toEqual({
      state: 'coming',
      by: '2021',
      days: 0,
    });
    expect(dueClock('2021', undefined, '2022-01-01')).toEqual({
      state: 'overdue',
      by: '2021',
      days: 1,
    });
  });

  test('counts from the last day that printed words can mean', () => {
    expect(dueClock({ printed: '2021/22', by: '2022-03' }, undefined, '2022-04-10')).toEqual({
      state: 'overdue',
      by: '2022-03',
      days: 10,
    });
  });

  test('is open-ended where words give no day, and where none is stated', () => {
    expect(dueClock({ printed: 'in due course' }, undefined, '2030-01-01')).toEqual({
      state: 'open-ended',
    });
    expect(dueClock('none-stated', undefined, '2030-01-01')).toEqual({ state: 'open-ended' });
  });

  test('says that a date was not seen instead of calling it open-ended', () => {
    expect(dueClock('not-seen', undefined, '2030-01-01')).toEqual({ state: 'not-seen' });
  });

  const ongoing = [
    'not-started',
    'in-progress',
    'stalled',
    'partly-implemented',
    'partly-met',
    'unclear',
  ];
  test.each(Object.keys({ ...recommendationProgress, ...commitmentProgress }))(
    'stops or goes on after "%s" as the word means',
    (progress) => {
      const clock = dueClock(
        '2021-03',
        progress as keyof typeof recommendationProgress,
        '2022-01-01',
      );
      expect(clock.state).toBe(ongoing.includes(progress) ? 'overdue' : 'closed');
    },
  );

  test('keeps its date when it is closed', () => {
    expect(dueClock('2021-03', 'met', '2022-01-01')).toEqual({ state: 'closed', by: '2021-03' });
    expect(dueClock('none-stated', 'met', '2022-01-01')).toEqual({ state: 'closed' });
  });
});

describe('history as of a day', () => {
  const historyOf = (entries: readonly Fields[], asOf: string): readonly string[] => {
    const edition = editionOf({
      'reports/late/recommendation-1.mdx': recommendation({ history: entries }),
    });
    const record = recordIn(edition, 'reports/late/recommendation-1', 'recommendations');
    return historyAsOf(record.fields.history, asOf).map((each) => each.note);
  };
  const early = entry({ date: '2022-01-10', note: 'early' });
  const late = entry({ date: '2023-06', note: 'late' });

  test('is newest first, however it was written', () => {
    expect(historyOf([early, late], '2026-01-01')).toEqual(['late', 'early']);
    expect(historyOf([late, early], '2026-01-01')).toEqual(['late', 'early']);
  });

  test('leaves out what came later', () => {
    expect(historyOf([early, late], '2023-05-31')).toEqual(['early']);
    expect(historyOf([early, late], '2022-01-09')).toEqual([]);
  });

  test('holds an entry from the last day that its date can mean', () => {
    expect(historyOf([early, late], '2023-06-29')).toEqual(['early']);
    expect(historyOf([early, late], '2023-06-30')).toEqual(['late', 'early']);
  });

  test('holds an entry of the year that is not over from the day it was added', () => {
    const thisYear = entry({ date: '2026', added: '2026-01-20', note: 'now' });
    expect(historyOf([thisYear], '2026-01-19')).toEqual([]);
    expect(historyOf([thisYear], '2026-01-20')).toEqual(['now']);
  });

  test('lets the entry written last lead among those of one date', () => {
    expect(historyOf([entry({ note: 'first' }), entry({ note: 'second' })], '2026-01-01')).toEqual([
      'second',
      'first',
    ]);
  });
});

describe('the clock of an answer', () => {
  const clock = (asked: Fields, answered: Fields | undefined, asOf = '2026-01-31') => {
    const files = { 'reports/late/report.mdx': report(asked) };
    const edition = editionOf(
      answered
        ? {
            ...files,
            'reports/reply/report.mdx': reply({ number: 'none-stated', ...answered }),
          }
        : files,
    );
    return answerClock(edition.graph, recordIn(edition, 'reports/late', 'reports'), asOf);
  };

  test('finds an answer on the day it was due neither late nor early', () => {
    const asked = { published: '2023-02-17', 'answer-due': '2023-04-17' };
    expect(clock(asked, { published: '2023-04-20', received: '2023-04-17' })).toEqual({
      state: 'answered',
      by: 'reports/reply',
      received: '2023-04-17',
      due: '2023-04-17',
      daysLate: 0,
    });
  });

  test('counts the days by which an answer came early', () => {
    const asked = { published: '2023-06-30', 'answer-due': '2023-08-30' };
    expect(clock(asked, { published: '2023-09-01', received: '2023-08-22' })).toMatchObject({
      daysLate: -8,
    });
  });

  test('counts the days by which an answer came late, over the end of a year', () => {
    expect(clock({ 'answer-due': '2021-12-30' }, { published: '2022-01-02' })).toMatchObject({
      received: '2022-01-02',
      daysLate: 3,
    });
  });

  test('takes the day of publication where no day of receipt is known', () => {
    expect(clock({ 'answer-due': '2021-05-02' }, { published: '2021-05-02' })).toMatchObject({
      daysLate: 0,
    });
  });

  test('does not judge an answer whose date was not seen', () => {
    expect(clock({ 'answer-due': '2021-05-02' }, { published: 'not-seen' })).toEqual({
      state: 'answered-undated',
      by: 'reports/reply',
      due: '2021-05-02',
    });
  });

  test('does not call an answer late where no date was set for it', () => {
    expect(clock({}, { published: '2021-09-01' })).toEqual({
      state: 'answered',
      by: 'reports/reply',
      received: '2021-09-01',
    });
  });

  test('awaits an answer until its last day and misses it after that', () => {
    const asked = { 'answer-due': { by: '2021-05-02', printed: 'two months' } };
    expect(clock(asked, undefined, '2021-05-02')).toEqual({
      state: 'awaiting',
      due: '2021-05-02',
      days: 0,
    });
    expect(clock(asked, undefined, '2021-05-03')).toEqual({
      state: 'overdue',
      due: '2021-05-02',
      days: 1,
    });
  });

  test('says nothing of a report that nobody had to answer', () => {
    expect(clock({}, undefined)).toEqual({ state: 'none-on-record' });
  });
});
