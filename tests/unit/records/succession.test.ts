import { describe, expect, test } from 'vitest';
import { answersNow } from '../../../src/records/clocks.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from '../views/edition.ts';
import { body } from '../views/record-texts.ts';

describe('who answers now', () => {
  const past = (to: unknown, ...next: readonly (readonly [string, unknown])[]): string =>
    body({
      title: `Body until ${String(to)}`,
      to,
      successors: next.map(([id, on]) => ({ body: id, on, functions: 'All' })),
    });
  const answering = (files: Texts, asOf: string): readonly string[] =>
    answersNow(editionOf(files).graph, 'bodies/board', asOf);

  test('is the body itself while it exists', () => {
    expect(answering({}, '2026-01-31')).toEqual(['bodies/board']);
  });

  const succeeded = {
    'bodies/board.mdx': past('2022-01-01', ['bodies/office', '2022-01-01']),
    'bodies/office.mdx': body({ title: 'Rail Office' }),
  };

  test('is the successor from the day it took over', () => {
    expect(answering(succeeded, '2022-01-01')).toEqual(['bodies/office']);
  });

  test('is not a future successor', () => {
    expect(answering(succeeded, '2021-12-30')).toEqual(['bodies/board']);
  });

  test('is the body itself on its last day, where its successor begins the day after', () => {
    const dayAfter = {
      ...succeeded,
      'bodies/board.mdx': past('2021-12-31', ['bodies/office', '2022-01-01']),
    };
    expect(answering(dayAfter, '2021-12-31')).toEqual(['bodies/board']);
    expect(answering(dayAfter, '2022-01-01')).toEqual(['bodies/office']);
  });

  test('follows a chain of two successions', () => {
    const chained = {
      ...succeeded,
      'bodies/office.mdx': past('2024-06', ['bodies/agency', '2024-07-01']),
      'bodies/agency.mdx': body({ title: 'Rail Agency' }),
    };
    expect(answering(chained, '2023-01-01')).toEqual(['bodies/office']);
    expect(answering(chained, '2024-07-01')).toEqual(['bodies/agency']);
  });

  test('names each of several successors once', () => {
    const split = {
      'bodies/board.mdx': past(
        '2021',
        ['bodies/office', '2022'],
        ['bodies/track', '2022'],
        ['bodies/office', '2022'],
      ),
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'bodies/track.mdx': body({ title: 'Track Office' }),
    };
    expect(answering(split, '2026-01-31')).toEqual(['bodies/office', 'bodies/track']);
  });

  test('is only the successor that had taken over by the day', () => {
    const split = {
      'bodies/board.mdx': past(
        '2021-12',
        ['bodies/office', '2022-01-01'],
        ['bodies/track', '2023-01-01'],
      ),
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'bodies/track.mdx': body({ title: 'Track Office' }),
    };
    expect(answering(split, '2022-06-01')).toEqual(['bodies/office']);
  });

  test('is nobody where a body ended and no successor is on the record', () => {
    expect(answering({ 'bodies/board.mdx': past('2021') }, '2026-01-31')).toEqual([]);
  });

  test('counts a succession whose date was not seen from the end of the body', () => {
    expect(
      answering(
        {
          'bodies/board.mdx': past('2021', ['bodies/office', 'not-seen']),
          'bodies/office.mdx': body({ title: 'Rail Office' }),
        },
        '2022-01-01',
      ),
    ).toEqual(['bodies/office']);
  });
});
