import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/records/events.ts';
import { changed, checkTexts, valid, type Texts } from '../../builders/content.ts';
import { editionOf } from '../views/edition.ts';
import { commitment, entry, recommendation, response } from '../views/item-texts.ts';
import { reply, report, type Fields } from '../views/record-texts.ts';

const LATE = 'reports/late/commitment-1.mdx';
const NEXT = 'reports/late/commitment-2.mdx';

const told = (files: Texts, asOf = '2026-01-31'): readonly string[] =>
  eventsOf(editionOf(files).graph, asOf).map(
    ({ day, record, key }) => `${day} ${record.id} ${key}`,
  );

/** What is told of one record, without its name. */
const toldOf = (id: string, files: Texts, asOf?: string): readonly string[] =>
  told(files, asOf)
    .filter((line) => line.includes(` ${id} `))
    .map((line) => line.replace(` ${id}`, ''));

const ofLate = (files: Texts, asOf?: string): readonly string[] =>
  toldOf('reports/late/commitment-1', files, asOf);

const target = (by: string): Fields => ({ measure: 'trains on time', value: 90, unit: '%', by });
const due = (by: string, change: Fields = {}): string =>
  commitment({ target: target(by), ...change });
const inPlace = (commitmentId: string): Fields => ({
  replaces: [{ commitment: commitmentId, change: ['same-measure'], because: 'It says so.' }],
});

describe('an event is told', () => {
  test('of a record on the day it was added', () => {
    expect(ofLate({ [LATE]: commitment({ added: '2026-01-12' }) })).toEqual(['2026-01-12 added']);
  });

  test('of no source and no rating scheme, which nobody follows', () => {
    expect(told({}).join()).not.toContain('sources/');
  });

  test('of each history entry on the day that entry was added', () => {
    expect(ofLate({ [LATE]: commitment({ history: [entry({ added: '2026-01-20' })] }) })).toEqual([
      '2026-01-20 status-2022-01-in-progress',
      '2026-01-10 added',
    ]);
  });

  test('of two entries of one date and progress under two names, the later added numbered', () => {
    const history = [entry({ added: '2026-01-20' }), entry({ by: 'The press' })];
    expect(ofLate({ [LATE]: commitment({ history }) })).toEqual([
      '2026-01-20 status-2022-01-in-progress-2',
      '2026-01-10 status-2022-01-in-progress',
      '2026-01-10 added',
    ]);
  });

  test('of an answer, on the record that answers and with what it answers', () => {
    const { graph } = editionOf({
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/reply/report.mdx': reply(),
      'reports/reply/response-1.mdx': response(),
    });
    const answers = eventsOf(graph, '2026-01-31').flatMap((event) =>
      event.kind === 'response' ? [`${event.record.id} answers ${event.to}`] : [],
    );
    expect(answers).toEqual([
      'reports/reply answers reports/late',
      'reports/reply/response-1 answers reports/late/recommendation-1',
    ]);
  });

  test('of nothing that comes after the day it is told for', () => {
    const files = {
      [LATE]: due('2026-03'),
      [NEXT]: commitment({ title: 'B', added: '2026-02-01' }),
    };
    expect(told(files, '2026-01-31').join()).not.toContain('commitment-2');
    expect(told(files, '2026-02-01').join()).toContain(
      '2026-02-01 reports/late/commitment-2 added',
    );
    expect(told(files, '2026-01-09')).toEqual([]);
  });
});

describe('a date is told', () => {
  test('thirty days before the last day it can mean, and the day after', () => {
    expect(ofLate({ [LATE]: due('2026-03') }, '2026-03-31')).toEqual([
      '2026-03-01 due-soon-2026-03',
      '2026-01-10 added',
    ]);
    expect(ofLate({ [LATE]: due('2026-03') }, '2026-04-01')[0]).toBe('2026-04-01 overdue-2026-03');
  });

  test.each([
    ['of a recommendation', 'reports/late/recommendation-1', recommendation({ due: '2026-03' })],
    ['of an answer', 'reports/late', report({ 'answer-due': '2026-03' })],
  ])('%s too', (_, id, text) => {
    const path = id === 'reports/late' ? `${id}/report.mdx` : `${id}.mdx`;
    expect(toldOf(id, { [path]: text }, '2026-05-01')).toEqual([
      '2026-04-01 overdue-2026-03',
      '2026-03-01 due-soon-2026-03',
      '2026-01-10 added',
    ]);
  });

  test('only where the record was there by that day', () => {
    expect(ofLate({ [LATE]: due('2025') })).toEqual(['2026-01-10 added']);
    expect(ofLate({ [LATE]: due('2026-01-20') })).toEqual([
      '2026-01-21 overdue-2026-01-20',
      '2026-01-10 added',
    ]);
    expect(ofLate({ [LATE]: due('2026-01-09') })).toEqual([
      '2026-01-10 overdue-2026-01-09',
      '2026-01-10 added',
    ]);
  });

  test.each([
    [
      'that was met',
      { history: [entry({ date: '2026-02', progress: 'met', added: '2026-02-20' })] },
    ],
    [
      'that was withdrawn',
      { state: 'withdrawn', withdrawn: { on: '2026-01-20', because: 'It was never said.' } },
    ],
  ])('of no promise %s', (_, change) => {
    expect(ofLate({ [LATE]: due('2026-03', change) }, '2026-05-01').join()).not.toMatch(/due/);
  });

  test('of a promise that was met only after its date', () => {
    const history = [entry({ date: '2026-04-10', progress: 'met-late', added: '2026-04-12' })];
    expect(ofLate({ [LATE]: due('2026-03', { history }) }, '2026-05-01')).toContain(
      '2026-04-01 overdue-2026-03',
    );
  });

  test('of no promise whose place another had taken by then', () => {
    const files = {
      [LATE]: due('2026-03'),
      [NEXT]: due('2027', { title: 'B', ...inPlace('reports/late/commitment-1') }),
    };
    expect(ofLate(files, '2026-05-01')).toEqual(['2026-01-10 added']);
  });

  test('of no document that was answered by then', () => {
    const files = {
      'reports/late/report.mdx': report({ 'answer-due': '2026-03' }),
      'reports/reply/report.mdx': reply({ received: '2026-02-10', published: '2026-02-10' }),
    };
    expect(toldOf('reports/late', files, '2026-05-01')).toEqual(['2026-01-10 added']);
  });
});

