import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/records/events.ts';
import { correctionRows } from '../../../src/views/corrections.ts';
import { publishedRecord } from '../../../src/views/data/published-record.ts';
import { kindLabels, eventWords } from '../../../src/views/feeds/event-words.ts';
import { recordPage } from '../../../src/views/record-page.ts';
import { codesIn, withFiles } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { finding } from './item-texts.ts';

const ID = 'reports/late/finding-1';
const corrections = [
  { date: '2026-01-12', because: 'The number was that of another line.' },
  { date: '2026-01-20', entry: '2022-03', because: 'The page says May.' },
];
const edition = editionOf({ [`${ID}.mdx`]: finding({ corrections }) });
const record = recordIn(edition, ID);

describe('the corrections of a record', () => {
  test('stand on its page, newest first, with the entry they put right', () => {
    expect(recordPage(edition, record).corrections).toEqual([
      {
        on: '2026-01-20',
        date: '20 January 2026',
        entry: 'March 2022',
        because: 'The page says May.',
      },
      {
        on: '2026-01-12',
        date: '12 January 2026',
        entry: undefined,
        because: 'The number was that of another line.',
      },
    ]);
  });

  test('are none on a page of a source, which has none', () => {
    expect(correctionRows(recordIn(edition, 'sources/report'))).toEqual([]);
  });

  test('are in the data', () => {
    expect(publishedRecord(edition, record).corrections).toEqual([
      { date: '2026-01-20', entry: '2022-03', because: 'The page says May.' },
      { date: '2026-01-12', entry: null, because: 'The number was that of another line.' },
    ]);
  });

  test('are told to those who follow it, on their own days', () => {
    const told = eventsOf(edition.graph, '2026-01-31').filter(({ kind }) => kind === 'corrected');
    expect(told.map(({ day, key }) => `${day} ${key}`)).toEqual([
      '2026-01-20 corrected-2026-01-20-2',
      '2026-01-12 corrected-2026-01-12-1',
    ]);
    expect(told.map((event) => [kindLabels[event.kind], eventWords(edition, event)])).toEqual([
      [
        'Correction',
        {
          title: 'Corrected: Trains are late',
          summary: 'The page says May. Said in Late again (RI 12, 2021).',
        },
      ],
      [
        'Correction',
        {
          title: 'Corrected: Trains are late',
          summary: 'The number was that of another line. Said in Late again (RI 12, 2021).',
        },
      ],
    ]);
  });

  test.each([
    ['a day', 'date: 2026-01', 'bad-date'],
    ['a reason', 'date: 2026-01-12', 'missing-field'],
  ])('need %s', (_, given, code) => {
    const text = finding().replace('title:', `corrections: [{ ${given} }]\ntitle:`);
    expect(codesIn(withFiles({ 'reports/inspector-2021/finding-7.mdx': text }))).toContain(code);
  });
});
