import { describe, expect, test } from 'vitest';
import { changesAsText } from '../../../src/changes/text.ts';
import { between, changeOf, sayings, side } from '../../builders/changes.ts';
import {
  commitment,
  entry,
  finding,
  rating,
  recommendation,
  response,
} from '../views/item-texts.ts';
import { chain, cites, report, scheme, source, theme } from '../views/record-texts.ts';

const R = 'reports/late/recommendation-1.mdx';
const C = 'reports/late/commitment-1.mdx';
const NEWS = 'sources/news.yaml';
const news = [{ source: 'sources/news', at: 'whole page', seen: 'document' }];
const going = entry();
const done = entry({ date: '2022-02', progress: 'implemented', cites: news });

/** The line about one record, without its identifier. */
const said = (id: string, ...ends: Parameters<typeof sayings>): string | undefined =>
  sayings(...ends)
    .find((line) => line.startsWith(`${id}: `))
    ?.slice(id.length + 2);

const ofRecommendation = (before: string, after: string): string | undefined =>
  said(
    'reports/late/recommendation-1',
    { [R]: before, [NEWS]: source() },
    { [R]: after, [NEWS]: source() },
  );

describe('a change is said as an editor would say it:', () => {
  test('a new progress with its basis, its source, and that the due date stayed', () => {
    expect(
      ofRecommendation(
        recommendation({ history: [going] }),
        recommendation({ history: [going, done] }),
      ),
    ).toBe(
      'progress in-progress → implemented (self-reported), no longer overdue, 1 source added; due date unchanged',
    );
  });

  test('a due date, and that the progress stayed', () => {
    expect(
      ofRecommendation(
        recommendation({ history: [going] }),
        recommendation({
          history: [going],
          due: { printed: 'within 18 months', by: '2022-09', approximate: true },
        }),
      ),
    ).toBe('due 2022-03 → “within 18 months” (by about 2022-09); progress unchanged');
  });

  test('a date that is put off beyond today, which is then no longer overdue', () => {
    expect(
      ofRecommendation(
        recommendation({ history: [going] }),
        recommendation({ history: [going], due: '2030' }),
      ),
    ).toBe('no longer overdue, due 2022-03 → 2030; progress unchanged');
  });

  test('only prose, where no data changed', () => {
    expect(ofRecommendation(recommendation(), recommendation({}, 'In other words.'))).toBe(
      'text edited; no data changed',
    );
  });

  test('only how it is written, where neither changed', () => {
    const before = recommendation();
    expect(ofRecommendation(before, before.replace('title: Be', 'title:   Be'))).toBe(
      'only written differently; no data and no text changed',
    );
  });

  test('nothing at all, where only the ends of lines differ', () => {
    const before = recommendation();
    expect(sayings({ [R]: before }, { [R]: before.replaceAll('\n', '\r\n') })).toEqual([]);
  });

  test('lists by what came and went', () => {
    const gap = (missing: string) => ({ missing });
    expect(
      ofRecommendation(
        recommendation({ gaps: [gap('The annex.'), gap('The letter.')] }),
        recommendation({ gaps: [gap('The letter.'), gap('The minutes.')], cites: news }),
      ),
    ).toBe('1 source added, 1 source removed, 1 gap added, 1 gap removed');
  });

  test('a citation that leads to another place in the same source', () => {
    expect(
      ofRecommendation(
        recommendation(),
        recommendation({ cites: [{ ...cites[0], at: 'page 2' }] }),
      ),
    ).toBe('1 citation edited');
  });

  test('the order of a list', () => {
    const two = [...cites, ...news];
    expect(
      ofRecommendation(recommendation({ cites: two }), recommendation({ cites: two.toReversed() })),
    ).toBe('order of cites changed');
  });

  test('a long value by its name, as the details have it whole', () => {
    const title = 'Be punctual on every line and in every season, whatever the weather';
    expect(ofRecommendation(recommendation(), recommendation({ title }))).toBe('title changed');
    const change = between({ [R]: recommendation() }, { [R]: recommendation({ title }) });
    expect(changesAsText(change, { base: 'main', head: 'here' })).toContain(
      `\n  ~ title: Be punctual → ${title}\n`,
    );
  });

  test('what a text names that it did not', () => {
    expect(
      ofRecommendation(
        recommendation(),
        recommendation(
          {},
          'The Board was asked, by <RecordLink to="reports/late">them</RecordLink>.',
        ),
      ),
    ).toBe('text names 1 record, text edited');
  });
});

