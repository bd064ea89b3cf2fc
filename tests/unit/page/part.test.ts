import { describe, expect, test } from 'vitest';
import { found, part } from '../../../src/page/part.ts';

class Box {}
class Table {}

/** A page of which a selector finds these. */
const page = (elements: Readonly<Record<string, object>>) => ({
  querySelector: (selector: string) => elements[selector] ?? null,
});

describe('a part of a page', () => {
  const box = new Box();
  const made = page({ '#list': box, '[data-part="day"]': box });

  test('is found by a selector, or by the name that its component gave it', () => {
    expect(found(made, '#list', Box)).toBe(box);
    expect(part(made, 'day', Box)).toBe(box);
  });

  test('that the page was made without is named', () => {
    expect(() => part(made, 'rows', Box)).toThrow('The page has no [data-part="rows"].');
  });

  test('of another kind than the script needs is none', () => {
    expect(() => part(made, 'day', Table)).toThrow('The page has no [data-part="day"].');
  });
});
