import { collections } from '../../schema/collections.ts';
import { firstSentence, wordCount } from '../sentences.ts';
import { issueAt, perRecord } from './rule.ts';

/** Words in the first sentence of a record’s text, at most (DESIGN, section 3: words). */
export const FIRST_SENTENCE_WORDS = 25;

/** Every record with a text begins with a paragraph whose first sentence is short. */
export const summaries = perRecord((record) => {
  if (collections[record.collection].extension === 'yaml') return [];
  const { summary, place = 'title' } = record.body;
  if (summary === '') {
    return [
      issueAt(
        record,
        'missing-summary',
        place,
        place === 'title' ? 'The record has no text.' : 'The text does not begin with a paragraph.',
        'Write a paragraph of your own words under the front matter; it is the summary.',
      ),
    ];
  }
  const words = wordCount(firstSentence(summary));
  if (words <= FIRST_SENTENCE_WORDS) return [];
  return [
    issueAt(
      record,
      'long-first-sentence',
      place,
      `The first sentence of the text has ${words} words.`,
      `It may have at most ${FIRST_SENTENCE_WORDS}. Split it, and say the main thing first.`,
    ),
  ];
});
