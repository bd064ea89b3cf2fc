import { describe, expect, test } from 'vitest';
import { approvalsNeeded } from '../../../src/changes/approvals.ts';
import { editorFolders, editorPaths } from '../../../src/changes/editor-paths.ts';
import { pagesToLookAt } from '../../../src/changes/pages.ts';
import { between, side } from '../../builders/changes.ts';
import type { Texts } from '../../builders/content.ts';
import {
  commitment,
  entry,
  finding,
  rating,
  recommendation,
  response,
} from '../views/item-texts.ts';
import { chain, reply, report, scheme, source, type Fields } from '../views/record-texts.ts';

const R = 'reports/late/recommendation-1.mdx';
const C = 'reports/late/commitment-1.mdx';
const A = 'reports/reply/response-1.mdx';

describe('an editor', () => {
  test('has the folders of the record but for rating schemes', () => {
    expect([...editorFolders].sort()).toEqual([
      'bodies',
      'chains',
      'reports',
      'sources',
      'terms',
      'themes',
    ]);
  });

  test.each([
    'src/schema/fields.ts',
    'package.json',
    '.github/workflows/check.yml',
    'content/site.yaml',
    'content/redirects.yaml',
    'content/guides/method.mdx',
    'content/schemes/marks.yaml',
    'content/reports',
    'content/reportsx/a.mdx',
    'ledger/reports/late.txt',
    'a/content/reports/late/report.mdx',
  ])('may not touch %s', (path) => {
    expect(editorPaths(['content/reports/late/report.mdx', path])).toEqual([path]);
  });

  test('may touch every file of their folders', () => {
    expect(editorPaths(editorFolders.map((folder) => `content/${folder}/a.mdx`))).toEqual([]);
  });
});

