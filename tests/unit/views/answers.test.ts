import { describe, expect, test } from 'vitest';
import { answerInWords, answerTo, answerClockOf } from '../../../src/views/status.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, finding, rating, recommendation, response } from './item-texts.ts';
import { reply, report, scheme, type Fields } from './record-texts.ts';

const PROMISE = 'reports/late/commitment-1';

describe('the answer to a record', () => {
  const replied = (change: Fields = {}): Texts => ({
    'reports/late/recommendation-1.mdx': recommendation(),
    'reports/reply/report.mdx': reply({ number: 'CP 1', ...change }),
  });
  const answer = (files: Texts) => {
    const edition = editionOf(files);
    return answerTo(edition, recordIn(edition, 'reports/late/recommendation-1', 'recommendations'));
  };

  test('is the response to it, with the reason given', () => {
    expect(
      answer({
        ...replied(),
        'reports/reply/response-1.mdx': response({
          position: 'rejected',
          reason: 'It costs too much.',
        }),
      }),
    ).toMatchObject({
      position: 'rejected',
      word: { label: 'Rejected' },
      reason: 'It costs too much.',
      from: { id: 'reports/reply/response-1' },
    });
  });

  test.each(['not-seen', 'none-stated'])('shows no reason where it is %s', (reason) => {
    expect(
      answer({ ...replied(), 'reports/reply/response-1.mdx': response({ reason }) })?.reason,
    ).toBeUndefined();
  });

  test('is what the document does with the rest, where it has no response of its own', () => {
    expect(answer(replied({ rest: 'not-addressed' }))).toMatchObject({
      word: { label: 'Not addressed' },
      from: { id: 'reports/reply' },
    });
    expect(answer(replied({ rest: 'not-seen' }))).toMatchObject({
      position: 'not-seen',
      word: { label: 'Not seen by us' },
    });
  });

  test('is none where the document says nothing of the rest', () => {
    expect(answer(replied())).toBeUndefined();
    expect(answer({ 'reports/late/recommendation-1.mdx': recommendation() })).toBeUndefined();
  });

  test('is none for a finding, to which a document need not answer', () => {
    const edition = editionOf({
      ...replied({ rest: 'not-addressed' }),
      'reports/late/finding-1.mdx': finding(),
    });
    const record = recordIn(edition, 'reports/late/finding-1', 'findings');
    expect(answerTo(edition, record)).toBeUndefined();
  });

  test('reaches ratings as well', () => {
    const edition = editionOf({
      ...replied({ rest: 'not-addressed' }),
      'schemes/marks.yaml': scheme(),
      [`${PROMISE}.mdx`]: commitment(),
      'reports/late/rating-1.mdx': rating(),
    });
    expect(
      answerTo(edition, recordIn(edition, 'reports/late/rating-1', 'ratings'))?.word.label,
    ).toBe('Not addressed');
  });
});

describe('the answer to a report in words', () => {
  const words = (asked: Fields, answered?: Fields, asOf = '2026-01-31'): string => {
    const files = { 'reports/late/report.mdx': report(asked) };
    const edition = editionOf(
      answered
        ? {
            ...files,
            'reports/reply/report.mdx': reply(answered),
          }
        : files,
      { asOf },
    );
    return answerInWords(answerClockOf(edition, recordIn(edition, 'reports/late', 'reports')));
  };

  test('says that it came on the day it was due', () => {
    expect(
      words({ 'answer-due': '2023-04-17' }, { received: '2023-04-17', published: '2023-04-17' }),
    ).toBe('17 April 2023, on the day it was due');
  });

  test('says how early and how late it came', () => {
    expect(
      words({ 'answer-due': '2023-08-30' }, { received: '2023-08-22', published: '2023-09-01' }),
    ).toBe('22 August 2023, 8 days early');
    expect(words({ 'answer-due': '2023-08-30' }, { published: '2023-08-31' })).toBe(
      '31 August 2023, 1 day late',
    );
  });

  test('says only when it came where no date was set', () => {
    expect(words({}, { published: '2023-08-31' })).toBe('31 August 2023');
  });

  test('says that its date was not seen', () => {
    expect(words({}, { published: 'not-seen' })).toBe('Answered; the date was not seen');
  });

  test('says what is awaited and what is overdue', () => {
    expect(words({ 'answer-due': '2023-08-30' }, undefined, '2023-08-30')).toBe(
      'Awaited; due by 30 August 2023',
    );
    expect(words({ 'answer-due': '2023-08-30' }, undefined, '2023-09-01')).toBe(
      'None on the record; overdue since 31 August 2023 (2 days)',
    );
    expect(words({})).toBe('None on the record');
  });
});