describe('every kind of record has its sayings:', () => {
  test('a response by its position, at both ends', () => {
    const A = 'reports/late/response-1.mdx';
    const before = { [R]: recommendation(), [A]: response() };
    const after = { [R]: recommendation(), [A]: response({ position: 'noted' }) };
    expect(sayings(before, after)).toEqual([
      'reports/late/recommendation-1: position accepted → noted; its own file is unchanged',
      'reports/late/response-1: position accepted → noted',
    ]);
  });

  test('a rating by its cells', () => {
    const RATING = 'reports/late/rating-1.mdx';
    const files = { [C]: commitment(), 'schemes/marks.yaml': scheme() };
    const cells = { kept: { rating: 'fair' }, overall: { rating: 'good' } };
    expect(
      sayings({ ...files, [RATING]: rating() }, { ...files, [RATING]: rating({ cells }) }),
    ).toEqual(['reports/late/rating-1: cells.kept.rating poor → fair']);
  });

  test('a commitment by its target', () => {
    const target = { measure: 'trains on time', value: 80, unit: '%', by: '2022-03' };
    expect(sayings({ [C]: commitment() }, { [C]: commitment({ target }) })).toEqual([
      'reports/late/commitment-1: target.value 90 → 80; progress unchanged',
    ]);
  });

  test('a finding by its figures, a report by its statements', () => {
    const figure = { value: 33.3, unit: '%', measures: 'late trains', date: '2020' };
    const statement = {
      anchor: 'late',
      by: 'A. Inspector',
      role: 'Inspector',
      date: '2021-03-02',
      says: 'It is late.',
      cites,
    };
    const F = 'reports/late/finding-1.mdx';
    expect(
      sayings(
        { [F]: finding({ figures: [figure] }) },
        {
          [F]: finding({ figures: [{ ...figure, value: 34 }] }),
          'reports/late/report.mdx': report({ statements: [statement] }),
        },
      ),
    ).toEqual(['reports/late: 1 statement added', 'reports/late/finding-1: 1 figure edited']);
  });

  test('a number as it is printed, beside the number', () => {
    const figure = {
      value: 400,
      printed: 'up to 400',
      unit: 'trains',
      measures: 'late',
      date: '2020',
    };
    const changes = between({}, { 'reports/late/finding-1.mdx': finding({ figures: [figure] }) });
    const text = changesAsText(changes, { base: 'main', head: 'here' });
    expect(text).toContain('+ figures: 400 trains (printed “up to 400”), late, 2020');
  });

  test('a due date that is too long to repeat, cut with its quotation closed', () => {
    const printed = 'as soon as it can be done, and not later than the end of the year';
    const line = said(
      'reports/late/recommendation-1',
      {},
      { [R]: recommendation({ due: { by: '2022-12', printed } }) },
    );
    expect(line).toContain('due “as soon as it can be done, and not later than t…”, ');
  });

  test('a promise that takes the place of another, at both ends and along their chain', () => {
    const later = commitment({
      target: { measure: 'trains on time', value: 90, unit: '%', by: '2024-03' },
      replaces: [
        { commitment: 'reports/late/commitment-1', change: ['same-measure'], because: 'So it is.' },
      ],
    });
    const chained = (members: readonly string[]) => ({ 'chains/nine.mdx': chain({ members }) });
    const [one, two] = ['reports/late/commitment-1', 'reports/late/commitment-2'];
    const before = { [C]: commitment(), 'reports/late/commitment-2.mdx': commitment() };
    expect(
      sayings(
        { ...before, ...chained([one, two]) },
        { [C]: commitment(), 'reports/late/commitment-2.mdx': later, ...chained([one, two]) },
      ),
    ).toEqual([
      'chains/nine: slippage moved once, by 24 months; its own file is unchanged',
      'reports/late/commitment-1: progress not-assessed → replaced, no longer overdue; its own file is unchanged',
      'reports/late/commitment-2: slippage moved once, by 24 months, target.by 2022-03 → 2024-03, 1 earlier promise added; progress unchanged',
    ]);
  });
});

