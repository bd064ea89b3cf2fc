import { describe, expect, test } from 'vitest';
import { found, railwayWith, reading, type RowGiven } from '../../builders/search.ts';

/** What answers the report RI 12, and one of its recommendations. */
const REPLIES: readonly RowGiven[] = [
  {
    id: 'reports/reply',
    title: 'The Office on lateness',
    number: 'CP 3',
    text: 'What the Office says of the inspector’s report.',
  },
  {
    id: 'reports/reply/response-2',
    title: 'The Office will mend no signals',
    designation: 'Response',
    text: 'It costs too much.',
  },
];

const LINKED: readonly RowGiven[] = [
  {
    id: 'reports/late',
    title: 'Late again',
    number: 'RI 12',
    text: 'The inspector looked at punctuality on the whole network.',
    linkedTo: ['reports/reply'],
  },
  {
    id: 'reports/late/recommendation-2',
    title: 'Mend the signalling',
    designation: 'Recommendation 2',
    number: '2',
    text: 'Old signals were to be replaced.',
    linkedTo: ['reports/reply/response-2'],
  },
];

const called = [
  ['response', 'Response', 'reply', 'answer'],
  ['recommendation', 'Recommendation', 'recommendations', 'rec'],
] as const;

const answered = railwayWith([...REPLIES, ...LINKED], { called });

describe('a number beside a word for the reply to it', () => {
  test.each(['RI 12 response', 'reply to RI 12', 'RI12 answer'])(
    'leads first to what answers that document, whatever its own number: “%s”',
    (query) => {
      expect(found(answered, query)[0]).toBe('reports/reply');
      expect(found(answered, query)).toContain('reports/late');
      expect(reading(answered, query).unanswered).toEqual([]);
    },
  );

  test('leads to the response to an item, where an item is named', () => {
    expect(found(answered, 'response to recommendation 2 of RI 12')[0]).toBe(
      'reports/reply/response-2',
    );
  });

  test('of the reply itself is that reply', () => {
    expect(found(answered, 'CP 3 response')[0]).toBe('reports/reply');
    expect(reading(answered, 'CP 3 response').unanswered).toEqual([]);
  });

  test('that nothing answers leads to the document, and is said to have no reply', () => {
    expect(found(answered, 'RI 7 response')[0]).toBe('reports/slow');
    expect(reading(answered, 'RI 7 response').unanswered).toEqual(['RI 7']);
  });

  test('is the document’s own where the word is taken as typed, or is not there', () => {
    expect(found(answered, 'RI 12')[0]).toBe('reports/late');
    expect(found(answered, 'RI 12 response', { literal: ['response'] })[0]).toBe('reports/late');
  });
});
