import { expect, test } from 'vitest';
import { fix } from '../../src/editing/fix.ts';
import { files } from '../builders/real-content.ts';

test('`npm run fix` has nothing to put right in any record', () => {
  const wrong = files.flatMap((file) => {
    const { changes } = fix(file);
    return changes.length === 0 ? [] : [`${file.path}: ${changes.join('; ')}`];
  });
  expect(wrong).toEqual([]);
});
