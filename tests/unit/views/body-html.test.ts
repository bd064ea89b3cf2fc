import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../src/views/body-html.ts';
import { citationsOf } from '../../../src/views/citations.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { finding } from './item-texts.ts';
import { body, cites, source, term, type Fields } from './record-texts.ts';

interface Options {
  readonly change?: Fields;
  readonly files?: Texts;
  readonly base?: string;
  readonly prefix?: string;
  readonly deeper?: number;
}

/** The text of a finding as it is set on a page. */
function set(
  text: string,
  { change = {}, files = {}, base = '/', prefix = '', deeper = 0 }: Options = {},
): string {
  const edition = editionOf(
    {
      'reports/late/finding-1.mdx': finding(change, text),
      'terms/right-time.mdx': term(),
      ...files,
    },
    { site: { base } },
  );
  const record = recordIn(edition, 'reports/late/finding-1');
  return bodyHtml(edition, record, citationsOf(edition, record), { prefix, deeper });
}

const count = (html: string, part: string): number => html.split(part).length - 1;

describe('citations in a text', () => {
  test('become a number that leads to the list of sources', () => {
    expect(set('Late.<Cite source="sources/report"/>')).toContain(
      '<p>Late.<sup class="ref" data-pagefind-ignore><a href="#source-1" aria-label="Source 1">1</a></sup>',
    );
  });

  test('have a note in the margin, which screen readers pass over and the search does not read', () => {
    const html = set('Late.<Cite source="sources/report"/>');
    expect(html).toMatch(
      /<span class="margin-note" aria-hidden="true" data-pagefind-ignore>.*Rail Inspectorate.*Late again.*page 1\. .*Seen in the document\./,
    );
  });

  test('have their note once, however often a place is cited', () => {
    const html = set('Late.<Cite source="sources/report"/> Very.<Cite source="sources/report"/>');
    expect(count(html, 'class="ref"')).toBe(2);
    expect(count(html, 'class="margin-note"')).toBe(1);
  });

  test('carry the prefix of the record where several stand on one page', () => {
    expect(set('Late.<Cite source="sources/report"/>', { prefix: 'finding-1-' })).toContain(
      'href="#finding-1-source-1"',
    );
  });

  test('close up to the sentence before them', () => {
    expect(set('Late. <Cite source="sources/report"/>')).toContain('Late.<sup');
  });

  test('stand after the first paragraph where the text names none', () => {
    const html = set('Late.\n\nVery late.', {
      change: { cites: [...cites, { ...cites[0], at: 'page 9' }] },
    });
    expect(html).toMatch(
      /^<p>Late\.<sup class="ref" data-pagefind-ignore>.*#source-1.*#source-2.*<\/span><\/p>\n<p>Very late\.<\/p>$/,
    );
  });

  test('that follow each other stay together, with their notes after them', () => {
    const files = { 'sources/other.yaml': source({ title: 'Another' }) };
    const both = [...cites, { ...cites[0], source: 'sources/other' }];
    const text = 'Late.<Cite source="sources/report"/> <Cite source="sources/other"/> Very.';
    const tags = set(text, { change: { cites: both }, files }).match(/<sup|class="margin-note"/g);
    expect(tags).toEqual(['<sup', '<sup', 'class="margin-note"', 'class="margin-note"']);
  });

  test('lose no word that stands between them', () => {
    const files = {
      'sources/other.yaml': source({ title: 'Another' }),
      'sources/third.yaml': source({ title: 'A third' }),
    };
    const three = ['sources/report', 'sources/other', 'sources/third'];
    const [one, two, third] = three.map((name) => `<Cite source="${name}"/>`);
    const html = set(`Late.${one} Very late.${two}${third} Again.${one}`, {
      change: { cites: three.map((name) => ({ ...cites[0], source: name })) },
      files,
    });
    const words = html.replace(/<sup.*?<\/sup>|<span class="margin-note".*?<\/span><\/span>/g, '');
    expect(words).toBe('<p>Late. Very late. Again.</p>');
  });

  test('show hostile words of a source as text', () => {
    const html = set('Late.', {
      files: {
        'sources/report.yaml': source({
          title: '<img src=x onerror="alert(1)">',
          publisher: "O'Hara & <b>",
        }),
      },
    });
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).toContain('O&#39;Hara &amp; &lt;b&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('links in a text', () => {
  test('to a record show its title, or the words given', () => {
    expect(set('Late.\n\nSee <RecordLink to="bodies/board"/>.')).toContain(
      'See <a href="/bodies/board/">Rail Board</a>.',
    );
    expect(set('See <RecordLink to="bodies/board">the *Board*</RecordLink>.')).toContain(
      '<a href="/bodies/board/">the <em>Board</em></a>',
    );
  });

  test('to a term show what it means', () => {
    const meaning = 'A train is right time when it arrives within a minute.';
    expect(set('It was <Term id="terms/right-time">on time</Term>.')).toContain(
      `<a class="term" href="/terms/right-time/" title="${meaning}">on time</a>`,
    );
    expect(set('Late.\n\nIt was <Term id="terms/right-time"/>.')).toContain('>Right time</a>');
  });

  test('show a hostile title as text', () => {
    const files = { 'bodies/trap.mdx': body({ title: '</a><script>alert("1")</script>' }) };
    const html = set('Late.\n\nSee <RecordLink to="bodies/trap"/>.', { files });
    expect(html).toContain('&lt;/a&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  test('show a hostile meaning of a term as text', () => {
    const files = { 'terms/right-time.mdx': term({}, 'It says "on time" & 5 \\< 6.') };
    expect(set('A <Term id="terms/right-time">word</Term>.', { files })).toContain(
      'title="It says &quot;on time&quot; &amp; 5 &lt; 6."',
    );
  });

  test('of every kind get the base path once', () => {
    const text =
      'See <RecordLink to="bodies/board">it</RecordLink>, <Term id="terms/right-time">right</Term>, [the list](/reports/) and [elsewhere](https://other.example/reports/).';
    const html = set(text, { base: '/trail/' });
    for (const href of [
      '/trail/bodies/board/',
      '/trail/terms/right-time/',
      '/trail/reports/',
      'https://other.example/reports/',
    ]) {
      expect(html).toContain(`href="${href}"`);
    }
    expect(html).not.toContain('/trail/trail/');
  });

  test('to a place on the same page stay as they are', () => {
    expect(set('See [below](#gaps).', { base: '/trail/' })).toContain('href="#gaps"');
  });
});

describe('a text that looks like the engine’s own markup', () => {
  const hidden =
    '</p><script src=/x.js></script><pt-record></pt-record><pt-cite source=x></pt-cite>';
  const places = {
    'the language of a code block': `Late.\n\n\`\`\`${hidden.replaceAll(' ', '/')}\ncode\n\`\`\``,
    'the place of a citation': `Late.<Cite source="sources/report" at="${hidden.replaceAll('<', '&lt;')}"/>`,
    'code in a sentence': `Late \`${hidden}\`.`,
    'escaped text': `Late ${hidden.replaceAll('<', '\\<')}.`,
  };

  test.each(Object.entries(places))('adds no tag from %s', (_, text) => {
    const html = set(text);
    expect(html).not.toMatch(/<(?:script|pt-)/);
    expect(count(html, '</p>')).toBe(count(html, '<p>'));
  });
});

describe('headings in a text', () => {
  test('stand as they are on the page of the record', () => {
    expect(set('Late.\n\n## Why\n\n### More')).toMatch(/<h2>Why<\/h2>[^]*<h3>More<\/h3>/);
  });

  test('go down where the text stands under other headings, and never below the sixth', () => {
    expect(set('Late.\n\n## Why\n\n##### Most', { deeper: 2 })).toMatch(
      /<h4>Why<\/h4>[^]*<h6>Most<\/h6>/,
    );
  });
});
