import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { fix } from '../../../src/editing/fix.ts';
import { splitFrontMatter } from '../../../src/records/front-matter.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { fileOf, valid } from '../../builders/content.ts';
import { whatItSays } from '../../builders/read-alike.ts';

const FINDING = 'reports/inspector-2021/finding-timetable.mdx';

/** A finding that is well, with one thing changed. */
const finding = (from: string | RegExp, to: string): string => {
  const well = fix(fileOf(FINDING, valid[FINDING] ?? '')).text;
  const text = well.replace(from, () => to);
  if (text === well) throw new Error(`The finding does not hold ${String(from)}.`);
  return text;
};
const fixed = (text: string, path = FINDING) => fix(fileOf(path, text));

describe('what is put right, and said:', () => {
  test('fields are brought into the order of the schema', () => {
    const text = finding(
      /(title: .*\n)(themes: .*\n)/,
      'themes: [themes/punctuality]\ntitle: Late\n',
    );
    expect(fixed(text).text).toMatch(/^---\ntitle: Late\nthemes: \[themes\/punctuality\]\ncites:/);
    expect(fixed(text).changes).toEqual(['order of the fields']);
  });

  test('fields inside fields too', () => {
    const text = finding(
      '  - source: sources/inspector-report\n    at: paragraph 7\n',
      '  - at: paragraph 7\n    source: sources/inspector-report\n',
    );
    expect(fixed(text).text).toBe(fixed(valid[FINDING] ?? '').text);
    expect(fixed(text).changes).toEqual(['order of the fields in cites[0]']);
  });

  test.each([
    ['not needed', "title: 'Late trains'", 'title: Late trains'],
    ['of the other kind', "title: 'Late: trains'", 'title: "Late: trains"'],
    ['round a word that YAML takes for something else', "title: 'yes: 1.10'", 'title: "yes: 1.10"'],
    ['round a date', "checked: '2026-01-10'", 'checked: 2026-01-10'],
    ['in a list', "themes: ['themes/punctuality']", 'themes: [themes/punctuality]'],
  ])('quotation marks %s', (_, written, right) => {
    const [field = ''] = written.split(':');
    const text = finding(new RegExp(`^${field}: .*$`, 'm'), written);
    expect(fixed(text).text).toContain(`\n${right}\n`);
    expect(fixed(text).changes).toEqual([`quotes of ${field === 'themes' ? 'themes[0]' : field}`]);
  });

  test.each([
    ['title: 680', 'title: "680"'],
    ['title: 1.10', 'title: "1.10"'],
    ['title: true', 'title: "true"'],
  ])('a text that YAML reads as something else: %s', (written, right) => {
    expect(fixed(finding(/^title: .*$/m, written)).text).toContain(`\n${right}\n`);
  });

  test.each([
    ['5 March 2021', '2021-03-05'],
    ['5th March 2021', '2021-03-05'],
    ['March 5, 2021', '2021-03-05'],
    ['31/03/2021', '2021-03-31'],
    ['2021/3/5', '2021-03-05'],
    ['2021-3-5', '2021-03-05'],
  ])('a day that can only be one: %s', (written, right) => {
    const text = finding(/^checked: .*$/m, `checked: ${written}`);
    expect(fixed(text).text).toContain(`\nchecked: ${right}\n`);
    expect(fixed(text).changes).toEqual([`checked: ${written} → ${right}`]);
  });

  test.each(['05/03/2021', '2021/22', '2009/10', '30 February 2021', 'Lent 2021', 'March 2021'])(
    'but not a day that could be another, or none: %s',
    (written) => {
      const text = finding(/^checked: .*$/m, `checked: ${written}`);
      expect(fixed(text)).toEqual({ text, changes: [] });
    },
  );

  test('a month stays a month, in a field that takes one', () => {
    const path = 'reports/inspector-2021/recommendation-1.mdx';
    const text = (valid[path] ?? '').replace('due: 2022-03', 'due: March 2022');
    expect(fixed(text, path).text).toContain('\ndue: 2022-03\n');
  });

  test('words in a text field are never taken for a date', () => {
    const text = finding(/^title: .*$/m, 'title: 5 March 2021');
    expect(fixed(text)).toEqual({ text, changes: [] });
  });

  test('a single value is made the list that the field takes', () => {
    const text = finding(/^themes: .*$/m, 'themes: themes/punctuality');
    expect(fixed(text).text).toContain('\nthemes: [themes/punctuality]\n');
    expect(fixed(text).changes).toEqual(['themes as a list']);
  });

  test('spaces, indents, brackets, the end of the file and its line ends', () => {
    const text = finding(/^themes: .*$/m, 'themes:   [ themes/punctuality ]  ')
      .replace('  - source', '- source')
      .replace('    at:', '  at:')
      .replace('    seen:', '  seen:')
      .trimEnd();
    expect(fixed(text).text).toBe(fixed(valid[FINDING] ?? '').text);
    expect(fixed(text).changes).toEqual(['spacing', 'spacing of the text']);
    expect(fixed(text.replaceAll('\n', '\r\n')).text).toBe(fixed(valid[FINDING] ?? '').text);
  });

  test('spaces in the text that nobody sees, but no line break and no code', () => {
    const text = finding(/$/, 'One.  \nTwo. \n\n\n\n```\ncode \n\n\n```\n\nThree. \n');
    expect(fixed(text).text).toContain('\nOne.  \nTwo.\n\n```\ncode \n\n\n```\n\nThree.\n');
  });
});

