import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { changesAsMarkdown } from '../../../src/changes/markdown.ts';
import { between } from '../../builders/changes.ts';
import { refused } from '../../builders/hostile-texts.ts';
import { recommendation } from '../views/item-texts.ts';

const R = 'reports/late/recommendation-1.mdx';
const ENDS = { base: 'main (0123456789ab)', head: 'the working folder' };

const markdown = (title: string): string =>
  changesAsMarkdown(between({}, { [R]: recommendation({ title }) }), ENDS);

/** The code in a text, and the kinds of all nodes in it. */
function read(text: string): { readonly words: string; readonly kinds: ReadonlySet<string> } {
  const kinds = new Set<string>();
  let words = '';
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    kinds.add(node.type);
    if (node.type === 'inlineCode') words += node.value;
  });
  return { words, kinds };
}

const PLAIN = new Set([
  'root',
  'paragraph',
  'strong',
  'text',
  'inlineCode',
  'list',
  'listItem',
  'html',
  'code',
]);

describe('the Markdown of a change', () => {
  test('is a list of sayings, with all that differs folded away', () => {
    expect(
      changesAsMarkdown(
        between({ [R]: recommendation() }, { [R]: recommendation({ title: 'Be on time' }) }),
        ENDS,
      ),
    )
      .toBe(`**1 record changed.** \`main (0123456789ab)\` → \`the working folder\`, clocks as of 2026-01-31.

- \`reports/late/recommendation-1: title Be punctual → Be on time\`

<details><summary>reports/late/recommendation-1</summary>

\`\`\`
~ title: Be punctual → Be on time
\`\`\`

</details>
`);
  });

  test.each([
    'a [link](https://elsewhere.example) here',
    '@somebody, see #1 and elsewhere/else#2',
    '![](https://elsewhere.example/a.png)',
    '<img src=x onerror=alert(1)>',
    '`code` **bold** ~~gone~~ $x$',
    '</summary><script>',
    '``` fence',
    // What holds hidden characters is not read, and so not shown.
    ...Object.values(refused).filter((text) => text.length < 100 && !/\p{C}/u.test(text)),
  ])('shows %j as words and as nothing else', (title) => {
    const { words, kinds } = read(markdown(title));
    expect([...kinds].filter((kind) => !PLAIN.has(kind))).toEqual([]);
    expect(words).toContain(`“${title.trim()}”`);
  });

  test('fences details so that nothing in them can end the fence', () => {
    const text = markdown('a ```` b');
    expect(text).toContain('\n`````\n');
  });
});
