import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSameButNames } from '../../../src/editing/same-but-names.ts';

const PATH = 'guides/a.mdx';
const GUIDE = [
  '---',
  'title: A guide',
  '---',
  '',
  'Read <RecordLink to="reports/late-2021/finding-1" /> and [its report](/reports/late-2021/).',
  '',
  '<Pair record="reports/late-2021/finding-2" bad={`reports/late-2021`} because="It is long." />',
  '',
  'At most {props.limits.quote} words.',
  '',
].join('\n');

/** The guide with something written in another way. */
const changed = (from: string, to: string): string => {
  if (!GUIDE.includes(from)) throw new Error(`The guide has no ${from}.`);
  return GUIDE.replaceAll(from, () => to);
};

const isSame = (other: string): boolean => isSameButNames(PATH, GUIDE, other);

describe('a guide is the same but for names', () => {
  test.each([
    ['where nothing changes', GUIDE],
    [
      'where a record moved',
      changed('to="reports/late-2021/finding-1"', 'to="reports/x/finding-9"'),
    ],
    ['where a report moved, in links too', changed('/reports/late-2021/)', '/reports/late-2022/)')],
    [
      'where a place on a page moved',
      changed('/reports/late-2021/)', '/reports/late-2021/#statement-a)'),
    ],
  ])('%s', (_, other) => {
    expect(isSame(other)).toBe(true);
  });

  test.each([
    ['where a word changes', changed('Read', 'See')],
    ['where its fields change', changed('title: A guide', 'layout: ../../evil.astro')],
    ['where it imports', `import '/etc/x.js';\n\n${GUIDE}`],
    ['where it exports', `${GUIDE}\nexport const a = process.env;\n`],
    ['where an expression is new', changed('{props.limits.quote}', '{process.env.HOME}')],
    [
      'where an expression stands for a name',
      changed('to="reports/late-2021/finding-1"', 'to={process.exit()}'),
    ],
    ['where a name holds an expression', changed('finding-1', '{process.exit()}')],
    ['where a name ends its own attribute', changed('finding-1', 'a" x={process.exit()} y="b')],
    ['where a path holds an expression', changed('(/reports/late-2021/)', '(/{process.exit()})')],
    [
      'where a path leads to another site',
      changed('(/reports/late-2021/)', '(https://evil.example/)'),
    ],
    [
      'where a name is turned into code',
      changed('"reports/late-2021/finding-1"', '{`reports/late-2021/finding-1`}'),
    ],
    ['where another component is named', changed('<RecordLink to=', '<Shown file=')],
    ['where it holds a picture, which is an import', changed('[its report](', '![its report](')],
    [
      'where a sign that is not seen stands for a name',
      changed('reports/late-2021/finding-1', '\0'),
    ],
    ['where it cannot be read', changed('/> and', 'and')],
  ])('but not %s', (_, other) => {
    expect(isSame(other)).toBe(false);
  });
});

test('the real guides are so after every name in their components is another', () => {
  const folder = 'content/guides';
  const differ = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .filter((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const moved = text.replaceAll(/(?<=\b(?:to|record)=")[^"]+/g, 'reports/other/finding-1');
      return !isSameButNames(`guides/${name}`, text, moved);
    });
  expect(differ).toEqual([]);
});
