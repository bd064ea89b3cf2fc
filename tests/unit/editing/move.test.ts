import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMove } from '../../../src/editing/move.ts';
import { formatIssues } from '../../../src/issues/terminal.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { withNames } from '../../../src/editing/rename.ts';
import { codesIn, fileOf, valid, withFiles, type Texts } from '../../builders/content.ts';
import { after, contentOf, editsOf, refusalOf } from './content-of.ts';

const INSPECTOR = 'reports/inspector-2021';
const said = { on: '2026-01-20', why: 'It is clearer.' };

const moved = (from: string, to: string, texts: Texts = valid): Texts =>
  after(texts, editsOf(planMove(contentOf(texts), { from, to, ...said })));

const refused = (from: string, to: string, texts?: Texts, published?: readonly string[]) =>
  refusalOf(planMove(contentOf(texts, published), { from, to, ...said }));

describe('a record that moves', () => {
  const texts = moved(`${INSPECTOR}/finding-timetable`, `${INSPECTOR}/finding-lines`);

  test('has its file under the new name, as it was', () => {
    expect(texts[`${INSPECTOR}/finding-timetable.mdx`]).toBeUndefined();
    expect(texts[`${INSPECTOR}/finding-lines.mdx`]).toBe(
      valid[`${INSPECTOR}/finding-timetable.mdx`],
    );
  });

  test('is named by its new name wherever it was named', () => {
    expect(texts[`${INSPECTOR}/recommendation-1.mdx`]).toContain(
      `rests-on: [${INSPECTOR}/finding-lines]`,
    );
  });

  test('leaves a redirect, and no redirect leads to its old name', () => {
    expect(texts['redirects.yaml']).toContain(
      `  - from: ${INSPECTOR}/finding-timetable\n    to: [${INSPECTOR}/finding-lines]\n    on: 2026-01-20\n    why: It is clearer.\n`,
    );
    expect(texts['redirects.yaml']).toContain(
      `to: [${INSPECTOR}/finding-1, ${INSPECTOR}/finding-lines]`,
    );
  });

  test('leaves a record without a problem', () => {
    expect(codesIn(texts)).toEqual([]);
  });

  test('and back again leaves every other file as it was', () => {
    const back = moved(`${INSPECTOR}/finding-lines`, `${INSPECTOR}/finding-timetable`, texts);
    const { 'redirects.yaml': _, ...rest } = back;
    const { 'redirects.yaml': __, ...before } = valid;
    expect(rest).toEqual(before);
    expect(codesIn(back)).toEqual([]);
  });
});

test.each([
  [`${INSPECTOR}/finding-1`, 'reports/charter-2022/finding-first'],
  [`${INSPECTOR}/commitment-ninety`, `${INSPECTOR}/commitment-nine`],
  [`${INSPECTOR}/commitment-ninety`, `${INSPECTOR}/commitment-nine-in-ten-on-time`],
  [INSPECTOR, 'reports/inspectorate-2021'],
  ['reports/charter-2022', 'reports/charter'],
  ['bodies/rail-office', 'bodies/office-of-rail'],
  ['sources/gazette', 'sources/the-gazette'],
  ['themes/punctuality', 'themes/on-time'],
  ['terms/right-time', 'terms/on-time'],
  ['schemes/inspection', 'schemes/inspectors'],
  ['chains/right-time', 'chains/nine-in-ten'],
  [`${INSPECTOR}#statement-inspector-late`, `${INSPECTOR}#statement-late`],
])('%s can move to %s, and nothing dangles', (from, to) => {
  const texts = moved(from, to);
  expect(codesIn(texts)).toEqual([]);
  expect(texts['redirects.yaml']).toContain(`from: ${from.includes('#') ? `"${from}"` : from}\n`);
});

test('a report moves with all its records, each with its redirect', () => {
  const texts = moved(INSPECTOR, 'reports/inspectorate-2021');
  expect(Object.keys(texts).filter((path) => path.startsWith(`${INSPECTOR}/`))).toEqual([]);
  expect(texts['redirects.yaml']).toContain('to: [reports/inspectorate-2021/finding-1]');
});