describe('a date that moved', () => {
  const moved = (from: string, to: string): readonly string[] =>
    toldOf('reports/late/commitment-2', {
      [LATE]: due(from),
      [NEXT]: due(to, { title: 'B', ...inPlace('reports/late/commitment-1') }),
    });
  const MOVED = '2026-01-10 moved-reports-late-commitment-1';

  test.each([
    ['to a later one', '2022', '2024-04', [MOVED, '2026-01-10 added']],
    ['to an earlier one', '2024', '2023', [MOVED, '2026-01-10 added']],
    ['to other words for the same day', '2024-12', '2024', ['2026-01-10 added']],
  ])('%s', (_, from, to, expected) => {
    expect(moved(from, to)).toEqual(expected);
  });
});

test('of one day is told first what became of things, the latest first, and last what is new', () => {
  const history = [entry({ date: '2021' }), entry({ date: '2023-05', progress: 'missed' })];
  expect(
    ofLate({
      [LATE]: due('2026-01-09', { history: [history[0]] }),
      [NEXT]: commitment({ title: 'B' }),
    }),
  ).toEqual([
    '2026-01-10 overdue-2026-01-09',
    '2026-01-10 status-2021-in-progress',
    '2026-01-10 added',
  ]);
  expect(ofLate({ [LATE]: commitment({ history }) })).toEqual([
    '2026-01-10 status-2023-05-missed',
    '2026-01-10 status-2021-in-progress',
    '2026-01-10 added',
  ]);
});

describe('on the made-up record', () => {
  const AS_OF = '2026-11-21';
  const RECOMMENDATION = 'reports/inspector-2021/recommendation-1.mdx';

  const lines = (texts: Texts): readonly string[] => {
    const { graph, issues } = checkTexts(texts);
    expect(issues).toEqual([]);
    return eventsOf(graph, AS_OF).map(({ day, record, key }) => `${record.id}#${key} ${day}`);
  };
  const before = lines(valid);

  test('every kind of record but sources and schemes is told', () => {
    expect(before).toContain('reports/inspector-2021#added 2026-01-10');
    expect(before).toContain(
      'reports/charter-2022/commitment-eighty#moved-reports-inspector-2021-commitment-ninety 2026-01-10',
    );
    expect(new Set(before).size).toBe(before.length);
  });

  test.each([
    ['a title', /^title: .*$/m, 'title: Other words altogether'],
    ['a note', /note: .*$/m, 'note: It was said in other words.'],
    ['the text', 'The Board was asked', 'The Rail Board was asked'],
    ['a place in a source', 'at: recommendation 1', 'at: page 9'],
    ['the day it was checked', 'checked: 2026-01-10', 'checked: 2026-02-02'],
  ])('a correction of %s tells nothing and moves nothing', (_, from, to) => {
    expect(lines(changed(RECOMMENDATION, from, to))).toEqual(before);
  });

  test('one more history entry tells exactly one thing more', () => {
    const text = valid[RECOMMENDATION] ?? '';
    const [first = ''] = /^ {2}- date: [^]*?(?=^\S)/m.exec(text) ?? [];
    const more = first.replace(/date: .*/, 'date: 2023').replace(/added: .*/, 'added: 2026-03-01');
    const after = lines(changed(RECOMMENDATION, first, `${first}${more}`));
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual([
      'reports/inspector-2021/recommendation-1#status-2023-implemented 2026-03-01',
    ]);
    expect(after).toHaveLength(before.length + 1);
  });
});

describe('what is added later undoes nothing that was told:', () => {
  const AFTER = '2026-06-01';
  const files = { [LATE]: due('2026-03') };
  const notices = ['2026-04-01 overdue-2026-03', '2026-03-01 due-soon-2026-03'];

  test.each<[string, Texts]>([
    [
      'an entry that says the promise was met before its date',
      {
        [LATE]: due('2026-03', {
          history: [entry({ date: '2026-02', progress: 'met', added: '2026-05-01' })],
        }),
      },
    ],
    [
      'a promise that had taken its place',
      {
        ...files,
        [NEXT]: due('2027', {
          title: 'B',
          added: '2026-05-01',
          ...inPlace('reports/late/commitment-1'),
        }),
      },
    ],
  ])('%s', (_, more) => {
    const after = ofLate(more, AFTER);
    for (const line of ofLate(files, AFTER)) expect(after).toContain(line);
    expect(ofLate(files, AFTER)).toEqual([...notices, '2026-01-10 added']);
  });

  test('an answer that had come', () => {
    const asked = { 'reports/late/report.mdx': report({ 'answer-due': '2026-03' }) };
    const given = reply({ published: '2026-02-10', added: '2026-05-01' });
    const after = toldOf('reports/late', { ...asked, 'reports/reply/report.mdx': given }, AFTER);
    expect(after).toEqual([...notices, '2026-01-10 added']);
  });
});