describe('what is left as it is:', () => {
  test('comments, each with its field', () => {
    const text = finding(
      /^---\ntitle: (.*)\nthemes: (.*)\n/,
      '---\n# of the whole\n\n# of themes\nthemes: [themes/punctuality] # beside themes\n# of title\ntitle: Late\n',
    );
    expect(fixed(text).text).toMatch(
      /^---\n# of the whole\n\n# of title\ntitle: Late\n# of themes\nthemes: \[themes\/punctuality\] # beside themes\n/,
    );
  });

  test('brackets that hold a comment', () => {
    const text = finding(/^themes: .*$/m, 'themes: [\n  themes/punctuality, # the only one\n]');
    expect(fixed(text).text).toContain('# the only one');
    expect(whatItSays(fileOf(FINDING, fixed(text).text))).toEqual(
      whatItSays(fileOf(FINDING, text)),
    );
  });

  test('the lines of a folded text', () => {
    const path = 'schemes/inspection.yaml';
    const text = fixed(
      (valid[path] ?? '').replace(
        /^description: .*$/m,
        'description: >-\n  One line\n  and another.',
      ),
      path,
    ).text;
    expect(text).toContain('description: >-\n  One line\n  and another.\n');
    expect(fixed(text, path).changes).toEqual([]);
  });

  test.each([
    ['front matter that cannot be read', finding(/^title: .*$/m, 'title: a: b')],
    ['a file without front matter', 'Some text.   \n'],
    ['a hidden character', finding(/^title: .*$/m, 'title: Late\u202Etrains  ')],
    ['a hidden character spelt out', finding(/^title: .*$/m, 'title:  "Late\\u202Etrains"')],
  ])('%s', (_, text) => {
    expect(fixed(text)).toEqual({ text, changes: [] });
  });

  test('a field that the schema does not know, at its place', () => {
    const text = finding('cites:\n', 'colour: red\ncites:\n');
    expect(fixed(text)).toEqual({ text, changes: [] });
  });
});

const records = Object.entries(valid).filter(
  ([path]) => 'record' in parseRecord(fileOf(path, valid[path] ?? '')),
);

/** The same record written by somebody else: other order, quotation marks, brackets, spaces and comments. */
const written = fc
  .record({
    at: fc.nat({ max: records.length - 1 }),
    choices: fc.array(fc.nat({ max: 7 }), { minLength: 40, maxLength: 40 }),
    trailing: fc.constantFrom('', ' ', '\n', '\n\n\n', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ at, choices, trailing, lineEnd }) => {
    const [path, text] = records[at] ?? ['', ''];
    const parts = splitFrontMatter(text);
    const yaml = parts ? parts.yaml.slice(1) : text;
    const document = parseDocument(yaml);
    let turn = 0;
    const choose = () => choices[(turn += 1) % choices.length] ?? 0;
    visit(document, {
      Scalar(key, node) {
        if (key === 'key' || typeof node.value !== 'string') return;
        const types = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', undefined] as const;
        const type = types[choose() % 4];
        if (type) node.type = type;
        if (choose() === 0) node.comment = ' beside';
      },
      Seq(_, node) {
        node.flow = choose() < 2;
      },
      Map(_, node) {
        if (choose() < 3) node.items.reverse();
        if (choose() === 0) node.commentBefore = ' above';
      },
    });
    const again = document.toString({
      lineWidth: [0, 40, 80][choose() % 3] ?? 0,
      indent: 2 + (choose() % 3),
      indentSeq: choose() < 4,
    });
    const whole = parts
      ? `---\n${again}---\n${parts.body.replace(/^\n+/, '\n')}${trailing}`
      : `${again}`;
    return fileOf(path, whole.replaceAll('\n', lineEnd));
  });

const comments = (text: string): number => (text.match(/#.(?:beside|above)/g) ?? []).length;

describe('however a valid record is written,', () => {
  test('it says the same after it was put right, with every comment', () => {
    fc.assert(
      fc.property(written, (file) => {
        fc.pre('record' in parseRecord(file));
        const after = fix(file);
        expect(whatItSays({ ...file, text: after.text })).toEqual(whatItSays(file));
        expect(comments(after.text)).toBe(comments(file.text));
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('putting right twice is putting right once, and what is changed is said', () => {
    fc.assert(
      fc.property(written, (file) => {
        const once = fix(file);
        expect(fix({ ...file, text: once.text })).toEqual({ text: once.text, changes: [] });
        expect(once.changes.length > 0).toBe(once.text !== file.text);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
