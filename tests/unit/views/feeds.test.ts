import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/views/edition.ts';
import { atomFeed, FEED_ENTRIES } from '../../../src/views/feeds/atom.ts';
import { dueCalendar } from '../../../src/views/feeds/calendar.ts';
import { dueDatesFor } from '../../../src/views/feeds/due-dates.ts';
import { eventWords } from '../../../src/views/feeds/event-words.ts';
import { eventsFor } from '../../../src/views/feeds/events-of.ts';
import { feedsPage } from '../../../src/views/feeds/feeds-page.ts';
import { calendars, feeds, followOf } from '../../../src/views/feeds/follow.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, finding, recommendation, response } from './item-texts.ts';
import { body, chain, report, source, term, type Fields } from './record-texts.ts';

const target = (by: string): Fields => ({ measure: 'trains on time', value: 90, unit: '%', by });

/** A promise that moved, a recommendation and its answer; the body that was asked ended, and another came after. */
const FILES = {
  'bodies/board.mdx': body({
    to: '2024',
    successors: [{ body: 'bodies/office', on: '2025', functions: 'The trains.' }],
  }),
  'bodies/office.mdx': body({ title: 'Rail Office', from: '2025' }),
  'bodies/inspectorate.mdx': body({ title: 'Inspectorate' }),
  'chains/nine.mdx': chain({ members: ['reports/late/commitment-1', 'reports/late/finding-1'] }),
  'reports/late/report.mdx': report({ by: ['bodies/inspectorate'], 'answer-due': '2026-06' }),
  'reports/late/finding-1.mdx': finding(),
  'reports/late/recommendation-1.mdx': recommendation({ due: '2026-02' }),
  'reports/late/commitment-1.mdx': commitment({ target: target('2026-03'), history: [entry()] }),
  'reports/plan/report.mdx': report({ title: 'The plan', number: 'CP 1', by: ['bodies/office'] }),
  'reports/plan/commitment-2.mdx': commitment({
    title: 'Nine in ten later',
    owner: ['bodies/office'],
    target: target('2027-03'),
    added: '2026-01-20',
    replaces: [
      { commitment: 'reports/late/commitment-1', change: ['same-measure'], because: 'It says so.' },
    ],
  }),
  'reports/plan/response-1.mdx': response(),
};
const EDITION = editionOf(FILES, { asOf: '2026-07-31' });

const told = (id: string, edition: Edition = EDITION): readonly string[] =>
  eventsFor(edition, id).map(({ record, key }) => `${record.id.replace(/^reports\//, '')} ${key}`);

