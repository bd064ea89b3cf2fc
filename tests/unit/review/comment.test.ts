import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { COMMENT_MARK, commentOf, type CommentFacts } from '../../../src/review/comment.ts';
import { codeBlock, inlineCode, oneLine } from '../../../src/review/inert.ts';
import { readToldChanges, type ToldChanges } from '../../../src/review/told-changes.ts';

const HEAD = 'a'.repeat(40);
const facts: CommentFacts = {
  head: HEAD,
  run: 'https://github.com/us/record/actions/runs/99',
  conclusion: 'success',
  site: 'https://record.example/base/',
};

const told = (change: Partial<ToldChanges> = {}): ToldChanges => ({
  records: [
    {
      id: 'reports/late-2021/recommendation-1',
      says: 'progress in-progress → implemented (self-reported), 1 source added; due date unchanged',
      fields: [{ field: 'due', how: 'changed', before: '2021', after: '2022' }],
    },
  ],
  settings: [],
  unread: [],
  approvals: {
    needed: 2,
    because: [{ id: 'reports/late-2021/recommendation-1', what: 'progress' }],
  },
  pages: ['/reports/late-2021/recommendation-1/', '/reports/late-2021/'],
  ...change,
});

const treeOf = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);

function nodes(text: string): readonly Nodes[] {
  const all: Nodes[] = [];
  visit(treeOf(text), (node) => void all.push(node));
  return all;
}

/** What a reader of Markdown sees outside code: words, links, and HTML as it is. */
const outsideCode = (text: string): readonly string[] =>
  nodes(text).flatMap((node) => {
    if (node.type === 'text' || node.type === 'html') return [node.value];
    return node.type === 'link' || node.type === 'image' ? [node.url] : [];
  });

const HOSTILE = [
  '@everyone look',
  '&#64;everyone &commat;you',
  '#1 GH-1 us/record#1',
  '[click](https://evil.example)',
  '![x](https://evil.example/pixel.png)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details><h1>Approved</h1>',
  '<!-- review-of-the-record -->',
  '```\n# Approved by the owners\n```',
  '`` ` `` ```` ` ````',
  'https://evil.example www.evil.example me@evil.example',
  '\u202Egnp.exe',
  '| a | b |\n|---|---|',
  '\r\n\r\n# Heading\n\n- [x] done',
  '$$\\href{javascript:alert(1)}{x}$$',
  '\\`@you\\`',
];

describe('text of a stranger', () => {
  test.each(HOSTILE)('is nothing but code on a line: %j', (text) => {
    const found = nodes(`- ${inlineCode(text)}`).map(({ type }) => type);
    expect(found).toEqual(['root', 'list', 'listItem', 'paragraph', 'inlineCode']);
  });

  test('is one piece of code, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (one, two) => {
        const text = `${one}\`${two}\``;
        const types = (markdown: string) => nodes(markdown).map(({ type }) => type);
        expect(types(`a ${inlineCode(text)} b`).filter((type) => type !== 'text')).toEqual([
          'root',
          'paragraph',
          'inlineCode',
        ]);
        expect(types(codeBlock([one, text, two]))).toEqual(['root', 'code']);
      }),
    );
  });

  test('calls nobody, not even in an answer by mail, where code is no code', () => {
    expect(inlineCode('@you and @us/owners')).not.toMatch(/@[a-z]/);
  });

  test('has no sign in it that is not seen or turns others round', () => {
    expect(oneLine('a\u202Eb\u0000c\u200Bd\ne')).toBe('abcd e');
  });

  test('is cut off where it is long', () => {
    expect([...oneLine('𝒳'.repeat(1000), 300)]).toHaveLength(300);
    expect(inlineCode('x'.repeat(1000))).toHaveLength(302);
  });
});