test('links to paths of the site follow, with their places', () => {
  const links = `See [it](/${INSPECTOR}/finding-timetable/#sources), [there](/${INSPECTOR}/#finding-timetable) and [all](/${INSPECTOR}/).`;
  const path = `${INSPECTOR}/finding-1.mdx`;
  const texts = moved(
    `${INSPECTOR}/finding-timetable`,
    'reports/charter-2022/finding-lines',
    withFiles({ [path]: `${valid[path] ?? ''}\n${links}\n` }),
  );
  expect(texts[path]).toContain(
    `See [it](/reports/charter-2022/finding-lines/#sources), [there](/reports/charter-2022/#finding-lines) and [all](/${INSPECTOR}/).`,
  );
});

test('a number in the file’s new name is not also in a field', () => {
  const path = `${INSPECTOR}/finding-timetable.mdx`;
  const numbered = (valid[path] ?? '').replace('themes:', 'number: "7"\nthemes:');
  const texts = moved(
    `${INSPECTOR}/finding-timetable`,
    `${INSPECTOR}/finding-7`,
    withFiles({ [path]: numbered }),
  );
  expect(texts[`${INSPECTOR}/finding-7.mdx`]).toBe(valid[path]);
});

test('a file that was renamed by hand needs its links and its redirect only', () => {
  const { [`${INSPECTOR}/finding-timetable.mdx`]: text = '', ...rest } = valid;
  const texts = { ...rest, [`${INSPECTOR}/finding-lines.mdx`]: text };
  const plan = planMove(contentOf(texts, [`${INSPECTOR}/finding-timetable`]), {
    from: `${INSPECTOR}/finding-timetable`,
    to: `${INSPECTOR}/finding-lines`,
    ...said,
  });
  expect(codesIn(after(texts, editsOf(plan)))).toEqual([]);
});

describe('is refused:', () => {
  test.each([
    [
      'a record that is not there',
      `${INSPECTOR}/finding-timetabel`,
      `${INSPECTOR}/finding-x`,
      /Did you mean .*finding-timetable\?/,
    ],
    [
      'a record that moved before',
      `${INSPECTOR}/commitment-nine-in-ten`,
      `${INSPECTOR}/commitment-x`,
      /it moved to .*commitment-ninety\.$/,
    ],
    [
      'a name that is taken',
      `${INSPECTOR}/finding-1`,
      `${INSPECTOR}/finding-timetable`,
      /is taken/,
    ],
    [
      'a name that another had',
      `${INSPECTOR}/finding-1`,
      `${INSPECTOR}/finding-trains-and-timetable`,
      /never means two things/,
    ],
    [
      'another kind of record',
      `${INSPECTOR}/finding-1`,
      `${INSPECTOR}/recommendation-9`,
      /write the new record/,
    ],
    [
      'what can be no name',
      `${INSPECTOR}/finding-1`,
      `${INSPECTOR}/Finding One`,
      /cannot be the name/,
    ],
    [
      'a report that is not there',
      `${INSPECTOR}/finding-1`,
      'reports/inspector-2022/finding-1',
      /Did you mean reports\/inspector-2021\?/,
    ],
    ['the name it has', `${INSPECTOR}/finding-1`, `${INSPECTOR}/finding-1`, /that name already/],
    [
      'a place for a record',
      `${INSPECTOR}/finding-1`,
      `${INSPECTOR}#statement-x`,
      /a place on a page/,
    ],
  ])('%s', (_, from, to, reason) => {
    expect(refused(from, to)).toMatch(reason);
  });
});

