import { describe, expect, test } from 'vitest';
import { planSplit } from '../../../src/editing/split.ts';
import { planWithdraw } from '../../../src/editing/withdraw.ts';
import { codesIn, valid, withFiles } from '../../builders/content.ts';
import { after, contentOf, editsOf, refusalOf } from './content-of.ts';

const INSPECTOR = 'reports/inspector-2021';
const said = { on: '2026-01-20', why: 'It held two findings: one of each.' };

describe('a record that is split', () => {
  const first = (valid[`${INSPECTOR}/finding-timetable.mdx`] ?? '').replace(
    'title: The',
    'title: This',
  );
  const texts = withFiles({ [`${INSPECTOR}/finding-lines.mdx`]: first });
  const plan = planSplit(contentOf(texts), {
    from: `${INSPECTOR}/finding-timetable`,
    to: [`${INSPECTOR}/finding-lines`, `${INSPECTOR}/finding-1`],
    ...said,
  });
  const done = after(texts, editsOf(plan));

  test('goes, and leaves a redirect that names its successors', () => {
    expect(done[`${INSPECTOR}/finding-timetable.mdx`]).toBeUndefined();
    expect(done['redirects.yaml']).toContain(
      `  - from: ${INSPECTOR}/finding-timetable\n    to: [${INSPECTOR}/finding-lines, ${INSPECTOR}/finding-1]\n`,
    );
  });

  test('lists the links that only an editor can settle, by their places', () => {
    const undecided = 'undecided' in plan ? plan.undecided : [];
    expect(undecided.map(({ path }) => path)).toEqual([`${INSPECTOR}/recommendation-1.mdx`]);
    const [link] = undecided;
    expect((texts[link?.path ?? ''] ?? '').slice(link?.at)).toMatch(
      /^reports\/inspector-2021\/finding-timetable/,
    );
  });

  test('leaves no other problem than those links', () => {
    expect(new Set(codesIn(done))).toEqual(new Set(['dangling-link']));
  });

  test.each([
    [
      'a successor that is not there',
      [`${INSPECTOR}/finding-1`, `${INSPECTOR}/finding-9`],
      /Write the successors first/,
    ],
    ['one successor', [`${INSPECTOR}/finding-1`], /use npm run move/],
    [
      'itself among its successors',
      [`${INSPECTOR}/finding-1`, `${INSPECTOR}/finding-timetable`],
      /own successors/,
    ],
  ])('is refused with %s', (_, to, reason) => {
    const refused = planSplit(contentOf(), { from: `${INSPECTOR}/finding-timetable`, to, ...said });
    expect(refusalOf(refused)).toMatch(reason);
  });
});

describe('a record that is withdrawn', () => {
  const withdraw = (id: string, texts = valid, published: readonly string[] = []) =>
    planWithdraw(contentOf(texts, published), { id, ...said });

  test('keeps its file, which says when and why and is otherwise as it was', () => {
    const path = `${INSPECTOR}/finding-1.mdx`;
    const [edit, ...others] = editsOf(withdraw(`${INSPECTOR}/finding-1`));
    expect(others).toEqual([]);
    const written =
      'state: withdrawn\nwithdrawn:\n  on: 2026-01-20\n  because: "It held two findings: one of each."\n';
    expect(edit?.text).toContain(written);
    expect(edit?.text?.replace(written, '')).toBe(valid[path]);
  });

  test('has the state that it had replaced', () => {
    const path = `${INSPECTOR}/finding-1.mdx`;
    const texts = withFiles({
      [path]: (valid[path] ?? '').replace('themes:', 'state: reviewed # by A.\nthemes:'),
    });
    const [edit] = editsOf(withdraw(`${INSPECTOR}/finding-1`, texts));
    expect(edit?.text).toContain('state: withdrawn # by A.\nwithdrawn:\n  on: 2026-01-20\n');
    expect(codesIn({ ...texts, [path]: edit?.text ?? '' })).toEqual([]);
  });

  test('takes its records with it where it is a report', () => {
    const done = after(valid, editsOf(withdraw('reports/charter-2022')));
    expect(codesIn(done)).toEqual([]);
    expect(done['reports/charter-2022/commitment-eighty.mdx']).toContain('state: withdrawn');
  });

  test.each([
    ['what is not there', `${INSPECTOR}/finding-timetabel`, /Did you mean/],
    ['what is withdrawn already', `${INSPECTOR}/finding-night`, /withdrawn already/],
    ['a source', 'sources/gazette', /cited as it is/],
    [
      'a statement that is still there',
      `${INSPECTOR}#statement-inspector-late`,
      /take it out of the file first/,
    ],
  ])('is refused for %s', (_, id, reason) => {
    expect(refusalOf(withdraw(id))).toMatch(reason);
  });

  test('and whose file is gone is to be put back', () => {
    const { 'terms/right-time.mdx': _, ...texts } = valid;
    expect(refusalOf(withdraw('terms/right-time', texts, ['terms/right-time']))).toMatch(
      /Put content\/terms\/right-time\.mdx back first/,
    );
  });

  test('and is a statement that was taken out leaves its place an entry', () => {
    const path = `${INSPECTOR}/report.mdx`;
    const text = (valid[path] ?? '').replace(/statements:\n(?: .*\n)+/, '');
    const texts = withFiles({
      [path]: text,
      'redirects.yaml': 'moved: []\n',
    });
    const place = `${INSPECTOR}#statement-inspector-late`;
    const done = after(texts, editsOf(withdraw(place, texts, [place])));
    expect(done['redirects.yaml']).toBe(
      `moved:\n  - from: "${place}"\n    on: 2026-01-20\n    why: "It held two findings: one of each."\n`,
    );
    expect(codesIn(done)).toEqual([]);
  });
});
