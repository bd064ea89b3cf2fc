import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/records/body.ts';
import type { Body } from '../../../src/records/content-record.ts';
import { fileOf, recordIn, valid } from '../../builders/content.ts';

function bodyOf(text: string, path = 'reports/late/finding-1.mdx'): Body {
  const body = readBody(fileOf(path, text), text);
  if (!('html' in body)) throw new Error(JSON.stringify(body));
  return body;
}

const htmlOf = (text: string, path?: string): string => bodyOf(text, path).html;

describe('Markdown becomes HTML:', () => {
  test.each([
    ['emphasis', 'Trains *were* **late**.', '<p>Trains <em>were</em> <strong>late</strong>.</p>'],
    ['strikethrough', 'It was ~~25~~ 27.', '<p>It was <del>25</del> 27.</p>'],
    [
      'a web address on its own',
      'See https://gazette.example/a?b=1&c=2.',
      '<p>See <a href="https://gazette.example/a?b=1&#x26;c=2">https://gazette.example/a?b=1&#x26;c=2</a>.</p>',
    ],
    [
      'an e-mail address on its own',
      'Ask a@b.example.',
      '<p>Ask <a href="mailto:a@b.example">a@b.example</a>.</p>',
    ],
    [
      'a link to a page of this site',
      '[Late](/reports/late/).',
      '<p><a href="/reports/late/">Late</a>.</p>',
    ],
    ['a heading of the second level', '## Late', '<h2>Late</h2>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['code', 'The `<late>` tag.', '<p>The <code>&#x3C;late></code> tag.</p>'],
    ['an escaped brace and angle bracket', 'A \\{b} \\<c>.', '<p>A {b} &#x3C;c>.</p>'],
    ['a comment for editors, which prints nothing', 'A{/* late? */} b.', '<p>A b.</p>'],
  ])('%s', (_, text, html) => {
    expect(htmlOf(text)).toBe(html);
  });
});

describe('a table', () => {
  const html = htmlOf('| Line | Late |\n| :--- | ---: |\n| North | 40 % |\n| South | 27 % |');

  test('is scrolled with the keyboard where it is wide', () => {
    expect(html).toMatch(
      /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>/,
    );
  });

  test('has its header cells in a head', () => {
    expect(html).toContain(
      '<thead>\n<tr>\n<th class="align-left">Line</th>\n<th class="align-right">Late</th>\n</tr>\n</thead>',
    );
  });

  test('is aligned by classes, which a strict content security policy allows', () => {
    expect(html).toContain('<td class="align-right">40 %</td>');
    expect(html).not.toMatch(/ (?:align|style)=/);
  });
});

describe('footnotes', () => {
  const text = 'Late.[^a] Again.[^a] Trams too.[^b]\n\n[^a]: At the last station.\n[^b]: Some.';
  const ids = (html: string): readonly string[] =>
    [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const targets = (html: string): readonly string[] =>
    [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id);

  test('have addresses that are unique, and lead there and back', () => {
    const html = htmlOf(text);
    expect(ids(html).length).toBe(new Set(ids(html)).size);
    expect(targets(html)).toHaveLength(6);
    expect(targets(html).filter((id) => !ids(html).includes(id))).toEqual([]);
  });

  test('of two records can stand on one page', () => {
    const one = htmlOf(text, 'reports/late/finding-1.mdx');
    const other = htmlOf(text, 'reports/late/finding-2.mdx');
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
  });

  test('are described by their own label, which is no heading', () => {
    const html = htmlOf(text);
    expect(html).toContain('<p class="footnotes-label" id="reports-late-finding-1-footnotes">');
    expect(html).toContain('aria-describedby="reports-late-finding-1-footnotes"');
  });
});

describe('the summary', () => {
  test.each([
    [
      'is the first paragraph without its marks',
      'Trains *were*\n`late`.[^1]\n\nMore.\n\n[^1]: Very.',
      'Trains were late.',
    ],
    [
      'keeps the words of links',
      'See <RecordLink to="a">the report</RecordLink> and [this](/b/).',
      'See the report and this.',
    ],
    [
      'leaves citations out',
      'Trains were late.<Cite source="sources/a"/> Very.',
      'Trains were late. Very.',
    ],
    ['follows a comment for editors', '{/* check */}\n\nTrains were late.', 'Trains were late.'],
    ['is empty where a heading comes first', '## Late\n\nTrains were late.', ''],
    ['is empty where there is no text', '', ''],
  ])('%s', (_, text, summary) => {
    expect(bodyOf(text).summary).toBe(summary);
  });

  test('is placed where it begins', () => {
    expect(bodyOf('\n\n{/* check */}\n\n  Trains were late.').place).toEqual({
      line: 5,
      column: 3,
    });
  });
});

test('the links of a text are given in order, each at its place', () => {
  const path = 'reports/inspector-2021/finding-1';
  const lines = valid[`${path}.mdx`]?.split('\n') ?? [];
  const { links } = recordIn(valid, path, 'findings').body;
  expect(
    links.map(({ place }) => lines[place.line - 1]?.slice(place.column - 1).split('>')[0]),
  ).toEqual([
    '<Cite source="sources/inspector-report" at="paragraph 4"/',
    '<Cite source="sources/gazette"/',
    '<RecordLink to="reports/charter-2022/commitment-eighty"',
    '<Term id="terms/right-time"',
    '<RecordLink to="bodies/rail-board"/',
  ]);
  expect(links.map(({ to }) => to)).toEqual([
    'sources/inspector-report',
    'sources/gazette',
    'reports/charter-2022/commitment-eighty',
    'terms/right-time',
    'bodies/rail-board',
  ]);
});

test('a text with Windows line ends gives the same HTML', () => {
  const text =
    'Trains\nwere late.[^1]\n\n| A | B |\n|---|---|\n| a | b |\n\n```\na\nb\n```\n\n[^1]: Very\n    late.';
  expect(bodyOf(text.replaceAll('\n', '\r\n'))).toEqual(bodyOf(text));
});