describe('nothing else in a file is touched:', () => {
  const path = `${INSPECTOR}/finding-1.mdx`;
  const name = `${INSPECTOR}/finding-timetable`;

  test('odd spacing, comments, quotation marks and line ends stay, whatever stands around a link', () => {
    const around = fc.stringMatching(/^[A-Za-z0-9 ,.’&#;*]{0,30}$/);
    const quoted = fc.constantFrom(name, `"${name}"`, `'${name}'`);
    const gap = fc.constantFrom('', ' ', '  # a note', '   ');
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(around, around, quoted, gap, end, (before, behind, link, space, line) => {
        const text = [
          '---',
          'title:   "One train in three"   # as printed',
          'themes: [ themes/punctuality ]',
          'links:',
          '  -   type: related',
          `      to:  ${link}${space}`,
          `      because: It is not ${name} alone.`,
          'cites:',
          '  - { source: sources/inspector-report, at: paragraph 4, seen: document }',
          'checked: 2026-01-10',
          'added:   2026-01-10',
          '---',
          '',
          `It says${before.replace(/[*#&;]/g, '')} more. <RecordLink to="${name}">there</RecordLink> and \`${name}\`.`,
          '',
          `Words${behind.replace(/[*#&;]/g, '')} [in it](/${name}/) end.`,
          '',
        ].join(line);
        const parsed = parseRecord(fileOf(path, text));
        if (!('record' in parsed)) throw new Error(formatIssues(parsed.issues));
        const names = new Map([[name, `${INSPECTOR}/finding-lines`]]);
        const expected = text
          .replace(link, link.replace(name, `${INSPECTOR}/finding-lines`))
          .replace(`to="${name}"`, `to="${INSPECTOR}/finding-lines"`)
          .replace(`(/${name}/)`, `(/${INSPECTOR}/finding-lines/)`);
        expect(withNames(path, text, parsed.record, names)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

test('examples that a guide takes from a record follow it', () => {
  const guide = [
    '---',
    'title: Style',
    '---',
    '',
    '<Pair',
    '  record="reports/inspector-2021/finding-timetable"',
    '  bad="reports/inspector-2021/finding-timetable"',
    '/>',
    '',
    'Read <RecordLink to="reports/inspector-2021/finding-timetable" />.',
    '',
  ].join('\n');
  const texts = withFiles({ 'guides/style.mdx': guide });
  const moved = after(
    texts,
    editsOf(
      planMove(contentOf(texts), {
        from: 'reports/inspector-2021/finding-timetable',
        to: 'reports/inspector-2021/finding-lines',
        on: '2026-11-21',
        why: 'The name was wrong.',
      }),
    ),
  );
  expect(moved['guides/style.mdx']).toBe(
    guide
      .replace(
        'record="reports/inspector-2021/finding-timetable"',
        'record="reports/inspector-2021/finding-lines"',
      )
      .replace(
        'to="reports/inspector-2021/finding-timetable"',
        'to="reports/inspector-2021/finding-lines"',
      ),
  );
});

test('a name that is spelt with a sign of YAML for a letter is found as well', () => {
  const name = `${INSPECTOR}/finding-timetable`;
  const texts = withFiles({
    'themes/punctuality.mdx': (valid['themes/punctuality.mdx'] ?? '').replace(
      'checked:',
      'links:\n  - type: related\n    to: "r\\x65ports/inspector-2021/finding-timetable"\n    because: So.\nchecked:',
    ),
  });
  const moved = after(
    texts,
    editsOf(planMove(contentOf(texts), { from: name, to: `${INSPECTOR}/finding-lines`, ...said })),
  );
  expect(moved['themes/punctuality.mdx']).toContain(`to: ${INSPECTOR}/finding-lines\n`);
});

describe('a file that cannot be read', () => {
  const theme = valid['themes/punctuality.mdx'] ?? '';
  const timetable = `${INSPECTOR}/finding-timetable`;
  const withTheme = (more: string): Texts =>
    withFiles({ 'themes/punctuality.mdx': `${theme}\n${more}\n` });

  test('is in nobody’s way where it names something else', () => {
    expect(refused(timetable, `${INSPECTOR}/finding-lines`, withTheme('<Cite source="'))).toBe(
      undefined,
    );
  });

  test.each([
    ['in a text that is not closed', `<RecordLink to="${timetable}"`],
    ['below a picture, which no record has', `![x](y) <RecordLink to="${timetable}" />`],
  ])('keeps what it names %s from moving, as the name there could not follow', (_, more) => {
    expect(refused(timetable, `${INSPECTOR}/finding-lines`, withTheme(more))).toBe(
      `content/themes/punctuality.mdx names ${timetable} and has problems, so that the name there cannot follow: npm run check tells them.`,
    );
  });

  test('does so for a guide as well', () => {
    const guide = `---\ntitle: Style\n---\n\n<Pair record="${timetable}"\n`;
    expect(
      refused(timetable, `${INSPECTOR}/finding-lines`, withFiles({ 'guides/style.mdx': guide })),
    ).toMatch(/^content\/guides\/style\.mdx names /);
  });
});