describe('a record that', () => {
  test('is new is said with its kind, its date and its sources', () => {
    expect(sayings({}, { [R]: recommendation() })).toEqual([
      'reports/late/recommendation-1: added: recommendation “Be punctual”, progress not-assessed, due 2022-03, 1 source',
    ]);
  });

  test('is gone without a redirect is said to be', () => {
    expect(sayings({ [R]: recommendation() }, {})).toEqual([
      'reports/late/recommendation-1: removed, with no redirect',
    ]);
  });

  test('was withdrawn or split is said with where it went and why', () => {
    const after = (to: readonly string[]) =>
      side(
        { 'themes/a.mdx': theme({ title: 'A' }), 'themes/b.mdx': theme({ title: 'B' }) },
        { moved: [{ from: 'reports/late/recommendation-1', to: [...to], why: 'It was two.' }] },
      );
    const gone = (to: readonly string[]) =>
      said('reports/late/recommendation-1', { [R]: recommendation() }, after(to));
    expect(gone(['themes/a', 'themes/b'])).toBe('split to themes/a and themes/b: It was two.');
    expect(gone([])).toBe('withdrawn: It was two.');
  });

  test('was renamed is one record, and links that follow are no change', () => {
    const named = (id: string, change = {}) => ({
      [`reports/late/${id}.mdx`]: finding(change),
      [R]: recommendation(
        { 'rests-on': [`reports/late/${id}`] },
        `It rests on <RecordLink to="reports/late/${id}">it</RecordLink>.`,
      ),
    });
    const after = side(named('finding-2', { label: 'Conclusion 2' }), {
      moved: [
        { from: 'reports/late/finding-1', to: ['reports/late/finding-2'], why: 'Its number.' },
      ],
    });
    expect(sayings(named('finding-1'), after)).toEqual([
      'reports/late/finding-2: renamed from reports/late/finding-1, label added: Conclusion 2',
      'reports/late/recommendation-1: its links follow what was renamed; no data and no text changed',
    ]);
  });

  test('cannot be read at one end is named, and nothing is said of it', () => {
    const changes = between({ [R]: recommendation() }, { [R]: 'not a record' });
    expect(changes.records).toEqual([]);
    expect(changes.unread).toEqual(['reports/late/recommendation-1']);
    expect(changesAsText(changes, { base: 'main', head: 'here' })).toContain(
      'Not compared, as a file of theirs has problems: reports/late/recommendation-1',
    );
  });
});

test('a body that ends hands over what it answers for', () => {
  const board = side().graph.records.get('bodies/board');
  expect(board).toBeDefined();
  const change = changeOf(
    'bodies/board',
    {},
    {
      'bodies/board.mdx': `---
title: Rail Board
kind: agency
from: "1990"
to: "2020"
cites: [{ source: sources/report, at: page 1, seen: document }]
checked: 2026-01-10
added: 2026-01-10
---

It ran trains.
`,
    },
  );
  expect(change.follows).toEqual([
    { what: 'answering now', before: 'bodies/board', after: 'nobody' },
  ]);
});

test('settings are compared like records', () => {
  expect(between(side(), side({}, { site: { tagline: 'On time' } })).settings).toEqual([
    {
      file: 'site.yaml',
      fields: [
        {
          field: 'tagline',
          how: 'changed',
          before: 'What was promised about the trains',
          after: 'On time',
        },
      ],
    },
  ]);
});

test('the text ends with how many records changed in which way', () => {
  const text = changesAsText(between({ [R]: recommendation() }, { [C]: commitment() }), {
    base: 'main (0123)',
    head: 'here',
  });
  expect(text.split('\n')[0]).toBe('main (0123) → here, clocks as of 2026-01-31');
  expect(text.split('\n').at(-1)).toBe('1 record added, 1 record removed.');
  expect(changesAsText(between({}, {}), { base: 'a', head: 'b' })).toMatch(
    /Nothing on the record changed\.$/,
  );
});
