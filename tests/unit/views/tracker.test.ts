import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toggleTick } from '../../../src/facets/ticks.ts';
import { unguarded } from '../../../src/views/csv.ts';
import { trackerCsv } from '../../../src/views/tracker-csv.ts';
import { trackerFile, trackerPage, trackerParts } from '../../../src/views/tracker-page.ts';
import { trackerFacetNames, type TrackerFacet } from '../../../src/views/tracker-rows.ts';
import { select, sortings, type TrackerState } from '../../../src/views/tracker-select.ts';
import {
  openingState,
  readTrackerState,
  writeTrackerState,
} from '../../../src/views/tracker-state.ts';
import { trackerData, trackers, type Tracker } from '../../../src/views/tracker.ts';
import { statusOf } from '../../../src/views/status.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, finding, rating, recommendation, response } from './item-texts.ts';
import { body, report, scheme } from './record-texts.ts';

const TODAY = '2026-01-31';
const FIRST = 'reports/late/commitment-1';
const LATER = 'reports/later/commitment-1';

const FILES = {
  'bodies/rail.mdx': body({ title: 'Rail Office' }),
  'reports/late/finding-1.mdx': finding(),
  'reports/late/recommendation-1.mdx': recommendation({ due: '2027' }),
  'reports/late/recommendation-2.mdx': recommendation({
    title: 'Be clean',
    to: 'not-seen',
    due: 'none-stated',
    history: [entry({ progress: 'implemented' })],
  }),
  [`${FIRST}.mdx`]: commitment({
    history: [entry({ date: '2022-04', progress: 'missed', basis: 'auditor-verified' })],
  }),
  'reports/later/report.mdx': report({ number: 'RI 13', published: '2022-06-01' }),
  [`${LATER}.mdx`]: commitment({
    title: 'Nine in ten by 2030',
    owner: ['bodies/rail'],
    target: { measure: 'trains on time', by: '2030' },
    replaces: [{ commitment: FIRST, change: ['same-measure'], because: 'It says so.' }],
  }),
  'reports/reply/report.mdx': report({
    number: 'RI 14',
    kind: 'response',
    published: '2021-05-02',
    answers: 'reports/late',
    rest: 'not-seen',
  }),
  'reports/reply/response-1.mdx': response(),
  'schemes/marks.yaml': scheme(),
  'reports/late/rating-1.mdx': rating(),
};

const edition = editionOf(FILES);
const state = (change: Partial<TrackerState> = {}): TrackerState => ({
  ...openingState(TODAY),
  ...change,
});
const ticked = (
  facet: TrackerFacet,
  ...values: readonly string[]
): Pick<TrackerState, 'ticks'> => ({
  ticks: { ...openingState(TODAY).ticks, [facet]: values },
});
const shown = (tracker: Tracker, change: Partial<TrackerState> = {}) =>
  select(trackerData(edition, tracker), state(change));
const titles = (tracker: Tracker, change: Partial<TrackerState> = {}) =>
  shown(tracker, change).rows.map(({ row }) => row.title);
const counts = (tracker: Tracker, facet: string, change: Partial<TrackerState> = {}) =>
  shown(tracker, change)
    .groups.find((group) => group.facet === facet)
    ?.values.map(({ label, count }) => `${label} ${count}`);

