import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/records/events.ts';
import {
  commitment,
  editionOf,
  entry,
  recommendation,
  report,
  response,
  type Fields,
} from '../views/edition.ts';

const LATE = 'reports/late/commitment-1.mdx';

const told = (files: Readonly<Record<string, string>>, asOf = '2026-01-31'): readonly string[] =>
  eventsOf(editionOf(files, { asOf }).graph, asOf).map(
    ({ day, record, key }) => `${day} ${record.id} ${key}`,
  );
const ofLate = (files: Readonly<Record<string, string>>, asOf?: string): readonly string[] =>
  told(files, asOf).filter((line) => line.includes(' reports/late/commitment-1 '));
const target = (by: string): Fields => ({ measure: 'trains on time', value: 90, unit: '%', by });

describe('an event is told', () => {
  test('of a record on the day it was added', () => {
    expect(ofLate({ [LATE]: commitment() })).toEqual([
      '2026-01-10 reports/late/commitment-1 added',
    ]);
  });

  test('of each history entry on the day that entry was added', () => {
    expect(ofLate({ [LATE]: commitment({ history: [entry({ added: '2026-01-20' })] }) })[0]).toBe(
      '2026-01-20 reports/late/commitment-1 status-2022-01-in-progress',
    );
  });

  test('thirty days before a date, and the day after it', () => {
    expect(ofLate({ [LATE]: commitment({ target: target('2026-03') }) }, '2026-04-01')).toEqual([
      '2026-04-01 reports/late/commitment-1 overdue-2026-03',
      '2026-03-01 reports/late/commitment-1 due-soon-2026-03',
      '2026-01-10 reports/late/commitment-1 added',
    ]);
  });

  test('of no date once the promise was met', () => {
    const history = [entry({ date: '2026-03-15', progress: 'met', added: '2026-03-16' })];
    expect(
      ofLate({ [LATE]: commitment({ target: target('2026-03'), history }) }, '2026-05-01').join(),
    ).not.toContain('overdue');
  });

  test('of a promise that takes the place of another with another date', () => {
    const replaces = [
      { commitment: 'reports/late/commitment-1', change: ['same-measure'], because: 'It says so.' },
    ];
    const later = commitment({ title: 'Later', target: target('2024'), replaces });
    expect(told({ [LATE]: commitment(), 'reports/late/commitment-2.mdx': later })).toContain(
      '2026-01-10 reports/late/commitment-2 moved-reports-late-commitment-1',
    );
  });
});

describe('a correction tells nothing new:', () => {
  const before = { [LATE]: commitment({ history: [entry()] }) };

  test.each([
    ['of a title', { [LATE]: commitment({ title: 'Other words', history: [entry()] }) }],
    ['of a note', { [LATE]: commitment({ history: [entry({ note: 'Work went on.' })] }) }],
    ['of the text', { [LATE]: commitment({ history: [entry()] }, 'The Board promised it.') }],
  ])('%s', (_, after) => {
    expect(told(after)).toEqual(told(before));
  });

  test('while one more history entry tells exactly one thing more', () => {
    const more = [entry(), entry({ date: '2023', progress: 'missed', added: '2026-01-12' })];
    const after = told({ [LATE]: commitment({ history: more }) });
    expect(after.filter((line) => !told(before).includes(line))).toEqual([
      '2026-01-12 reports/late/commitment-1 status-2023-missed',
    ]);
    expect(after).toHaveLength(told(before).length + 1);
  });
});

test('an answer is told as a response', () => {
  const { graph } = editionOf({
    'reports/late/recommendation-1.mdx': recommendation(),
    'reports/reply/report.mdx': report({
      title: 'The reply',
      kind: 'government-response',
      answers: 'reports/late',
    }),
    'reports/reply/response-1.mdx': response(),
  });
  const kinds = eventsOf(graph, '2026-01-31').map(({ record, kind }) => `${record.id} ${kind}`);
  expect(kinds).toContain('reports/reply response');
  expect(kinds).toContain('reports/reply/response-1 response');
});
