import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/views/frame.ts';
import { headFor } from '../../../src/views/lists.ts';
import { headOf } from '../../../src/views/page-head.ts';
import { pictureOfKind, pictureOfRecord, shareCards } from '../../../src/views/sharing/picture.ts';
import type { ShareCard } from '../../../src/views/sharing/share-card.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, finding } from './item-texts.ts';
import { chain, report } from './record-texts.ts';

const moved = {
  'reports/late/commitment-1.mdx': commitment(),
  'reports/late/finding-1.mdx': finding(),
  'reports/later/report.mdx': report({ title: 'Later still', published: '2022-05' }),
  'reports/later/commitment-1.mdx': commitment({
    title: 'Nine in ten, later',
    target: { measure: 'trains on time', value: 90, unit: '%', by: '2024-06' },
    replaces: [
      {
        commitment: 'reports/late/commitment-1',
        change: ['weaker'],
        because: 'It gives a later date.',
      },
    ],
  }),
  'chains/nine.mdx': chain({
    members: ['reports/late/commitment-1', 'reports/later/commitment-1'],
  }),
};

const cardOf = (edition: ReturnType<typeof editionOf>, name: string): ShareCard => {
  const card = shareCards(edition).find((each) => each.name === name)?.card;
  if (!card) throw new Error(`There is no picture ${name}.`);
  return card;
};

describe('the picture of a page', () => {
  test('of a report says what it is, its number, who published it and when', () => {
    expect(cardOf(editionOf(), 'reports/late')).toMatchObject({
      kind: 'Audit report, RI 12',
      title: 'Late again',
      detail: 'Rail Board, 2 March 2021',
      name: 'Platform Record',
      independent: 'This speaks for no railway.',
    });
  });

  test('of a report leaves out a number and a publisher that were not seen', () => {
    const edition = editionOf({
      'reports/late/report.mdx': report({ number: 'not-seen', by: 'not-seen' }),
    });
    expect(cardOf(edition, 'reports/late')).toMatchObject({
      kind: 'Audit report',
      detail: '2 March 2021',
    });
  });

  test('of a chain says how far its promise slipped, and draws its dates', () => {
    const card = cardOf(editionOf(moved), 'chains/nine');
    expect(card.slip).toBe('+2 years 3 months');
    expect(card.detail).toContain('From March 2022 to June 2024');
    expect(card.chart?.lines).toHaveLength(1);
  });

  test('of a chain that did not slip has no such figure', () => {
    const edition = editionOf({
      ...moved,
      'chains/nine.mdx': chain({
        members: ['reports/late/commitment-1', 'reports/late/finding-1'],
      }),
    });
    expect(cardOf(edition, 'chains/nine').slip).toBeUndefined();
  });

  test('is its own for a report and a chain, and shared by all others of a kind', () => {
    const edition = editionOf(moved);
    const path = (id: string, kind: 'reports' | 'chains' | 'commitments'): string =>
      pictureOfRecord(edition, recordIn(edition, id, kind)).path;
    expect(path('reports/late', 'reports')).toBe('/share/reports/late.png');
    expect(path('chains/nine', 'chains')).toBe('/share/chains/nine.png');
    expect(path('reports/late/commitment-1', 'commitments')).toBe('/share/commitments.png');
    expect(pictureOfKind(edition).path).toBe('/share/site.png');
  });

  test('is drawn for every page that names one, once', () => {
    const edition = editionOf(moved);
    const drawn = shareCards(edition).map(({ name }) => `/share/${name}.png`);
    const named = [...edition.graph.records.values()].map(
      (record) => pictureOfRecord(edition, record).path,
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(named.filter((path) => !drawn.includes(path))).toEqual([]);
  });
});

describe('what is read of a page where it is shared', () => {
  const { shared } = frameOf(
    editionOf({}, { site: { base: '/trail/' } }),
    headFor(editionOf(), 'Late', 'Late.', '/trail/late/'),
  );

  test('has a picture with its whole address, size and words', () => {
    expect(shared).toEqual({
      type: 'website',
      locale: 'en_GB',
      image: 'https://platform-record.example/trail/share/site.png',
      width: 1200,
      height: 630,
      alt: 'Platform Record: What was promised about the trains',
    });
  });

  test('is an article where the page is of one record', () => {
    const edition = editionOf();
    const head = headOf(edition, recordIn(edition, 'reports/late', 'reports'));
    expect(frameOf(edition, head).shared).toMatchObject({
      type: 'article',
      alt: 'Platform Record. Audit report, RI 12: Late again. Rail Board, 2 March 2021',
    });
  });
});