describe('the comment', () => {
  test('begins with its mark, says what changes and which pages to look at', () => {
    const text = commentOf(facts, told());
    expect(text.startsWith(`${COMMENT_MARK}\n`)).toBe(true);
    expect(text).toContain(
      ') shows the problems. A preview that it built is at its foot, to download: put its folder preview in place of dist, then npm run serve.',
    );
    expect(text).toContain(
      '- `reports/late-2021/recommendation-1`: `progress in-progress → implemented (self-reported), 1 source added; due date unchanged`',
    );
    expect(text).toContain(
      '**two people** have to approve. It does in:\n\n- `reports/late-2021/recommendation-1`: progress',
    );
    expect(text).toContain('~ due: 2021 → 2022');
    expect(text).toContain(
      '- `/reports/late-2021/` ([as published](https://record.example/base/reports/late-2021/))',
    );
  });

  test('keeps its lists apart, which Markdown would make one', () => {
    const all = told({ settings: [{ file: 'redirects.yaml', fields: [] }], unread: ['themes/a'] });
    const kinds = treeOf(commentOf(facts, all)).children.map(({ type }) => type);
    expect(kinds.filter((type) => type === 'list')).toHaveLength(5);
    expect(kinds.some((type, at) => type === 'list' && kinds[at + 1] === 'list')).toBe(false);
  });

  test('says that nothing changes, and that one approval will do', () => {
    const text = commentOf(
      facts,
      told({ records: [], pages: [], approvals: { needed: 1, because: [] } }),
    );
    expect(text).toContain('Nothing on the record changes.');
    expect(text).toContain('one approval will do');
  });

  test('says which files could not be compared, and that two have to approve for as long', () => {
    const approvals = { needed: 2 as const, because: [] };
    const text = commentOf(facts, told({ records: [], unread: ['themes/broken'], approvals }));
    expect(text).toContain('Not compared, as their files have problems:\n\n- `themes/broken`');
    expect(text).toContain('A file cannot be read, so nobody can say whether a position');
    expect(text).toContain('**two people** have to approve.');
  });

  test('says that a run left nothing', () => {
    const text = commentOf({ ...facts, conclusion: 'timed_out' }, undefined);
    expect(text).toContain('did not pass (timed out)');
    expect(text).toContain('left no account of changes');
  });

  test('holds a stranger’s words in code alone, wherever they come from', () => {
    const ours = outsideCode(commentOf(facts, told()));
    for (const text of HOSTILE) {
      const hostile = told({
        records: [
          {
            id: text,
            says: text,
            fields: [{ field: text, how: 'changed', before: text, after: text }],
          },
        ],
        settings: [{ file: text, fields: [] }],
        unread: [text],
        approvals: { needed: 2, because: [{ id: text, what: 'progress' }] },
        pages: [text, ...told().pages],
      });
      const seen = outsideCode(commentOf(facts, hostile));
      const known = [
        ...ours,
        '<details><summary>a record with an odd name</summary>',
        'Settings that change:',
        'Not compared, as their files have problems:',
      ];
      expect(seen.filter((each) => !known.includes(each))).toEqual([]);
    }
  });

  test.each(['//evil.example/', '/../../x/', 'javascript:alert(1)', '/a/?x=1', '/A/', '/a)/'])(
    'makes no link of %s',
    (page) => {
      const text = commentOf(facts, told({ pages: [page] }));
      expect(text).not.toContain('Pages to look at');
    },
  );

  test('is never longer than GitHub takes, and never cut within code', () => {
    const records = Array.from({ length: 5_000 }, (_, number) => ({
      id: `reports/huge/finding-${number}`,
      says: 'x'.repeat(5_000),
      fields: [
        {
          field: 'title',
          how: 'changed' as const,
          before: '`'.repeat(5_000),
          after: 'y'.repeat(5_000),
        },
      ],
    }));
    const text = commentOf(
      facts,
      told({ records, pages: Array.from({ length: 9_000 }, (_, each) => `/a${each}/`) }),
    );
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/^- and 4\d\d\d more$/m);
    expect(text.trimEnd()).toMatch(/The rest is too long for a comment: the run has it\.$/);
    expect((text.match(/<details>/g) ?? []).length).toBe((text.match(/<\/details>/g) ?? []).length);
  });
});

describe('what a run left', () => {
  test('is read as far as it is shown', () => {
    const given = { version: '1.0.0', more: 'x', ...told() };
    expect(readToldChanges(JSON.stringify(given))).toEqual(told());
  });

  test.each([
    ['no JSON', 'nothing'],
    ['another shape', '{"records": "all"}'],
    ['a number of approvals of its own', JSON.stringify({ ...told(), approvals: { needed: 0 } })],
    ['a text beyond measure', `${' '.repeat(4_000_001)}{}`],
    ['deep nests', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is not believed where it is %s', (_, text) => {
    expect(readToldChanges(text)).toBeUndefined();
  });
});
