import { describe, expect, test } from 'vitest';
import { bodyPage } from '../../../src/views/body-page.ts';
import { trackerParts } from '../../../src/views/tracker-page.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, recommendation } from './item-texts.ts';
import { body } from './record-texts.ts';

const pageOf = (files: Texts, id = 'bodies/board', asOf = '2026-01-31') => {
  const edition = editionOf(files, { asOf });
  return bodyPage(edition, recordIn(edition, id, 'bodies'));
};

/** The Board ended in 2022 and the Office took over; each was asked something. */
const handedOn = {
  'bodies/board.mdx': body({
    to: '2022-01-01',
    successors: [{ body: 'bodies/office', on: '2022-01-01', functions: 'Timetables.' }],
  }),
  'bodies/office.mdx': body({ title: 'Rail Office', from: '2022-01-01' }),
  'reports/late/recommendation-1.mdx': recommendation(),
  'reports/late/recommendation-2.mdx': recommendation({
    title: 'Be early',
    to: ['bodies/office'],
    due: '2030',
  }),
};

describe('what was asked of a body', () => {
  const clocks = (...given: Parameters<typeof pageOf>) =>
    pageOf(...given).asked?.groups.map(({ state, items }) => [
      state,
      items.map(({ ref, due, inheritedFrom }) => [
        ref.title,
        due,
        inheritedFrom.map(({ title }) => title),
      ]),
    ]);

  test('stands by clock: what is still to come first, then overdue, without a date, closed', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation({
        title: 'Done',
        history: [entry({ progress: 'implemented' })],
      }),
      'reports/late/recommendation-2.mdx': recommendation({ title: 'Some day', due: 'not-seen' }),
      'reports/late/recommendation-3.mdx': recommendation({ title: 'Later', due: '2031' }),
      'reports/late/recommendation-4.mdx': recommendation({ title: 'Soon', due: '2027' }),
      'reports/late/recommendation-5.mdx': recommendation({ title: 'Long ago' }),
    };
    expect(clocks(files)).toEqual([
      [
        'coming',
        [
          ['Soon', 'due 2027', []],
          ['Later', 'due 2031', []],
        ],
      ],
      ['overdue', [['Long ago', 'due March 2022', []]]],
      ['no-date', [['Some day', 'no due date seen', []]]],
      ['closed', [['Done', 'due March 2022', []]]],
    ]);
  });

  test('includes what was asked of a predecessor, said to be inherited', () => {
    expect(clocks(handedOn, 'bodies/office')).toEqual([
      ['coming', [['Be early', 'due 2030', []]]],
      ['overdue', [['Be punctual', 'due March 2022', ['Rail Board']]]],
    ]);
  });

  test('is inherited from the day of the succession only', () => {
    expect(clocks(handedOn, 'bodies/office', '2021-12-31')).toEqual([
      ['coming', [['Be early', 'due 2030', []]]],
    ]);
  });

  test('is not inherited where both were asked', () => {
    const both = {
      ...handedOn,
      'reports/late/recommendation-1.mdx': recommendation({
        to: ['bodies/board', 'bodies/office'],
      }),
    };
    expect(clocks(both, 'bodies/office')?.[1]).toEqual([
      'overdue',
      [['Be punctual', 'due March 2022', []]],
    ]);
  });

  test('is counted for each body, with the list of it that the trackers have', () => {
    const { asked } = pageOf(handedOn, 'bodies/office');
    expect(asked?.counts.map(({ body: { title }, count, href }) => [title, count, href])).toEqual([
      ['Rail Office', 1, '/recommendations/body/office/'],
      ['Rail Board', 1, '/recommendations/body/board/'],
    ]);
    const pages = trackerParts(editionOf(handedOn), 'recommendations').map(
      ({ facet, value }) => `/recommendations/${facet}/${value}/`,
    );
    for (const { href } of asked?.counts ?? []) expect(pages).toContain(href);
  });

  test('stays on the page of the body that was asked, after its end', () => {
    expect(clocks(handedOn)).toEqual([['overdue', [['Be punctual', 'due March 2022', []]]]]);
  });

  test('is not there where nothing was asked', () => {
    const page = pageOf({});
    expect([page.asked, page.promised]).toEqual([undefined, undefined]);
  });
});

describe('what a body promised', () => {
  test('is told in the same way, and inherited too', () => {
    const files = { ...handedOn, 'reports/late/commitment-1.mdx': commitment() };
    const { promised } = pageOf(files, 'bodies/office');
    expect(promised).toMatchObject({
      total: 1,
      counts: [{ count: 1, href: '/commitments/body/board/' }],
      groups: [{ state: 'overdue', items: [{ inheritedFrom: [{ id: 'bodies/board' }] }] }],
    });
  });
});

describe('the end of a body', () => {
  const endOf = (change: Parameters<typeof body>[0], asOf?: string) => {
    const files = {
      'bodies/board.mdx': body(change),
      'bodies/office.mdx': body({ title: 'Office' }),
    };
    const { end } = pageOf(files, 'bodies/board', asOf);
    return end && [end.sentence, end.now.map(({ title }) => title)];
  };
  const successors = [{ body: 'bodies/office', on: '2022-01-01', functions: 'Timetables.' }];

  test('leads to the one who answers now, with the day and what passed to it', () => {
    expect(pageOf(handedOn).end).toMatchObject({
      sentence: 'It ended on 1 January 2022.',
      passages: [
        { to: { href: '/bodies/office/' }, on: '1 January 2022', functions: 'Timetables.' },
      ],
      now: [{ title: 'Rail Office' }],
    });
  });

  test.each([
    ['2022', 'It ended in 2022.'],
    ['2022-03', 'It ended in March 2022.'],
    [{ by: '2022-03', printed: 'early in 2022' }, 'It has ended: early in 2022.'],
    ['not-seen', 'It has ended; when was not seen.'],
  ])('is told as precisely as it was given: %j', (to, sentence) => {
    expect(endOf({ to, successors })).toEqual([sentence, ['Office']]);
  });

  test('says nothing of who answers, where nobody took over', () => {
    expect(endOf({ to: '2022' })).toEqual(['It ended in 2022.', []]);
  });

  test('is not told before it came, nor of a body that goes on', () => {
    expect(endOf({ to: '2022-03', successors }, '2021-12-31')).toBeUndefined();
    expect(endOf({ successors })).toBeUndefined();
  });
});
