import { describe, expect, test } from 'vitest';
import { readingLines, undoText } from '../../../src/search/reading-words.ts';
import { reading, searchable, type Besides } from '../../builders/search.ts';

const MANY = ['lateness', 'tardiness', 'slippage', 'hold-up', 'backlog', 'overrun', 'lag'];
const besides: Besides = {
  called: [
    ['missed', 'Missed', 'failed'],
    ['rejected', 'Rejected'],
    ['commitment', 'Commitment'],
  ],
  words: [
    ['train', 'locomotive'],
    ['delay', ...MANY],
  ],
};
const record = searchable(
  [
    {
      id: 'reports/late/commitment-1',
      title: 'Trains on time',
      text: 'It was promised on 6 November 2020.',
      filters: { status: ['missed'], position: ['rejected'] },
    },
    { id: 'reports/late', title: 'Late trains', number: 'RI 12', text: 'Punctuality fell.' },
  ],
  besides,
);

const said = (query: string): readonly string[] =>
  readingLines(record.names, reading(record, query)).map(({ words }) => words);
const undone = (query: string): readonly string[] =>
  reading(record, query).rewritings.map(undoText);

describe('a reading is said in words, with what takes it back', () => {
  test.each([
    ['puntcuality', 'Showing “punctuality” for “puntcuality”.', 'Search for “puntcuality”'],
    ['train', '“train” also finds “locomotive”.', 'Only “train”'],
    ['missed', '“missed” also means the status Missed.', 'Only the word “missed”'],
    ['failed', '“failed” also means the status Missed.', 'Only the word “failed”'],
    ['rejected', '“rejected” also means the response Rejected.', 'Only the word “rejected”'],
    ['commitment', '“commitment” also means the kind Commitment.', 'Only the word “commitment”'],
    ['RI-12', '“RI-12” is read as an official number.', 'Only the word “RI-12”'],
    ['RI 12', '“RI 12” is read as an official number.', 'Only the words “RI 12”'],
    [
      '06/11/2020',
      '“06/11/2020” is read as the date 6 November 2020.',
      'Only the word “06/11/2020”',
    ],
    ['6 November 2020', '“6 November 2020” is read as a date.', 'Only the words “6 November 2020”'],
  ])('%s', (query, words, undo) => {
    expect(said(query)).toEqual([words]);
    expect(undone(query)).toEqual([undo]);
  });

  test('which counts the other names where there are many', () => {
    expect(said('delay')).toEqual([
      '“delay” also finds “lateness”, “tardiness”, “slippage”, “hold-up” and 3 more.',
    ]);
  });
});
