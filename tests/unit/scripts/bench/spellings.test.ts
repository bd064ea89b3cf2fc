import { describe, expect, test } from 'vitest';
import {
  itemSpellingsOf,
  spellingsOf,
} from '../../../../scripts/bench/invariants/number-spellings.ts';
import { slipsIn } from '../../../../scripts/bench/invariants/slips-forgiven.ts';
import { contentWords, slipKinds, slipOf } from '../../../../scripts/bench/invariants/slips.ts';

describe('an official number', () => {
  test.each([
    ['HC 680', ['HC 680', 'HC680', 'hc-680', 'hc 680']],
    ['HL7395', ['HL 7395', 'HL7395', 'hl-7395', 'hl 7395']],
    ['HC 422-I', ['HC 422-I', 'HC422-I', 'hc-422-i', 'hc 422-i']],
    ['2025 c. 18', ['2025 c. 18']],
    ['Gateway reference 17668', ['Gateway reference 17668', 'gateway reference 17668']],
  ])('%s is written as %j', (number, spellings) => {
    expect(spellingsOf(number)).toEqual(spellings);
  });

  test('of an item is asked for by its own designation, before or behind its report', () => {
    expect(itemSpellingsOf('Recommendation 3', 'HC 680')).toEqual([
      'rec 3 HC 680',
      'recommendation 3 HC 680',
      'HC 680 recommendation 3',
    ]);
    expect(itemSpellingsOf('Conclusion 2', 'HC 680')).toEqual([
      'conclusion 2 HC 680',
      'HC 680 conclusion 2',
    ]);
  });
});

describe('a slip', () => {
  test.each([
    ['drop', 0, 'rain'],
    ['drop', 0.99, 'trai'],
    ['double', 0.5, 'traain'],
    ['swap', 0, 'rtain'],
    ['replace', 0.99, 'traiz'],
  ] as const)('of the kind %s at %d makes "train" into "%s"', (kind, place, slipped) => {
    expect(slipOf('train', kind, place, 0.999)).toBe(slipped);
  });

  test('never leaves the word as it was', () => {
    for (const kind of slipKinds)
      for (let at = 0; at < 1; at += 0.05) expect(slipOf('access', kind, at, 0)).not.toBe('access');
  });

  test('changes one letter only', () => {
    const lengths = slipKinds.map((kind) => slipOf('legacy', kind, 0.5, 0.5)?.length);
    expect(lengths).toEqual([5, 7, 6, 6]);
  });

  test('is not there where it would change nothing anywhere', () => {
    expect(slipOf('aaaaa', 'swap', 0.5, 0)).toBeUndefined();
  });
});

test('a slip is made in words of five letters or more that mean something, not in numbers', () => {
  expect(contentWords('what happened about the HC1313 paperless NHS target, 10,500 staff')).toEqual(
    ['happened', 'paperless', 'target', 'staff'],
  );
});

describe('the slips of judged queries', () => {
  const query = (words: string, grades = { a: 3 }) => ({
    query: words,
    user: 'public',
    intent: 'topic',
    grades,
    why: 'x',
  });

  test('are one of each kind for each content word', () => {
    const slips = slipsIn([query('late trains')], 1);
    expect(slips).toHaveLength(4);
    expect(
      slips.every(({ slipped }) => slipped.startsWith('late ') && slipped !== 'late trains'),
    ).toBe(true);
    expect(slipsIn([query('late trains')], 1)).toEqual(slips);
  });

  test('are not made where nothing answers, or in a quoted phrase', () => {
    expect(slipsIn([{ ...query('trains'), grades: {} }, query('"late trains"')], 1)).toEqual([]);
  });
});
