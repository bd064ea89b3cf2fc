import { describe, expect, test } from 'vitest';
import { indexedHtml } from '../../../scripts/publish/index-text.ts';
import { APPARATUS, ASKED } from '../../../src/search/apparatus.ts';

/** What is indexed of a page’s body, its apparatus in brackets. */
function indexed(body: string, ...asked: readonly string[]): string {
  const html = indexedHtml(`<!doctype html><html><body>${body}</body></html>`, asked);
  const text = /<body>(.*)<\/body>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? '';
  return text
    .split(APPARATUS)
    .map((part, at) => (at % 2 === 1 ? `[${part}]` : part))
    .join('');
}

describe('the text of a page that is indexed', () => {
  test('is unchanged where it is prose', () => {
    const prose = '<p>Trains were <a href="/late/">late</a><b> again</b>, and <em>so</em> on.</p>';
    expect(indexed(prose)).toBe('Trains were late again, and so on.');
  });

  test('has after the title the ways to ask for what it says, each as a row that is told from others', () => {
    const page = '<header><h1>Trains are late</h1><p>By whom</p></header><p>So on.</p>';
    expect(indexed(page, 'why must I wait', 'late again')).toBe(
      `Trains are late[${ASKED}why must I wait.][${ASKED}late again.]By whomSo on.`,
    );
    expect(indexed(page)).toBe('Trains are lateBy whomSo on.');
  });

  test('takes a way to ask as text, whatever is in it', () => {
    expect(indexed('<h1>Trains</h1>', '<b>late</b> & more')).toBe(
      `Trains[${ASKED}&lt;b&gt;late&lt;/b&gt; &amp; more.]`,
    );
  });

  test('has a break between a label and its value, and between the lines of a value', () => {
    expect(
      indexed(
        '<dl><div><dt>Said</dt><dd><a href="/">Not seen</a><span class="note">2020</span></dd></div></dl>',
      ),
    ).toBe('[Said: Not seen. 2020]');
  });

  test('adds no second break where there is one', () => {
    expect(indexed('<dl><div><dt>Kind<span>: </span></dt><dd>Line</dd></div></dl>')).toBe(
      '[Kind:  Line]',
    );
  });

  test('breaks before a note, also after plain text', () => {
    expect(
      indexed('<dl><div><dt>By</dt><dd>March 2020<span class="note">moved</span></dd></div></dl>'),
    ).toBe('[By: March 2020. moved]');
  });

  test('leaves out the headings of a table, and keeps each of its rows apart', () => {
    expect(
      indexed(
        '<table><thead><tr><th>Figure</th><th>What</th></tr></thead><tbody><tr><th>3</th><td>trains</td></tr><tr><th>4</th><td>boats</td></tr></tbody></table>',
      ),
    ).toBe('[3: trains][4: boats]');
  });

  test('tells a day and what it came to from the sentence on it', () => {
    expect(
      indexed(
        '<ol><li><span class="when">6 May 2020</span> <span class="status">Missed</span><p>No train ran.</p><p class="who">According to the Board.</p></li></ol>',
      ).replaceAll(/\s+/g, ' '),
    ).toBe('[6 May 2020: Missed. ] No train ran.[According to the Board.]');
  });

  test('reads nothing into what the index ignores', () => {
    expect(indexed('<p>Late<sup data-pagefind-ignore><a href="#1">1</a></sup> trains</p>')).toBe(
      'Late1 trains',
    );
  });

  test('has headings as apparatus, and the title not', () => {
    expect(indexed('<h1>Late</h1><h2>History</h2><p>No train ran.</p>')).toBe(
      'Late[History]No train ran.',
    );
  });
});
