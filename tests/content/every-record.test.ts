import { describe, expect, test } from 'vitest';
import { fix } from '../../src/editing/fix.ts';
import { formatIssues } from '../../src/issues/terminal.ts';
import { firstSentence, wordCount } from '../../src/records/sentences.ts';
import { FIRST_SENTENCE_WORDS } from '../../src/records/rules/summaries.ts';
import { placeOf } from '../../src/schema/ids.ts';
import { content, files, issues } from '../builders/real-content.ts';

/** The identifier of a file’s record, or its path where it cannot be one. */
const nameOf = (path: string): string => {
  const place = placeOf(path);
  return 'misplaced' in place ? path : place.id;
};

describe.each(files.map((file) => [nameOf(file.path), file] as const))('%s', (id, file) => {
  test('has no problem', () => {
    const own = issues.filter((issue) => issue.file === file.shownAs);
    expect(own.length === 0 ? '' : formatIssues(own)).toBe('');
  });

  test('is written as `npm run fix` writes it', () => {
    expect(fix(file).changes).toEqual([]);
  });

  test('says the main thing in a short first sentence', () => {
    const summary = content.records.get(id)?.body.summary ?? '';
    expect(wordCount(firstSentence(summary))).toBeLessThanOrEqual(FIRST_SENTENCE_WORDS);
  });
});