describe('two approvals are needed', () => {
  const needed = (before: Texts, after: Texts) => {
    const { needed: number, because } = approvalsNeeded(between(before, after));
    return [number, ...because.map(({ id, what }) => `${what} of ${id}`)];
  };
  const going = entry();
  const answered = (change: Fields): Texts => ({
    [R]: recommendation(),
    'reports/reply/report.mdx': reply(),
    [A]: response(change),
  });
  const rated = (change: Fields): Texts => ({
    [C]: commitment(),
    'schemes/marks.yaml': scheme(),
    'reports/late/rating-1.mdx': rating(change),
  });

  test('for a position, and named at both ends', () => {
    expect(needed(answered({}), answered({ position: 'noted' }))).toEqual([
      2,
      'position of reports/late/recommendation-1',
      'position of reports/reply/response-1',
    ]);
  });

  test('for a position that comes with a new record, or goes with one', () => {
    const { [A]: _, ...without } = answered({});
    expect(needed(without, answered({}))[0]).toBe(2);
    expect(needed(answered({}), without)[0]).toBe(2);
  });

  test('for what a document does with all it has no response to', () => {
    const rest = (change: Fields): Texts => ({
      [R]: recommendation(),
      'reports/reply/report.mdx': reply(change),
    });
    expect(needed(rest({}), rest({ rest: 'not-addressed' }))).toEqual([
      2,
      'position of reports/late/recommendation-1',
      'position of reports/reply',
    ]);
  });

  test.each([
    ['a progress', { progress: 'implemented' }],
    ['the basis of a progress', { basis: 'public-record' }],
  ])('for %s', (_, change) => {
    const after = recommendation({ history: [going, entry({ date: '2022-02', ...change })] });
    expect(needed({ [R]: recommendation({ history: [going] }) }, { [R]: after })).toEqual([
      2,
      'progress of reports/late/recommendation-1',
    ]);
  });

  test.each([
    ['said otherwise', [entry({ progress: 'stalled' })]],
    ['on another basis', [entry({ basis: 'public-record' })]],
    ['no longer said', []],
  ])('for an earlier progress that is %s', (_, earlier) => {
    const latest = entry({ date: '2022-02', progress: 'implemented' });
    const [before, after] = [[going], earlier].map((entries) => ({
      [R]: recommendation({ history: [...entries, latest] }),
    }));
    expect(needed(before ?? {}, after ?? {})).toEqual([
      2,
      'progress of reports/late/recommendation-1',
    ]);
  });

  test('not for the note of an earlier progress', () => {
    const latest = entry({ date: '2022-02', progress: 'implemented' });
    const noted = { [R]: recommendation({ history: [entry({ note: 'In winter.' }), latest] }) };
    expect(needed({ [R]: recommendation({ history: [going, latest] }) }, noted)).toEqual([1]);
  });

  test('for a progress that follows from another record', () => {
    const later = commitment({
      replaces: [
        { commitment: 'reports/late/commitment-1', change: ['weaker'], because: 'It says so.' },
      ],
    });
    expect(
      needed({ [C]: commitment() }, { [C]: commitment(), 'reports/late/commitment-2.mdx': later }),
    ).toEqual([2, 'progress of reports/late/commitment-1']);
  });

  test('for a new record that comes with a history', () => {
    expect(needed({}, { [R]: recommendation({ history: [going] }) })[0]).toBe(2);
    expect(needed({}, { [R]: recommendation() })).toEqual([1]);
  });

  test('for a rating, and not for its notes', () => {
    const cells = (kept: Fields): Fields => ({ cells: { kept, overall: { rating: 'good' } } });
    expect(needed(rated({}), rated(cells({ rating: 'fair' })))).toEqual([
      2,
      'rating of reports/late/rating-1',
    ]);
    expect(needed(rated({}), rated(cells({ rating: 'poor', note: 'In winter.' })))).toEqual([1]);
  });

  test.each([
    ['prose', recommendation({}, 'In other words.')],
    ['a title', recommendation({ title: 'Be on time' })],
    ['a due date', recommendation({ due: '2030' })],
  ])('not for %s', (_, after) => {
    expect(needed({ [R]: recommendation() }, { [R]: after })).toEqual([1]);
  });

  test.each([
    ['position', A, response],
    ['progress', R, recommendation],
    ['rating', 'reports/late/rating-1.mdx', rating],
  ])('for the %s of a record that is withdrawn, or brought back', (what, path, record) => {
    const files = { ...answered({}), ...rated({}) };
    const state = { state: 'withdrawn', withdrawn: { on: '2026-01-30', because: 'It was wrong.' } };
    const withdrawn = { ...files, [path]: record(state) };
    const because = `${what} of ${path.replace('.mdx', '')}`;
    expect(needed(files, withdrawn)).toContain(because);
    expect(needed(withdrawn, files)).toContain(because);
  });

  test('for a file that cannot be read, as it could change anything', () => {
    const record = recommendation({ history: [going] });
    const broken = { ...between({ [R]: record }, { [R]: record }), unread: ['themes/broken'] };
    expect(approvalsNeeded(broken)).toEqual({ needed: 2, because: [] });
  });

  test('not for a record that is renamed', () => {
    const record = recommendation({ history: [going] });
    const moved = [
      { from: 'reports/late/recommendation-1', to: ['reports/late/recommendation-2'], why: 'So.' },
    ];
    const after = side({ 'reports/late/recommendation-2.mdx': record }, { moved });
    expect(approvalsNeeded(between({ [R]: record }, after)).needed).toBe(1);
  });
});

describe('the pages to look at', () => {
  test('are those of the records, then those on which they stand besides', () => {
    const files = { [C]: commitment(), 'reports/late/finding-1.mdx': finding() };
    const chained = {
      'chains/nine.mdx': chain({
        members: ['reports/late/commitment-1', 'reports/late/finding-1'],
      }),
    };
    const after = { ...files, ...chained, [C]: commitment({ title: 'Nine in ten' }) };
    expect(pagesToLookAt(between({ ...files, ...chained }, after))).toEqual([
      '/reports/late/commitment-1/',
      '/reports/late/',
      '/chains/nine/',
    ]);
  });

  test('are those of what follows, and the old address of what is gone', () => {
    const answered = {
      [R]: recommendation(),
      [A]: response(),
      'reports/reply/report.mdx': reply(),
    };
    const { [A]: _, ...without } = answered;
    expect(pagesToLookAt(between(answered, without))).toEqual([
      '/reports/late/recommendation-1/',
      '/reports/reply/response-1/',
      '/reports/reply/',
    ]);
  });

  test('are the front page too, where a setting changed', () => {
    expect(pagesToLookAt(between(side(), side({}, { site: { name: 'Trains' } })))).toEqual(['/']);
  });

  test('are none where nothing changed', () => {
    expect(pagesToLookAt(between({ a: source() }, { a: source() }))).toEqual([]);
    expect(report()).toContain('Late again');
  });
});
