import { expect, test } from 'vitest';
import { formatIssues } from '../../src/issues/terminal.ts';
import { content, issues, records } from '../builders/real-content.ts';

test('the content as a whole has no problem', () => {
  expect(issues.length === 0 ? '' : formatIssues(issues)).toBe('');
  expect(records.length).toBeGreaterThan(0);
});

test('no two sources were read at the same address', () => {
  const read = content.inCollection.sources.map(
    ({ id, fields }) => [fields['seen-at'] ?? fields.url, id] as const,
  );
  expect(
    read.filter(([url], index) => read.findIndex(([other]) => other === url) !== index),
  ).toEqual([]);
});
