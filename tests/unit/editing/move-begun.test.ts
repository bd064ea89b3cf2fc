import { describe, expect, test } from 'vitest';
import { planMove } from '../../../src/editing/move.ts';
import { planSplit } from '../../../src/editing/split.ts';
import { planWithdraw } from '../../../src/editing/withdraw.ts';
import { codesIn, valid, withFiles, type Texts } from '../../builders/content.ts';
import { after, contentOf, editsOf, refusalOf } from './content-of.ts';

const said = { on: '2026-01-20', why: 'It was mistyped.' };
const OLD = 'reports/inspecter-2023';
const NEW = 'reports/inspector-2023';

const begunAs = (name: string): string =>
  (valid[`reports/inspector-2021/${name}.mdx`] ?? '').replace(
    /^title: .*$/m,
    'title: to-do (what it says)',
  );

/** A dossier that was just begun, with to-do marks in every file: a recommendation that names a finding. */
const dossier: Texts = {
  [`${OLD}/report.mdx`]: begunAs('report'),
  [`${OLD}/finding-1.mdx`]: begunAs('finding-1'),
  [`${OLD}/recommendation-1.mdx`]: begunAs('recommendation-1')
    .replace('reports/inspector-2021/finding-timetable', `${OLD}/finding-1`)
    .concat(`\n<RecordLink to="${OLD}/finding-1"/> says so.\n`),
};
const texts = withFiles(dossier);

const planned = (from: string, to: string, given = texts, published: readonly string[] = []) =>
  planMove(contentOf(given, published), { from, to, ...said });

describe('a dossier that was only begun', () => {
  const moved = after(texts, editsOf(planned(OLD, NEW)));

  test('moves with all its records, which name each other by their new names', () => {
    expect(Object.keys(moved).filter((path) => path.startsWith(OLD))).toEqual([]);
    for (const [path, text] of Object.entries(dossier))
      expect(moved[path.replace(OLD, NEW)]).toBe(text.replaceAll(OLD, NEW));
  });

  test('leaves no redirect, as nothing was at its address', () => {
    expect(moved['redirects.yaml']).toBe(valid['redirects.yaml']);
    const empty = withFiles({ ...dossier, 'redirects.yaml': 'moved: []\n' });
    expect(editsOf(planned(OLD, NEW, empty)).map(({ path }) => path)).not.toContain(
      'redirects.yaml',
    );
  });

  test('has no other problems afterwards than what is to do', () => {
    expect(new Set(codesIn(moved))).toEqual(new Set(['to-do']));
  });

  test('leaves a redirect where the marks came into what was published', () => {
    const edits = editsOf(planned(OLD, NEW, texts, [`${OLD}/finding-1`]));
    expect(after(texts, edits)['redirects.yaml']).toBe(
      `${valid['redirects.yaml'] ?? ''}  - from: ${OLD}/finding-1\n    to: [${NEW}/finding-1]\n    on: 2026-01-20\n    why: It was mistyped.\n`,
    );
  });
});

test('a record that was begun moves alone, and another that was begun follows it', () => {
  const moved = after(texts, editsOf(planned(`${OLD}/finding-1`, `${OLD}/finding-2`)));
  expect(moved[`${OLD}/finding-1.mdx`]).toBeUndefined();
  expect(moved[`${OLD}/finding-2.mdx`]).toBe(dossier[`${OLD}/finding-1.mdx`]);
  expect(moved[`${OLD}/recommendation-1.mdx`]).toBe(
    dossier[`${OLD}/recommendation-1.mdx`]?.replaceAll(`${OLD}/finding-1`, `${OLD}/finding-2`),
  );
});

test('what was begun takes the new name of what is on the record', () => {
  const edits = editsOf(planned('sources/inspector-report', 'sources/inspector-2021'));
  const moved = after(texts, edits);
  expect(moved[`${OLD}/finding-1.mdx`]).toContain('source: sources/inspector-2021');
  expect(moved[`${OLD}/finding-1.mdx`]).not.toContain('sources/inspector-report');
});

describe('is refused, with what is true of the file:', () => {
  const faulty = withFiles({
    ...dossier,
    [`${OLD}/finding-1.mdx`]: (valid['reports/inspector-2021/finding-1.mdx'] ?? '').replace(
      'title:',
      'titel:',
    ),
  });

  test('a record with problems that are no to-do marks', () => {
    expect(refusalOf(planned(`${OLD}/finding-1`, `${OLD}/finding-2`, faulty))).toBe(
      `The file of ${OLD}/finding-1 has problems, so it is not on the record: npm run check tells them.`,
    );
  });

  test('a report that would leave such a record behind', () => {
    expect(refusalOf(planned(OLD, NEW, faulty))).toBe(
      `content/${OLD}/finding-1.mdx has problems, so that it cannot move along: npm run check tells them.`,
    );
  });

  test('a name that a file has already, whether it is on the record or not', () => {
    const from = 'reports/inspector-2021/finding-timetable';
    for (const given of [texts, faulty])
      expect(refusalOf(planned(from, `${OLD}/finding-1`, given))).toBe(
        `${OLD}/finding-1 is taken by a file that is not on the record yet.`,
      );
  });

  test('what was only begun, to be withdrawn or split', () => {
    const id = `${OLD}/finding-1`;
    const reason = `${id} still has things to do, so it is not on the record yet: npm run check tells them.`;
    const to = ['reports/inspector-2021/finding-1', 'reports/inspector-2021/finding-timetable'];
    expect(refusalOf(planWithdraw(contentOf(texts), { id, ...said }))).toBe(reason);
    expect(refusalOf(planSplit(contentOf(texts), { from: id, to, ...said }))).toBe(reason);
    expect(refusalOf(planWithdraw(contentOf(texts, [id]), { id, ...said }))).toBe(reason);
  });
});