describe('a feed holds what belongs to', () => {
  const ADDED = 'plan/commitment-2 added';
  const MOVED = 'plan/commitment-2 moved-reports-late-commitment-1';
  const ANSWER = 'plan/response-1 added';
  const STATUS = 'late/commitment-1 status-2022-01-in-progress';
  const OVERDUE = 'late/recommendation-1 overdue-2026-02';

  test.each([
    ['a report: its records, their histories and dates', 'reports/late', [STATUS, OVERDUE]],
    ['a report: answers to it, and new dates of what it promised', 'reports/late', [ANSWER, MOVED]],
    ['the report that says so', 'reports/plan', [ADDED, MOVED, ANSWER]],
    ['a body: what is asked of it and promised by it', 'bodies/board', [STATUS, OVERDUE, ANSWER]],
    ['a body: what was asked of one that it answers for now', 'bodies/office', [STATUS, OVERDUE]],
    [
      'a body: what it published, and whether that is answered',
      'bodies/inspectorate',
      ['late added', 'late overdue-2026-06'],
    ],
    [
      'a body: that its answer to what asks it is overdue',
      'bodies/office',
      ['late overdue-2026-06'],
    ],
    ['a theme', 'themes/punctuality', [ADDED, STATUS, ANSWER]],
    ['a chain: its members, and what took their place', 'chains/nine', [STATUS, MOVED]],
  ])('%s', (_, id, expected) => {
    expect(told(id)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['another report', 'reports/plan', STATUS],
    ['a chain that it is not in', 'chains/nine', OVERDUE],
    ['a body that neither asked nor was asked', 'bodies/inspectorate', STATUS],
  ])('and not what belongs to %s', (_, id, other) => {
    expect(told(id)).not.toContain(other);
    expect(told('all')).toContain(other);
  });

  test('each once', () => {
    for (const id of feeds(EDITION)) expect(new Set(told(id)).size).toBe(told(id).length);
  });

  test('a body that had not yet passed anything on, alone', () => {
    const files = {
      ...FILES,
      'bodies/board.mdx': body({
        successors: [{ body: 'bodies/office', on: '2030', functions: 'The trains.' }],
      }),
    };
    expect(told('bodies/office', editionOf(files, { asOf: '2026-07-31' }))).not.toContain(STATUS);
  });
});

describe('an event in words says', () => {
  const words = (id: string, key: RegExp, files: Texts = {}) => {
    const edition = editionOf({ ...FILES, ...files }, { asOf: '2026-07-31' });
    const event = eventsFor(edition, 'all').find(
      (each) => each.record.id === id && key.test(each.key),
    );
    if (!event) throw new Error(`There is no ${String(key)} of ${id}.`);
    const { title, summary } = eventWords(edition, event);
    return [title, summary];
  };

  test('what is new, and where it is said', () => {
    expect(words('reports/late/recommendation-1', /added/)).toEqual([
      'Recommendation 1: Be punctual',
      'The Board was asked to be punctual. Said in Late again (RI 12, 2021).',
    ]);
  });

  test('what was answered to what', () => {
    expect(words('reports/plan/response-1', /added/)).toEqual([
      'Response: The Board agrees',
      'It answers “Be punctual” (RI 12, 2021): accepted. The Board answered. Said in The plan (CP 1, 2021).',
    ]);
  });

  test('what became of it, who says so and on what basis', () => {
    expect(words('reports/late/commitment-1', /status/)).toEqual([
      'In progress: Nine in ten on time',
      'Work goes on. Self-reported, January 2022, according to Rail Board.',
    ]);
  });

  test('that a claim is not verified', () => {
    const history = [entry({ progress: 'met' })];
    const [title] = words('reports/late/commitment-1', /status/, {
      'reports/late/commitment-1.mdx': commitment({ target: target('2026-03'), history }),
    });
    expect(title).toBe('Reported met, not verified: Nine in ten on time');
  });

  test('from when to when a date moved', () => {
    expect(words('reports/plan/commitment-2', /moved/)).toEqual([
      'Date moved from March 2026 to March 2027: Nine in ten later',
      'It takes the place of “Nine in ten on time” (RI 12, 2021). The Board promised to be punctual. Said in The plan (CP 1, 2021).',
    ]);
  });

  test('what falls due, and what is overdue', () => {
    expect(words('reports/late', /due-soon/)).toEqual([
      'Due in 30 days: answer to Late again',
      'Its date: June 2026. The inspector looked at the trains.',
    ]);
    expect(words('reports/late/recommendation-1', /overdue/)).toEqual([
      'Overdue: Be punctual',
      'Its date, February 2026, passed, and the record did not say that it was done. The Board was asked to be punctual. Said in Late again (RI 12, 2021).',
    ]);
  });
});

describe('a feed', () => {
  const count = (text: string, part: string): number => text.split(part).length - 1;

  test('escapes what is text', () => {
    const files = { 'reports/late/finding-1.mdx': finding({ title: 'Fish & chips <late>' }) };
    const text = atomFeed(editionOf(files), 'all');
    expect(text).toContain('<![CDATA[Finding 1: Fish &amp; chips &lt;late&gt;]]>');
  });

  test('holds the newest hundred', () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [
        `reports/late/finding-${index + 1}.mdx`,
        finding({ title: `Finding of day ${index}`, added: `2026-0${1 + (index % 2)}-02` }),
      ]),
    );
    const text = atomFeed(editionOf(many, { asOf: '2026-03-01' }), 'reports/late');
    expect(count(text, '<entry>')).toBe(FEED_ENTRIES);
    expect(count(text, '<updated>2026-02-02T')).toBe(61);
  });

  test('without an entry says of which day it is', () => {
    const text = atomFeed(editionOf({}, { asOf: '2020-01-01' }), 'all');
    expect(count(text, '<entry>')).toBe(0);
    expect(text).toContain('<updated>2020-01-01T00:00:00.000Z</updated>');
  });

  test('is the same on any later day on which nothing happened', () => {
    expect(atomFeed(editionOf(FILES, { asOf: '2026-08-31' }), 'all')).toBe(
      atomFeed(EDITION, 'all'),
    );
  });
});

