import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPARATUS, ASKED } from '../../../src/search/apparatus.ts';
import type { Concept } from '../../../src/search/concept.ts';
import { askedAs, bestSentence, marked, type Part } from '../../../src/search/sentence.ts';
import { wordsOf } from '../../../src/search/words.ts';

/** What each phrase asks for, as a reader of a query makes it. */
const asking = (...phrases: readonly string[]): readonly Concept[] =>
  phrases.map((typed) => {
    const words = wordsOf(typed);
    return {
      typed,
      phrases: [{ words, offsets: words.map((_, at) => at), weight: 1, isTyped: true }],
      bearers: new Map(),
      values: [],
      sure: 1,
      isQuoted: false,
      isNumber: false,
    };
  });

const shown = (parts: readonly Part[]): string =>
  parts.map(({ text, isMark }) => (isMark ? `[${text}]` : text)).join('');
const row = (text: string): string => `${APPARATUS}${text}${APPARATUS}`;
const best = (content: string, ...phrases: readonly string[]): string =>
  shown(bestSentence(content, 'Late trains', asking(...phrases)));

describe('the words found', () => {
  test('are marked without what stands around them', () => {
    expect(shown(marked('The “trains”, again late.', asking('trains', 'late')))).toBe(
      'The “[trains]”, again [late].',
    );
  });

  test('are one mark where they stand together, whatever their endings', () => {
    expect(shown(marked('A late train came.', asking('late trains')))).toBe('A [late train] came.');
  });

  test('lose and add nothing, whatever the text and the words are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.lorem({ maxCount: 2 })),
        (text, asked) => {
          const words = text === '' ? '' : `${text} ${asked.join(' ')}`;
          const parts = marked(words, asking(...asked.filter((each) => each !== '')));
          expect(
            parts
              .map((part) => part.text)
              .join('')
              .trim(),
          ).toBe(words.trim());
        },
      ),
    );
  });
});

describe('the sentence shown of a text', () => {
  const text = 'Late trains. The line was new. Trains were late on Monday. It rained.';

  test('is the one that meets most of the query', () => {
    expect(best(text, 'trains', 'monday')).toBe('[Trains] were late on [Monday].');
  });

  test('is the first after the title where none meets any', () => {
    expect(best(text, 'boats')).toBe('The line was new.');
  });

  test('is a whole sentence rather than a row of labels that meets as much', () => {
    const content = `Late trains. ${row('Target: Late trains')} It rained. Trains ran late.`;
    expect(best(content, 'trains', 'late')).toBe('[Trains] ran [late].');
  });

  test.each(['Target: Night trains by 2018', 'Missed. Independent research, 31 August 2018'])(
    'is never a row, but the first sentence: %s',
    (label) => {
      expect(best(`Late trains. ${row(label)} It rained.`, 'night', 'trains', '2018')).toBe(
        'It rained.',
      );
    },
  );

  test('is not what leads to a list, nor a link without an end', () => {
    const content = `Late trains. It rained. Where trains are late: ${row('One')}`;
    expect(best(content, 'late trains')).toBe('It rained.');
    expect(best('Late trains. It rained. All about trains', 'trains')).toBe('It rained.');
  });

  test('ends in no stop that was left over', () => {
    expect(best(`Late trains. It rained. . ${row('Theme: Rain')}`)).toBe('It rained.');
  });

  test('begins with no stop that was left over between two rows', () => {
    expect(best(`${row('Kind: Line')}. ${row('From: 1998')} . The line was new.`)).toBe(
      'The line was new.',
    );
  });

  test('is cut around what was found where it is long', () => {
    const words = Array.from({ length: 80 }, (_, at) => (at === 60 ? 'trains' : `word${at}`));
    const cut = best(`${words.join(' ')}.`, 'trains');
    expect(cut).toMatch(/^… word\d+ .*\[trains\] .*\.$/);
    expect(wordsOf(cut)).toHaveLength(45);
  });

  test('is nothing of a text that is empty, or has its title alone', () => {
    expect(best('', 'trains')).toBe('');
    expect(best('Late trains.', 'trains')).toBe('');
  });

  test('is never a way to ask for it', () => {
    expect(best(`Late trains. ${row(`${ASKED}Late trains again.`)} It rained.`, 'late')).toBe(
      'It rained.',
    );
  });
});

describe('the way to ask for a record that is shown', () => {
  const content = `Late trains. ${row(`${ASKED}why must I wait.`)} ${row(`${ASKED}waiting on a cold platform.`)} ${row('Theme: cold platforms')} The line was new.`;
  const asked = (beside: readonly string[], ...phrases: readonly string[]): string =>
    shown(askedAs(content, beside, asking(...phrases)));

  test('is the one that meets most of the query', () => {
    expect(asked(['Late trains'], 'cold', 'platforms')).toBe('waiting on a [cold platform]');
  });

  test('is none where title and sentence meet as much already', () => {
    expect(asked(['A cold day', 'The platform was empty.'], 'cold', 'platforms')).toBe('');
    expect(asked(['A cold day'], 'cold', 'platforms')).toBe('waiting on a [cold platform]');
  });

  test('is none where no way to ask has a word of the query, nor a row of the page', () => {
    expect(asked([], 'boats')).toBe('');
    expect(asked([], 'theme')).toBe('');
  });
});
