import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/issues/issue.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { found, worded } from '../../builders/changes.ts';
import { fileOf } from '../../builders/content.ts';
import { commitment, entry } from '../views/item-texts.ts';

const FILE = 'reports/late/commitment-1.mdx';
/** The list of corrections as an author may have written it. */
const WRITTEN = [
  ['no corrections', ''],
  ['corrections', 'corrections:\n  - date: 2026-01-12\n    because: It was so.\n'],
  ['corrections on one line', 'corrections:\n  - { date: 2026-01-12, because: It was so. }\n'],
  ['corrections at the margin', 'corrections:\n- date: 2026-01-12\n  because: It was so.\n'],
] as const;

const problemsOf = (text: string): readonly Issue[] => {
  const parsed = parseRecord(fileOf(FILE, text));
  return 'issues' in parsed ? parsed.issues : [];
};

describe.each(WRITTEN)('an edited entry of a record with %s', (_, corrections) => {
  const published = commitment({ history: [entry()] }).replace(
    'history:',
    `${corrections}history:`,
  );
  const edited = published.replace('Work goes on.', 'Work goes well.');
  const remedy = found({ [FILE]: published }, { [FILE]: edited })[0]?.remedy ?? '';
  const [says, ...lines] = remedy.split('\n');
  const below = says?.endsWith('below the line corrections:') ? 'corrections:' : '---';
  const pasted = edited.replace(below, (line) => [line, ...lines].join('\n'));

  test('is corrected by the lines that the check says, and only the reason is left to do', () => {
    expect(worded(problemsOf(pasted))).toEqual([
      expect.stringMatching(/ to-do\ncorrections\[0\]\.because is still to do\.\n/),
    ]);
  });

  test('is published once the reason is written', () => {
    const reasoned = pasted.replace(/to-do \(.*?\)/, 'The page says well.');
    expect(problemsOf(reasoned)).toEqual([]);
    expect(found({ [FILE]: published }, { [FILE]: reasoned })).toEqual([]);
  });
});