describe('a calendar', () => {
  const lines = (id: string, edition = EDITION): readonly string[] =>
    dueCalendar(edition, id).replaceAll('\r\n ', '').split('\r\n');
  const field = (name: string, id: string, edition?: Edition): readonly string[] =>
    lines(id, edition).flatMap((line) =>
      line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : [],
    );

  test('says how each stands, the earliest first', () => {
    expect(field('SUMMARY', 'all')).toEqual([
      'Overdue: Be punctual',
      'Replaced: Nine in ten on time',
      'Answer overdue: Late again',
      'Due: Nine in ten later',
    ]);
    expect(field('DESCRIPTION', 'all')[0]).toBe('Date: February 2026. Not assessed.');
  });

  test('says what is over by its status', () => {
    const files = {
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
      'reports/late/report.mdx': report({ 'answer-due': '2021-06-01' }),
      'reports/reply/report.mdx': report({
        title: 'Reply',
        kind: 'response',
        answers: 'reports/late',
        published: '2021-06-11',
      }),
    };
    expect(field('SUMMARY', 'all', editionOf(files))).toEqual([
      'Answered: Late again',
      'Missed: Nine in ten on time',
    ]);
  });

  test('says what was reached in part by its status, and not that it is overdue', () => {
    const history = [entry({ progress: 'partly-met' })];
    const edition = editionOf({ 'reports/late/commitment-1.mdx': commitment({ history }) });
    expect(field('SUMMARY', 'all', edition)).toEqual(['Partly met: Nine in ten on time']);
  });

  test('shows the words of the document where it gave no plain date', () => {
    const due = { by: '2026-09-30', printed: 'within six months', approximate: true };
    const edition = editionOf({ 'reports/late/recommendation-1.mdx': recommendation({ due }) });
    expect(field('DTSTART;VALUE=DATE', 'all', edition)).toEqual(['20260930']);
    expect(field('DESCRIPTION', 'all', edition)[0]).toMatch(/^Date: within six months\. /);
  });

  test('leaves out what has no date and what was withdrawn', () => {
    const edition = editionOf({
      'reports/late/commitment-1.mdx': commitment({ target: 'none-stated' }),
      'reports/late/commitment-2.mdx': commitment({
        title: 'B',
        state: 'withdrawn',
        withdrawn: { on: '2026-01-20', because: 'No.' },
      }),
    });
    expect(dueDatesFor(edition, 'all')).toEqual([]);
  });

  test('of a body holds what is asked of those it answers for, and answers awaited from them', () => {
    const ids = dueDatesFor(EDITION, 'bodies/office').map(({ record }) => record.id);
    expect(ids).toEqual([
      'reports/late/recommendation-1',
      'reports/late/commitment-1',
      'reports/late',
      'reports/plan/commitment-2',
    ]);
    expect(dueDatesFor(EDITION, 'bodies/inspectorate').map(({ record }) => record.id)).toEqual([
      'reports/late',
    ]);
  });

  test('keeps its names when words change, and is stamped with the day it was made for', () => {
    const other = editionOf(
      {
        ...FILES,
        'reports/late/recommendation-1.mdx': recommendation({ due: '2026-02', title: 'X' }),
      },
      { asOf: '2026-08-01' },
    );
    expect(field('UID', 'all', other)).toEqual(field('UID', 'all'));
    expect(new Set(field('DTSTAMP', 'all', other))).toEqual(new Set(['20260801T000000Z']));
  });
});

describe('a reader can follow', () => {
  test('everything, and each report, body, theme and chain', () => {
    expect(feeds(EDITION)).toEqual([
      'all',
      'bodies/board',
      'bodies/inspectorate',
      'bodies/office',
      'themes/punctuality',
      'chains/nine',
      'reports/late',
      'reports/plan',
    ]);
  });

  test('no term and no source', () => {
    const edition = editionOf({ 'terms/punctual.mdx': term(), 'sources/b.yaml': source() });
    expect(followOf(edition, recordIn(edition, 'terms/punctual', 'terms'))).toBeUndefined();
    expect(followOf(edition, recordIn(edition, 'sources/b', 'sources'))).toBeUndefined();
  });

  test('the dates of bodies, to which a page leads where there are any', () => {
    expect(calendars(EDITION)).toEqual([
      'all',
      'bodies/board',
      'bodies/inspectorate',
      'bodies/office',
    ]);
    const none = editionOf({ 'bodies/office.mdx': body({ title: 'Rail Office' }) });
    expect(calendars(none)).toContain('bodies/office');
    expect(dueCalendar(none, 'bodies/office')).not.toContain('BEGIN:VEVENT');
    expect(followOf(none, recordIn(none, 'bodies/office', 'bodies'))).toEqual({
      feed: '/feeds/bodies/office.atom',
    });
    expect(feedsPage(none).whole).toEqual({ feed: '/feeds/all.atom' });
    expect(followOf(EDITION, recordIn(EDITION, 'bodies/office', 'bodies'))).toEqual({
      feed: '/feeds/bodies/office.atom',
      calendar: '/calendar/bodies/office.ics',
    });
  });

  test('a body that moved at its old address, with the dates that it has now', () => {
    const moved = {
      ...EDITION,
      redirects: {
        moved: [{ from: 'bodies/bureau', to: ['bodies/office'], on: '2026-01-20', why: 'A name.' }],
      },
    };
    expect(calendars(moved)).toContain('bodies/bureau');
    expect(dueCalendar(moved, 'bodies/bureau')).toBe(dueCalendar(moved, 'bodies/office'));
    expect(dueCalendar(moved, 'bodies/bureau')).toContain('BEGIN:VEVENT');
  });

  test('any of it from one page, where reports of one title are told apart', () => {
    const { whole, groups } = feedsPage(EDITION);
    expect(whole).toEqual({ feed: '/feeds/all.atom', calendar: '/calendar/all.ics' });
    expect(groups.map(({ heading }) => heading)).toEqual(['Bodies', 'Themes', 'Chains', 'Reports']);
    expect(groups.at(-1)?.items.map(({ name }) => name)).toEqual([
      'Late again (RI 12, 2021)',
      'The plan (CP 1, 2021)',
    ]);
  });
});
