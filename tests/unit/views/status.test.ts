import { describe, expect, test } from 'vitest';
import {
  bases,
  commitmentProgress,
  recommendationProgress,
} from '../../../src/schema/vocabulary.ts';
import { clockInWords } from '../../../src/views/status-words.ts';
import { clockOf, statusOf } from '../../../src/views/status.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, recommendation } from './item-texts.ts';
import type { Fields } from './record-texts.ts';

const PROMISE = 'reports/late/commitment-1';

function statusWith(history: readonly Fields[], asOf?: string) {
  const edition = editionOf(
    { [`${PROMISE}.mdx`]: commitment({ history }) },
    asOf === undefined ? {} : { asOf },
  );
  return statusOf(edition, recordIn(edition, PROMISE, 'commitments'));
}

describe('a status', () => {
  test('reads as a claim where those who promised say themselves that it was met', () => {
    expect(statusWith([entry({ progress: 'met', basis: 'self-reported' })])).toMatchObject({
      label: 'Reported met: not verified',
      tone: 'claimed',
    });
  });

  const confirmed = Object.keys(bases).filter((basis) => basis !== 'self-reported');
  test.each(confirmed)('reads plainly where it is %s', (basis) => {
    expect(statusWith([entry({ progress: 'met', basis })])).toMatchObject({
      label: 'Met',
      tone: 'done',
    });
  });

  test('calls every word for done a claim while nobody confirmed it', () => {
    const done = {
      implemented: 'Reported implemented: not verified',
      'implemented-differently': 'Reported implemented differently: not verified',
    };
    for (const [progress, label] of Object.entries(done)) {
      const edition = editionOf({
        'reports/late/recommendation-1.mdx': recommendation({ history: [entry({ progress })] }),
      });
      expect(
        statusOf(edition, recordIn(edition, 'reports/late/recommendation-1', 'recommendations'))
          .label,
      ).toBe(label);
    }
    expect(statusWith([entry({ progress: 'met-late' })]).label).toBe(
      'Reported met late: not verified',
    );
  });

  test('takes an admission at its word', () => {
    expect(statusWith([entry({ progress: 'missed', basis: 'self-reported' })])).toMatchObject({
      label: 'Missed',
      tone: 'alarm',
    });
  });

  test('says on what it rests, when it held, and who says so', () => {
    const said = entry({ progress: 'missed', date: '2022-01', basis: 'auditor-verified' });
    expect(statusWith([said]).detail).toBe(
      'Auditor verified, January 2022, according to Rail Board',
    );
  });

  test('says that no outcome was seen where work went on before a date that has passed', () => {
    const before = entry({ progress: 'in-progress', date: '2022-01' });
    expect(statusWith([before])).toMatchObject({
      label: 'No outcome seen',
      tone: 'unknown',
      detail: 'Last seen in progress: self-reported, January 2022, according to Rail Board',
    });
    const after = entry({ progress: 'in-progress', date: '2025-12' });
    expect(statusWith([before, after]).label).toBe('In progress, 2025');
  });

  test('says which year work was seen going on, once that year is over', () => {
    const going = entry({ progress: 'in-progress', date: '2022-04' });
    expect(statusWith([going], '2022-12-31').label).toBe('In progress');
    expect(statusWith([going], '2023-01-01').label).toBe('In progress, 2022');
  });

  test('stays missed where work goes on after the miss, until something else becomes of it', () => {
    const missed = entry({ progress: 'missed', date: '2022-04', basis: 'auditor-verified' });
    const going = entry({ progress: 'in-progress', date: '2022-06' });
    const met = entry({ progress: 'met-late', date: '2023', basis: 'auditor-verified' });
    expect(statusWith([missed, going])).toMatchObject({ label: 'Missed', clock: undefined });
    expect(statusWith([missed, going, met]).label).toBe('Met late');
  });

  describe('of a promise that a later one replaced', () => {
    const REPLACED = {
      label: 'Replaced',
      tone: 'ended',
      clock: undefined,
    };
    const replacedBy = (change: Fields, history: readonly Fields[] = [], asOf = '2026-01-31') => {
      const edition = editionOf(
        {
          [`${PROMISE}.mdx`]: commitment({ history }),
          'reports/late/commitment-2.mdx': commitment({
            title: 'Nine in ten by 2030',
            target: { measure: 'trains on time', by: '2030' },
            replaces: [{ commitment: PROMISE, change: ['same-measure'], because: 'It says so.' }],
            ...change,
          }),
        },
        { asOf },
      );
      return statusOf(edition, recordIn(edition, PROMISE, 'commitments'));
    };

    test('is that it was replaced, where no outcome of its own is on the record', () => {
      expect(replacedBy({})).toMatchObject(REPLACED);
      expect(replacedBy({}, [entry({ date: '2022-01' })])).toMatchObject({
        ...REPLACED,
        detail: 'Last seen in progress: self-reported, January 2022, according to Rail Board',
      });
    });

    test('is its own outcome, where there is one', () => {
      const missed = entry({ progress: 'missed', basis: 'auditor-verified' });
      expect(replacedBy({}, [missed]).label).toBe('Missed');
    });

    test('is not that it was replaced before the later promise was made', () => {
      expect(replacedBy({ made: '2025' }, [], '2024-12-31').label).toBe('Not assessed');
    });
  });

  test('names a person in the words of the record', () => {
    expect(statusWith([entry({ by: 'A. Minister, in a debate' })]).detail).toContain(
      'according to A. Minister, in a debate',
    );
  });

  test('is not assessed where there is no history', () => {
    expect(statusWith([])).toEqual({
      label: 'Not assessed',
      definition: 'No assessment of what became of it is on this record.',
      tone: 'unknown',
      explained: '/method/#progress-commitments-not-assessed',
      detail: undefined,
      clock: 'Overdue since 1 April 2022 (3 years 10 months); no outcome is on the record',
    });
  });

  test('is not assessed before the first entry of the history', () => {
    expect(statusWith([entry({ date: '2022-01' })], '2021-12-31').label).toBe('Not yet due');
    expect(statusWith([entry({ date: '2022-05' })], '2022-05-30').label).toBe('Not assessed');
  });

  test('is that of the latest entry by its day', () => {
    const history = [
      entry({ date: '2021-06' }),
      entry({ date: '2022-04', progress: 'missed', basis: 'auditor-verified' }),
    ];
    expect(statusWith(history, '2021-12-31').label).toBe('In progress');
    expect(statusWith(history, '2022-04-30').label).toBe('Missed');
  });

  test('leads to the definition of its word, and of a claim to what makes it one', () => {
    const explained = (change: Fields) => statusWith([entry(change)]).explained;
    expect(explained({ progress: 'missed', basis: 'auditor-verified' })).toBe(
      '/method/#progress-commitments-missed',
    );
    expect(explained({ progress: 'met' })).toBe('/method/#basis-self-reported');
  });

  test('has the definition of its word', () => {
    expect(statusWith([entry({ progress: 'dropped' })]).definition).toBe(
      commitmentProgress.dropped.definition,
    );
    expect(recommendationProgress.superseded.label).toBe(commitmentProgress.superseded.label);
  });
});

