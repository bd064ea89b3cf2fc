import { describe, expect, test } from 'vitest';
import type { Texts } from '../../builders/content.ts';
import { commitment, entry, recommendation, response } from './item-texts.ts';
import { recordPageIn } from './pages-in.ts';
import { reply, report, source, type Fields } from './record-texts.ts';

const ASKED = 'reports/late/recommendation-1';
const PROMISED = 'reports/late/commitment-1';

const next = (files: Texts, id: string, asOf?: string) =>
  recordPageIn(files, id, asOf === undefined ? {} : { asOf }).whatNext;
const ofPromise = (change: Fields, asOf?: string) =>
  next({ [`${PROMISED}.mdx`]: commitment(change) }, PROMISED, asOf);
const replied = (change: Fields = {}) => ({
  'reports/reply/report.mdx': reply({ number: 'RI 14', published: '2021-05-02', ...change }),
});

describe('what happened next', () => {
  test('is said, claimed and verified, in that order, silence included', () => {
    expect(ofPromise({}).map(({ heading, label }) => [heading, label])).toEqual([
      ['Said', 'Promised for March 2022'],
      ['Claimed', 'No claim of what was done is on this record'],
      ['Verified', 'Nobody independent is on this record as having checked'],
    ]);
  });

  test('keeps what those concerned claim apart from what somebody independent found', () => {
    const history = [
      entry({ date: '2022-04', progress: 'met' }),
      entry({ date: '2023-01', progress: 'missed', basis: 'auditor-verified', by: 'The auditor' }),
      entry({ date: '2022-01', progress: 'in-progress' }),
    ];
    const [, claimed, verified] = ofPromise({ history });
    expect(claimed).toMatchObject({
      label: 'Reported met: not verified',
      tone: 'claimed',
      date: 'April 2022',
      by: { text: 'Rail Board', href: '/bodies/board/' },
      basis: 'Self-reported',
    });
    expect(verified).toMatchObject({
      label: 'Missed',
      tone: 'alarm',
      date: 'January 2023',
      by: { text: 'The auditor' },
      basis: 'Auditor verified',
    });
  });

  test('never calls our own reading verified', () => {
    const history = [
      entry({ date: '2023-01', progress: 'missed', basis: 'editor-assessed', by: 'The editors' }),
    ];
    expect(ofPromise({ history }).map(({ heading, label }) => [heading, label])).toEqual([
      ['Said', 'Promised for March 2022'],
      ['Claimed', 'No claim of what was done is on this record'],
      ['Verified', 'Nobody independent is on this record as having checked'],
      ['Our reading', 'Missed'],
    ]);
  });

  test('cites each by the number of its source', () => {
    const other = [{ source: 'sources/other', at: 'page 2', seen: 'document' }];
    const rows = next(
      {
        'sources/other.yaml': source({ title: 'Other' }),
        [`${PROMISED}.mdx`]: commitment({ history: [entry({ cites: other })] }),
      },
      PROMISED,
    );
    expect(rows.map(({ sources }) => sources)).toEqual([[], [2], []]);
  });

  test('is what was known on the day', () => {
    const history = [entry({ date: '2022-04', progress: 'met' })];
    expect(ofPromise({ history }, '2022-03-31')[1]?.tone).toBeUndefined();
    expect(ofPromise({ history }, '2022-04-30')[1]?.tone).toBe('claimed');
  });

  test.each([
    ['none-stated', 'Promised; the date: none stated'],
    ['not-seen', 'Promised; the date: not seen by us'],
    [{ printed: 'in due course' }, 'Promised: “in due course”'],
    [{ printed: 'within a year', by: '2022-03' }, 'Promised for within a year'],
  ])('of a promise for %j says so', (by, label) => {
    expect(ofPromise({ target: { measure: 'x', by } })[0]?.label).toBe(label);
  });

  test('of a recommendation begins with what was answered, when and why', () => {
    const files = {
      [`${ASKED}.mdx`]: recommendation(),
      ...replied(),
      'reports/reply/response-1.mdx': response({
        position: 'rejected',
        reason: 'It costs too much.',
      }),
    };
    expect(next(files, ASKED)[0]).toMatchObject({
      heading: 'Said',
      label: 'Rejected',
      href: '/reports/reply/response-1/',
      date: '2 May 2021',
      note: 'It costs too much.',
    });
    const silent = { ...files, 'reports/reply/response-1.mdx': response({ reason: 'not-seen' }) };
    expect(next(silent, ASKED)[0]?.note).toBe('Reason: not seen by us');
  });

  describe('of a recommendation whose report set a date for the answer', () => {
    const due = {
      [`${ASKED}.mdx`]: recommendation(),
      'reports/late/report.mdx': report({ 'answer-due': '2021-04-02' }),
    };

    test('says by when it was due and how late it came', () => {
      expect(next({ ...due, ...replied({ rest: 'not-addressed' }) }, ASKED)[0]?.date).toBe(
        '2 May 2021, due by 2 April 2021, 30 days late',
      );
    });

    test('says only that it came on the day where it did', () => {
      const onTime = replied({ rest: 'not-addressed', received: '2021-04-02' });
      expect(next({ ...due, ...onTime }, ASKED)[0]?.date).toBe(
        '2 April 2021, on the day it was due',
      );
    });

    test('says since when none has come', () => {
      expect(next(due, ASKED, '2021-03-20')[0]?.note).toBe('Due by 2 April 2021');
      expect(next(due, ASKED, '2021-07-02')[0]?.note).toBe(
        'Due by 2 April 2021; overdue since 3 April 2021 (2 months)',
      );
    });
  });

  test('leads from each word to its definition', () => {
    const files = { [`${ASKED}.mdx`]: recommendation(), ...replied({ rest: 'not-addressed' }) };
    expect(next(files, ASKED)[0]?.explained).toBe('/method/#positions-not-addressed');
    const claim = entry({ progress: 'met' });
    expect(ofPromise({ history: [claim] })[1]).toMatchObject({
      explained: '/method/#basis-self-reported',
      basisExplained: '/method/#basis-self-reported',
    });
  });

  test('of a recommendation without an answer says that there is none, or that it was not seen', () => {
    const files = { [`${ASKED}.mdx`]: recommendation() };
    expect(next(files, ASKED)[0]).toMatchObject({
      label: 'No response is on this record',
      href: undefined,
      date: undefined,
    });
    expect(next({ ...files, ...replied({ rest: 'not-seen' }) }, ASKED)[0]).toMatchObject({
      label: 'Not seen by us',
      href: '/reports/reply/',
      note: 'Reply',
    });
  });
});
