import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/views/edition.ts';
import { oncePerEdition } from '../../../src/views/once-per-edition.ts';
import { editionOf } from './edition.ts';

describe('what is made once for an edition', () => {
  const edition = editionOf({});

  test('is made when it is first asked for, and is the same for all who ask', () => {
    let times = 0;
    const made = oncePerEdition(({ asOf }: Edition) => ({ asOf, times: (times += 1) }));
    expect(times).toBe(0);
    const first = made(edition);
    expect(first).toEqual({ asOf: edition.asOf, times: 1 });
    expect(made(edition)).toBe(first);
  });

  test('is not made again where it is nothing', () => {
    let times = 0;
    const made = oncePerEdition(() => void (times += 1));
    made(edition);
    made(edition);
    expect(times).toBe(1);
  });

  test('is made anew for another edition, be it of the same record on another day', () => {
    const made = oncePerEdition(({ asOf }: Edition) => ({ asOf }));
    const later = { ...edition, asOf: '2026-12-31' };
    expect(made(edition)).toEqual({ asOf: edition.asOf });
    expect(made(later)).toEqual({ asOf: '2026-12-31' });
    expect(made(edition)).toEqual({ asOf: edition.asOf });
  });

  test('is kept for each name or list that it is asked of', () => {
    const made = oncePerEdition((_: Edition, of: string | readonly string[]) => [of].flat());
    const members = ['a'];
    expect(made(edition, 'a')).toBe(made(edition, 'a'));
    expect(made(edition, members)).toBe(made(edition, members));
    expect(made(edition, 'a')).not.toBe(made(edition, members));
    expect(made(edition, 'b')).toEqual(['b']);
  });
});