describe('the clock of a status', () => {
  const clockWith = (progress: string, on = '2026-02-01'): string | undefined =>
    statusWith([entry({ progress, date: '2022-06' })], on).clock;

  test.each([
    ['partly-met', 'Due 3 years 10 months ago; nothing on the record closes the rest'],
    ['unclear', 'Due 3 years 10 months ago; nothing on the record decides it'],
    ['stalled', 'Overdue since 1 April 2022 (3 years 10 months)'],
  ])('says of what is %s what stays open, and no more', (progress, words) => {
    expect(clockWith(progress)).toBe(words);
  });

  test('runs on where a part was reached, until an entry closes it', () => {
    const history = [entry({ progress: 'partly-met', date: '2022-06' })];
    const edition = editionOf({ [`${PROMISE}.mdx`]: commitment({ history }) });
    expect(clockOf(edition, recordIn(edition, PROMISE, 'commitments')).state).toBe('overdue');
    expect(clockWith('met-late')).toBeUndefined();
  });
});

describe('the clock in words', () => {
  const clock = (asOf: string, change: Fields = {}): string | undefined => {
    const edition = editionOf({ [`${PROMISE}.mdx`]: commitment(change) }, { asOf });
    return clockInWords(clockOf(edition, recordIn(edition, PROMISE, 'commitments')));
  };

  test('counts the days that are left', () => {
    expect(clock('2022-03-01')).toBe('Falls due in 30 days');
    expect(clock('2022-03-30')).toBe('Falls due in 1 day');
  });

  test('counts the days, and after two months the months, since the date passed', () => {
    expect(clock('2022-04-01')).toBe(
      'Overdue since 1 April 2022 (1 day); no outcome is on the record',
    );
    expect(clock('2026-03-31')).toContain('Overdue since 1 April 2022 (4 years)');
  });

  test('says that a promise without a date cannot be judged by one', () => {
    expect(clock('2022-04-01', { target: { measure: 'trains on time', by: 'none-stated' } })).toBe(
      'Open-ended: there is no date to judge it by',
    );
  });

  test('is silent once the outcome is known, and where the date was not seen', () => {
    expect(clock('2022-04-01', { history: [entry({ progress: 'missed' })] })).toBeUndefined();
    expect(clock('2022-04-01', { target: 'not-seen' })).toBeUndefined();
  });
});