describe('a tracker', () => {
  test.each(trackers)('of %s holds every record once', (tracker) => {
    const ids = shown(tracker).rows.map(({ row }) => row.id);
    expect([...ids].sort()).toEqual(edition.graph.inCollection[tracker].map(({ id }) => id).sort());
  });

  test('says what the record’s own page says of its status', () => {
    for (const { row, status } of shown('commitments').rows)
      expect(status?.label).toBe(statusOf(edition, recordIn(edition, row.id, 'commitments')).label);
  });

  test('begins with the newest, and is sorted by what is asked, with what has no date last', () => {
    expect(titles('commitments')).toEqual(['Nine in ten by 2030', 'Nine in ten on time']);
    expect(titles('recommendations', { sort: { by: 'due', isDown: true } })).toEqual([
      'Be punctual',
      'Be clean',
    ]);
    expect(titles('recommendations', { sort: { by: 'due', isDown: false } })).toEqual([
      'Be punctual',
      'Be clean',
    ]);
    expect(titles('recommendations', { sort: { by: 'title', isDown: false } })).toEqual([
      'Be clean',
      'Be punctual',
    ]);
    expect(titles('commitments', { sort: { by: 'moved', isDown: false } })).toEqual([
      'Nine in ten by 2030',
      'Nine in ten on time',
    ]);
  });

  test('says how far a date moved', () => {
    expect(shown('commitments').rows.map(({ row }) => row.moved?.words)).toEqual([
      'moved 8 years 9 months in all',
      undefined,
    ]);
  });
});

describe('the filters of a tracker', () => {
  test('tell a claim from what somebody confirmed, and what is open from what is closed', () => {
    expect(counts('recommendations', 'status')).toEqual([
      'Not yet due 1',
      'Reported implemented: not verified 1',
    ]);
    expect(counts('commitments', 'clock')).toEqual(['Closed 1', 'Open 1', 'Still to come 1']);
    expect(counts('recommendations', 'response')).toEqual(['Accepted 1', 'Not seen by us 1']);
    expect(counts('commitments', 'rating')).toEqual(['Good 1']);
    expect(counts('commitments', 'body')).toEqual(['Rail Board 1', 'Rail Office 1']);
    expect(counts('commitments', 'year')).toEqual(['2022 1', '2021 1']);
  });

  test('let through any value of a group and ask for every group', () => {
    expect(titles('commitments', ticked('year', '2021', '2022'))).toHaveLength(2);
    const { ticks } = ticked('year', '2021', '2022');
    expect(
      titles('commitments', { ticks: toggleTick<TrackerFacet>(ticks, 'body', 'rail') }),
    ).toEqual(['Nine in ten by 2030']);
  });

  test.each(trackers)('of %s count what a click gives', (tracker) => {
    for (const { facet, values } of shown(tracker).groups)
      for (const { value, count } of values)
        expect(titles(tracker, ticked(facet, value))).toHaveLength(count);
  });

  test('count a group as if nothing in it were ticked', () => {
    expect(counts('commitments', 'year', ticked('year', '2021'))).toEqual(['2022 1', '2021 1']);
    expect(counts('commitments', 'body', ticked('year', '2021'))).toEqual(['Rail Board 1']);
  });
});

describe('a tracker as of an earlier day', () => {
  test('leaves out what had not been said', () => {
    expect(titles('commitments', { day: '2022-05-31' })).toEqual(['Nine in ten on time']);
    expect(titles('commitments', { day: '2021-03-01' })).toEqual([]);
  });

  test('gives the status, the clock and the response of that day', () => {
    const on = (tracker: Tracker, day: string) => {
      const [row] = shown(tracker, { day }).rows;
      return [row?.status?.label, row?.answer, row?.values.clock?.join(' ')];
    };
    expect(on('commitments', '2022-03-01')).toEqual(['Not yet due', undefined, 'open coming']);
    expect(on('commitments', '2022-04-30')).toEqual(['Missed', undefined, 'closed']);
    expect(on('recommendations', '2021-05-01')[1]).toBe('None on this record');
    expect(on('recommendations', '2021-05-02')[1]).toBe('Accepted');
  });

  test('leaves out what was said on a day that was not seen, and says how many', () => {
    const undated = editionOf({
      ...FILES,
      'reports/undated/report.mdx': report({ number: 'RI 15', published: 'not-seen' }),
      'reports/undated/finding-1.mdx': finding({ title: 'Trains are dirty' }),
    });
    const data = trackerData(undated, 'findings');
    const earlier = select(data, state({ day: '2025-01-01' }));
    expect([earlier.rows.map(({ row }) => row.title), earlier.undated]).toEqual([
      ['Trains are late'],
      1,
    ]);
    expect(select(data, state()).rows).toHaveLength(2);
    expect(select(data, state()).undated).toBe(0);
  });
});

