import { describe, expect, test } from 'vitest';
import * as vocabulary from '../../../src/schema/vocabulary.ts';

const { components, ...lists } = vocabulary;
const words = Object.entries(lists).flatMap(([list, codes]) =>
  Object.entries(codes).map(
    ([code, word]) => [`${list}.${code}`, code, word as vocabulary.Word] as const,
  ),
);

describe.each(words)('%s', (_, code, { label, definition }) => {
  test('is a code in lower-case words joined by hyphens', () => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('has a label, and a definition of one sentence', () => {
    expect(label.trim()).toBe(label);
    expect(label).not.toBe('');
    expect(definition).toMatch(/^[A-Z][^.!?]*\.$/);
  });
});

test('no two codes of one list have the same label or definition', () => {
  for (const codes of Object.values(lists)) {
    const all = Object.values(codes) as readonly vocabulary.Word[];
    expect(new Set(all.map(({ definition }) => definition)).size).toBe(all.length);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  }
});

test('a code that several lists have has the same label in each', () => {
  const labels = new Map<string, Set<string>>();
  for (const [, code, { label }] of words)
    labels.set(code, (labels.get(code) ?? new Set()).add(label.toLowerCase()));
  const different = [...labels].filter(([, each]) => each.size > 1).map(([code]) => code);
  // How we saw something ("Seen in a copy") and what kind of page it is ("Copy") are two things.
  expect(different).toEqual(['copy']);
});

test('every link has words for its other end', () => {
  for (const word of Object.values({ ...vocabulary.authoredLinks, ...vocabulary.fieldLinks })) {
    expect(word.inverse).toMatch(/^[A-Z]/);
  }
});

test('what is computed is not a code that an author could write', () => {
  const written = [vocabulary.commitmentProgress, vocabulary.recommendationProgress];
  for (const code of Object.keys(vocabulary.computedProgress)) {
    expect(written.flatMap((codes) => Object.keys(codes))).not.toContain(code);
  }
});

test('every component is explained and needs one attribute at least', () => {
  for (const { attributes, definition } of Object.values(components)) {
    expect(definition).toMatch(/^[A-Z].*\.$/);
    expect(Object.values(attributes)).toContain('required');
  }
});
