import { describe, expect, test } from 'vitest';
import { changed, issuesIn } from '../../builders/content.ts';

const FINDING = 'reports/inspector-2021/finding-1.mdx';
const THEME = 'themes/punctuality.mdx';

/** What is said of a link to it, in a field and in a text; the valid content has redirects of each kind. */
const said = (texts: Parameters<typeof issuesIn>[0]): readonly string[] =>
  issuesIn(texts).map(({ problem, remedy = '' }) => `${problem} ${remedy}`);
const linked = (id: string): readonly string[] =>
  said(changed(FINDING, 'to: reports/charter-2022/commitment-eighty', `to: ${id}`));
const pathTo = (path: string): readonly string[] =>
  said(changed(THEME, 'trains run', `[trains](${path}) run`));

describe('a link to a record that is there no more', () => {
  test('says where it moved', () => {
    const to = 'reports/inspector-2021/commitment-ninety';
    expect(linked('reports/inspector-2021/commitment-nine-in-ten')).toEqual([
      `links[0].to names reports/inspector-2021/commitment-nine-in-ten, which moved to ${to}. Write ${to}.`,
    ]);
    expect(pathTo('/reports/inspector-2021/commitment-nine-in-ten/')).toEqual([
      `The text links to /reports/inspector-2021/commitment-nine-in-ten/, which moved to /${to}/. Write /${to}/.`,
    ]);
  });

  test('says what it was split into, and leaves the choice to the editor', () => {
    const one = 'reports/inspector-2021/finding-1';
    const other = 'reports/inspector-2021/finding-timetable';
    const gone = 'reports/inspector-2021/finding-trains-and-timetable';
    expect(linked(gone)).toEqual([
      `links[0].to names ${gone}, which was split into ${one} and ${other}. Write the one that is meant: ${one} or ${other}.`,
    ]);
    expect(pathTo(`/${gone}/`)).toEqual([
      `The text links to /${gone}/, which was split into /${one}/ and /${other}/. Write the one that is meant: /${one}/ or /${other}/.`,
    ]);
  });

  test('says that nothing took its place', () => {
    expect(linked('terms/punctual-train')).toEqual([
      'links[0].to names terms/punctual-train, which was taken off the record on 2026-01-12. Nothing took its place: name another record, or take the link out.',
    ]);
  });
});