describe('the address of a tracker', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1 });
  const values = fc.uniqueArray(value, { maxLength: 3 }).map((given) => [...given].sort());
  const anyState: fc.Arbitrary<TrackerState> = fc.record({
    ticks: fc.record(
      Object.fromEntries(trackerFacetNames.map((facet) => [facet, values])) as Record<
        TrackerFacet,
        typeof values
      >,
    ),
    sort: fc.record({ by: fc.constantFrom(...sortings), isDown: fc.boolean() }),
    day: fc.constantFrom('1998-01-01', '2020-02-29', TODAY),
  });

  test('gives back any state that was written into it', () => {
    fc.assert(
      fc.property(anyState, (given) => {
        expect(readTrackerState(writeTrackerState(given, TODAY), TODAY)).toEqual(given);
      }),
    );
  });

  test('is bare as the list opens, and can be read by people', () => {
    expect(writeTrackerState(state(), TODAY)).toBe('');
    const asked = { ...ticked('status', 'missed'), day: '2020-12-31' };
    expect(writeTrackerState(state({ ...asked, sort: { by: 'due', isDown: false } }), TODAY)).toBe(
      '?status=missed&sort=due&as-of=2020-12-31',
    );
  });

  test.each(['2026-02-01', '2020-02-30', 'yesterday', '2020'])(
    'takes the day "%s" for the build’s own',
    (day) => {
      expect(readTrackerState(`?as-of=${day}`, TODAY).day).toBe(TODAY);
    },
  );
});

describe('the page for one value', () => {
  test('exists for every value that leads to something, and holds what its count says', () => {
    for (const tracker of trackers)
      for (const part of trackerParts(edition, tracker)) {
        const page = trackerPage(edition, tracker, part);
        const current = page.groups.flatMap(({ values }) => values).filter((v) => v.isCurrent);
        expect(current).toHaveLength(1);
        expect(page.total).toBe(current[0]?.count);
        expect(current[0]?.href).toBe(page.head.path);
      }
  });

  test('says what it is of, what that means, and where the rest is', () => {
    const page = trackerPage(edition, 'commitments', { facet: 'status', value: 'missed' });
    expect(page).toMatchObject({
      heading: 'Commitments: Missed',
      intro: 'The date passed without what was promised.',
      about: undefined,
      whole: { href: '/commitments/', combine: '/commitments/?status=missed', total: 2 },
    });
    expect(trackerPage(edition, 'commitments', { facet: 'body', value: 'rail' }).about).toEqual({
      text: 'About Rail Office',
      href: '/bodies/rail/',
    });
  });
});

describe('a list as CSV', () => {
  const rows = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

  test('holds the rows of its page with identifier, address and day', () => {
    const [first, ...rest] = rows(
      trackerFile(edition, 'commitments', { facet: 'year', value: '2022' }),
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      id: LATER,
      title: 'Nine in ten by 2030',
      due: '2030',
      moved: 'moved 8 years 9 months in all',
      status: 'Not yet due',
      as_of: TODAY,
      address: `https://platform-record.example/${LATER}/`,
    });
  });

  test.each(['=1+1, "quoted"', '＝1+1', "'Tis late"])(
    'guards the title %j as the data does, so that it begins no formula and is read back as it was',
    (title) => {
      const odd = editionOf({ 'reports/late/finding-1.mdx': finding({ title }) });
      const read = rows(trackerFile(odd, 'findings'))[0]?.['title'] ?? '';
      expect(read).toBe(`'${title}`);
      expect(unguarded(read)).toBe(title);
    },
  );

  test('has its columns where it has no rows', () => {
    expect(trackerCsv([], TODAY, '')).toMatch(/^id,title,.*,as_of,address\r\n$/);
  });
});
