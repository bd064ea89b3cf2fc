import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speaker } from '../../../src/search/speak.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A live region that keeps everything it was made to say. */
function region(): { readonly heard: string[]; textContent: string } {
  const heard: string[] = [];
  return {
    heard,
    get textContent() {
      return heard.at(-1) ?? '';
    },
    set textContent(words: string) {
      heard.push(words);
    },
  };
}

describe('what screen readers are told', () => {
  test('is an answer to a deed, at once', () => {
    const live = region();
    speaker(live)('3 results', false);
    expect(live.heard).toEqual(['3 results']);
  });

  test('is, while somebody types, only the last answer, after a while', () => {
    const live = region();
    const speak = speaker(live);
    for (const words of ['9 results', '5 results', '3 results']) {
      speak(words, true);
      vi.advanceTimersByTime(300);
    }
    expect(live.heard).toEqual([]);
    vi.runAllTimers();
    expect(live.heard).toEqual(['3 results']);
  });

  test('is not an answer to a key that a deed came after', () => {
    const live = region();
    const speak = speaker(live);
    speak('9 results', true);
    speak('3 results', false);
    vi.runAllTimers();
    expect(live.heard).toEqual(['3 results']);
  });

  test('is not the same twice', () => {
    const live = region();
    const speak = speaker(live);
    speak('3 results', false);
    speak('3 results', false);
    expect(live.heard).toEqual(['3 results']);
  });
});
