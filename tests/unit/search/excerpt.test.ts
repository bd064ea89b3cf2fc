import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptParts } from '../../../src/search/excerpt.ts';

const joined = (html: string): string =>
  excerptParts(html)
    .map(({ text, isMark }) => (isMark ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('marks the words that were found', () => {
    expect(excerptParts('Trains are <mark>late</mark> again.')).toEqual([
      { text: 'Trains are ', isMark: false },
      { text: 'late', isMark: true },
      { text: ' again.', isMark: false },
    ]);
  });

  test('has no empty parts', () => {
    expect(excerptParts('<mark>late</mark><mark>again</mark>')).toEqual([
      { text: 'late', isMark: true },
      { text: 'again', isMark: true },
    ]);
    expect(excerptParts('')).toEqual([]);
  });

  test('reads as text what the index wrote as entities', () => {
    expect(joined('R&amp;D &lt;b&gt; &quot;x&quot; it&#39;s it&#x27;s <mark>5 &lt; 6</mark>')).toBe(
      `R&D <b> "x" it's it's [5 < 6]`,
    );
  });

  test('decodes once', () => {
    expect(joined('&amp;lt;script&amp;gt;')).toBe('&lt;script&gt;');
  });

  test('keeps any other tag as text', () => {
    expect(joined('<img src=x onerror=alert(1)> <mark><b>late</b></mark>')).toBe(
      '<img src=x onerror=alert(1)> [<b>late</b>]',
    );
  });

  test('keeps a mark that is not closed as text', () => {
    expect(excerptParts('a <mark>b')).toEqual([{ text: 'a <mark>b', isMark: false }]);
  });

  test('loses and adds no word, whatever the words are', () => {
    const words = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()));
    const escape = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(words, (parts) => {
        const html = parts
          .map(([text, isMark]) => (isMark ? `<mark>${escape(text)}</mark>` : escape(text)))
          .join('');
        expect(
          excerptParts(html)
            .map(({ text }) => text)
            .join(''),
        ).toBe(parts.map(([text]) => text).join(''));
      }),
    );
  });
});
