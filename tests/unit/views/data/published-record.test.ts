import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../../../src/schema/collections.ts';
import type { Published } from '../../../../src/schema/published/records.ts';
import { publishedRecord } from '../../../../src/views/data/published-record.ts';
import { plainText } from '../../../../src/views/data/prose.ts';
import type { Texts } from '../../../builders/content.ts';
import { editionOf, recordIn, type Change } from '../edition.ts';
import { commitment, entry, finding } from '../item-texts.ts';
import { body, type Fields } from '../record-texts.ts';

/** A record of an edition, as it is published. */
function published<C extends CollectionName>(
  collection: C,
  id: string,
  files: Texts,
  options: Change = {},
): Published<C> {
  const edition = editionOf(files, options);
  const record = publishedRecord(edition, recordIn(edition, id, collection));
  if (record.collection !== collection) throw new Error(`${id} is published as another kind.`);
  return record as Published<C>;
}

const AT = 'reports/late/commitment-1';
const promise = (change: Fields, options = {}) =>
  published('commitments', AT, { [`${AT}.mdx`]: commitment(change) }, options);

describe('a published record', () => {
  test('gives a date with its own precision, its words and the last day it can mean', () => {
    expect(promise({}).target.by).toEqual({
      words: 'March 2022',
      date: '2022-03',
      last_day: '2022-03-31',
      approximate: false,
      unknown: null,
    });
  });

  test('keeps printed words apart from the date computed with', () => {
    const by = { printed: 'within 18 months', by: '2022-09', approximate: true };
    expect(promise({ target: { measure: 'trains', by } }).target.by).toMatchObject({
      words: 'within 18 months',
      date: '2022-09',
      last_day: '2022-09-30',
      approximate: true,
    });
  });

  test.each(['not-seen', 'none-stated'])('says %s where a blank would hide it', (unknown) => {
    const { owner, target } = promise({ owner: unknown, target: unknown });
    expect([owner.unknown, target.unknown]).toEqual([unknown, unknown]);
  });

  test('says that what those who had to act report is not verified', () => {
    const history = [entry({ progress: 'met', date: '2022-02' })];
    const { status, history: entries } = promise({ history });
    expect(status).toMatchObject({
      code: 'met',
      label: 'Reported met: not verified',
      by: { body: 'bodies/board' },
    });
    expect(entries[0]?.progress).toEqual({ code: 'met', label: 'Reported met: not verified' });
  });

  test('counts days overdue, and none before', () => {
    expect(promise({}, { asOf: '2022-04-02' }).clock).toEqual({
      state: 'overdue',
      due: '2022-03',
      days_left: null,
      days_overdue: 2,
    });
    expect(promise({}, { asOf: '2022-03-30' }).clock).toEqual({
      state: 'coming',
      due: '2022-03',
      days_left: 1,
      days_overdue: null,
    });
  });

  test('knows nothing that came after its day', () => {
    const history = [entry({ date: '2022-01' }), entry({ date: '2023-01', progress: 'missed' })];
    expect(promise({ history }, { asOf: '2022-06-01' }).history.map(({ date }) => date)).toEqual([
      '2022-01',
    ]);
  });

  test('names who answers now for a body that has ended', () => {
    const files = {
      [`${AT}.mdx`]: commitment(),
      'bodies/board.mdx': body({
        to: '2023',
        successors: [{ body: 'bodies/office', on: '2023', functions: 'all' }],
      }),
      'bodies/office.mdx': body({ title: 'Rail Office', from: '2023' }),
    };
    const { owner } = published('commitments', AT, files);
    expect(owner.bodies.map(({ id }) => id)).toEqual(['bodies/board']);
    expect(owner.answering_now.map(({ id }) => id)).toEqual(['bodies/office']);
  });

  test('shows a link from both ends, with its reason', () => {
    const files = {
      'reports/late/finding-1.mdx': finding({
        links: [{ type: 'repeats', to: 'reports/late/finding-2', because: 'Late twice.' }],
      }),
      'reports/late/finding-2.mdx': finding({ title: 'Trains were late' }),
    };
    const links = (id: string) =>
      published('findings', id, files).links.filter(({ type }) => type === 'repeats');
    expect(links('reports/late/finding-1')).toMatchObject([
      { direction: 'out', label: 'Repeats', because: 'Late twice.' },
    ]);
    expect(links('reports/late/finding-2')).toMatchObject([
      { direction: 'in', label: 'Repeated by', because: 'Late twice.' },
    ]);
  });

  test('tells a gap that an editor wrote from one that follows from its fields', () => {
    const { gaps } = promise({ owner: 'not-seen', gaps: [{ missing: 'The annex.' }] });
    expect(gaps.map(({ generated }) => generated)).toEqual([false, true]);
  });

  test('cites whole, and counts how its sources were seen', () => {
    const { citations, provenance } = promise({});
    expect(citations).toMatchObject([
      {
        number: 1,
        source: 'sources/report',
        at: 'page 1',
        publisher: 'Rail Inspectorate',
        url: 'https://inspectorate.example/late',
        seen: { code: 'document' },
      },
    ]);
    expect(provenance).toEqual({ document: 1, copy: 0, reporting: 0 });
  });

  test('has its addresses below the base path', () => {
    const { url, api_url: api } = promise({}, { site: { base: '/trail/' } });
    expect([url, api]).toEqual([
      'https://platform-record.example/trail/reports/late/commitment-1/',
      'https://platform-record.example/trail/api/v1/reports/late/commitment-1.json',
    ]);
  });

  test('has its text as HTML that can stand anywhere, and as plain text with the titles it links to', () => {
    const id = 'reports/late/finding-1';
    const body =
      'Trains are late.\n\nSee <RecordLink to="reports/late" /> & [the list](/reports/).<Cite source="sources/report" />';
    const { html, text } = published('findings', id, { [`${id}.mdx`]: finding({}, body) });
    expect(html).toContain(
      '<a href="https://platform-record.example/reports/late/">Late again</a>',
    );
    expect(html).toContain('href="https://platform-record.example/reports/"');
    expect(html).toContain('<sup class="source">1</sup>');
    expect(text).toBe('Trains are late.\n\nSee Late again & the list.');
  });

  test('has no text, rather than an empty one, where there is none', () => {
    const source = published('sources', 'sources/report', {});
    expect([source.summary, source.text, source.html]).toEqual([null, null, null]);
  });
});

describe('plain text', () => {
  test.each([
    ['<p>One\ntwo.</p><p>Three.</p>', 'One two.\n\nThree.'],
    ['<ul><li>a</li><li>b</li></ul><p>c</p>', 'a\nb\n\nc'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', '1\t2\n3\t4'],
    ['<p>a &#x3C; b &#x26; c &lt; d</p>', 'a < b & c < d'],
    ['<p>&#x26;lt;</p>', '&lt;'],
  ])('of %s is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
