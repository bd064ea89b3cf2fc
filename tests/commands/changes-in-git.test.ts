import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedChanges } from '../../src/schema/published/changes.ts';
import { GitProblem, repositoryOf } from '../../src/sources/git.ts';
import { findBase } from '../../src/sources/git-base.ts';
import { changedPaths, contentAt } from '../../src/sources/git-content.ts';
import { valid } from '../builders/content.ts';
import {
  contentFolderWith,
  repositoryWith,
  shallowCloneOf,
  type Ended,
  type TestRepository,
} from '../builders/repository.ts';

const RECOMMENDATION = 'reports/inspector-2021/recommendation-1.mdx';
const FINDING = 'reports/inspector-2021/finding-timetable.mdx';
const RENAMED = 'reports/inspector-2021/finding-2.mdx';
const RESPONSE = 'reports/reply-2022/response-poor-rating.mdx';
const THEME = 'themes/punctuality.mdx';

const text = (path: string): string => valid[path] ?? `There is no ${path}.`;

const entryOf = (progress: string): string => `  - date: 2022-06
    progress: ${progress}
    basis: self-reported
    by: bodies/rail-office
    note: The Office said so again.
    cites: [{ source: sources/gazette, at: first paragraph, seen: reporting }]
    added: 2026-01-30
`;

/** The recommendation with an entry more. */
const followed = text(RECOMMENDATION).replace('cites:\n  -', `${entryOf('stalled')}cites:\n  -`);

/** What a branch did: one finding has another name, a record follows it, and the redirect says so. */
const rename = {
  [FINDING]: undefined,
  [RENAMED]: text(FINDING),
  [RECOMMENDATION]: followed.replace('finding-timetable', 'finding-2'),
  'redirects.yaml': `${text('redirects.yaml')}  - from: reports/inspector-2021/finding-timetable
    to: [reports/inspector-2021/finding-2]
    on: 2026-01-30
    why: It has a number.
`,
};

const made: TestRepository[] = [];
const keep = (repository: TestRepository): TestRepository => {
  made.push(repository);
  return repository;
};

let repository: TestRepository;
let base: string;
let head: string;

// A branch with a commit, an edit and a removal that are not committed, a file that git does not know, and a base that went on.
beforeAll(() => {
  repository = keep(repositoryWith(valid));
  base = repository.git('rev-parse', 'HEAD');
  repository.git('switch', '--quiet', '--create', 'editor');
  repository.write(rename);
  head = repository.commit('a finding by its number');
  repository.git('switch', '--quiet', 'main');
  repository.write({ 'bodies/rail-office.mdx': `${text('bodies/rail-office.mdx')}\nMore.\n` });
  repository.commit('main goes on');
  repository.git('switch', '--quiet', 'editor');
  repository.write({
    [RESPONSE]: undefined,
    [THEME]: `${text(THEME)}\nIn other words.\n`,
    'sources/new.yaml': text('sources/gazette.yaml'),
  });
}, 60_000);

afterAll(() => {
  for (const each of made) each.remove();
});

const diff = (...args: readonly string[]): Ended => repository.run('diff.ts', args);

describe('the content at a commit', () => {
  test('is every record and setting as it was then', () => {
    const { records, settings } = contentAt(
      repositoryOf(`${repository.folder}/content`),
      base,
      'content',
    );
    const texts = [...records, ...settings].map((file) => [file.path, file.text]);
    expect(Object.fromEntries(texts)).toEqual(valid);
    expect(records.every(({ path, shownAs }) => shownAs === `content/${path}`)).toBe(true);
  });

  test('is not there where the commit has no such folder', () => {
    const { root } = repositoryOf(repository.folder);
    const elsewhere = { root, prefix: 'elsewhere/', isShallow: false };
    expect(() => contentAt(elsewhere, base, 'elsewhere')).toThrow(
      `The commit ${base.slice(0, 12)} has no files in elsewhere/.`,
    );
  });
});

describe('the base', () => {
  const found = (asked: Parameters<typeof findBase>[1]) =>
    findBase(repository.folder, asked)?.commit;

  test('is where the branch left main, whatever was added to main since', () => {
    expect(found({})).toBe(base);
    expect(found({ base: 'main' })).toBe(base);
  });

  test('is a commit that is named, where that is older', () => {
    expect(found({ base: head })).toBe(head);
  });

  test('is the branch that a workflow names, as it was fetched', () => {
    repository.git('update-ref', 'refs/remotes/origin/release', head);
    expect(found({ env: { GITHUB_BASE_REF: 'release' } })).toBe(head);
    expect(() => found({ env: { GITHUB_BASE_REF: 'nowhere' } })).toThrow(
      'There is no commit "origin/nowhere" here.',
    );
  });

  test('is origin/main before main', () => {
    repository.git('update-ref', 'refs/remotes/origin/main', head);
    expect(found({})).toBe(head);
    repository.git('update-ref', '-d', 'refs/remotes/origin/main');
  });

  test('is none where there is no such branch', () => {
    const lonely = keep(repositoryWith(valid));
    lonely.git('branch', '--move', 'trunk');
    expect(findBase(lonely.folder, {})).toBeUndefined();
  });
});

test('the files that differ are those that were committed, edited, added, taken out and renamed', () => {
  const differing = [
    'redirects.yaml',
    'sources/new.yaml',
    FINDING,
    RENAMED,
    RECOMMENDATION,
    RESPONSE,
    THEME,
  ];
  const at = repositoryOf(`${repository.folder}/content`);
  expect(changedPaths(at, base)).toEqual(differing.map((path) => `content/${path}`).sort());
  expect(changedPaths(at, base, head)).not.toContain(`content/${THEME}`);
});

// Each test starts programs, which takes its time where many tests run at once.
const SLOW = { timeout: 60_000 };

describe('npm run diff', SLOW, () => {
  test('says what the working folder changed, committed or not', () => {
    const { code, out } = diff();
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      `main (${base.slice(0, 12)}) → the working folder, clocks as of 2026-01-31`,
      'reports/inspector-2021/finding-2: renamed from reports/inspector-2021/finding-timetable',
      'reports/inspector-2021/rating-ninety: position disputes-rating → not-addressed; its own file is unchanged',
      'reports/inspector-2021/recommendation-1: progress implemented → stalled (self-reported), now overdue, 1 source added; due date unchanged',
      'reports/reply-2022/response-poor-rating: removed, with no redirect',
      'sources/new: added: source “Office shrugs off inspector”, published 2022-07-01',
      'themes/punctuality: text edited; no data changed',
      'redirects.yaml: 1 change',
      '1 record added, 2 records changed, 1 record renamed, 1 record removed, 1 record changed by what follows only, 1 settings file changed.',
    ]);
    expect(out).toContain(
      '\n  + history: 2022-06, stalled (self-reported), by bodies/rail-office: “The Office said so again.”\n',
    );
  });

  test('compares two commits, in which nothing else is', () => {
    expect(diff('main', 'main').out).toMatch(/\n\nNothing on the record changed\.$/);
    const { out } = diff('editor', 'editor~1');
    expect(out).toContain('recommendation-1: progress stalled → implemented (self-reported)');
    expect(out).not.toContain('In other words');
    expect(out).not.toContain('themes/punctuality: text');
  });

  test('says the same as Markdown', () => {
    const { out } = diff('--format', 'markdown');
    expect(out).toContain('- `themes/punctuality: text edited; no data changed`');
    expect(out).toMatch(/^\*\*1 record added/);
  });

  test('says the same as JSON that keeps to its published schema', () => {
    const schema: unknown = JSON.parse(diff('--schema').out);
    const data: unknown = JSON.parse(diff('--format', 'json').out);
    const check = new Ajv2020({ strict: false }).compile(schema as object);
    expect(check(data), JSON.stringify(check.errors)).toBe(true);
    const { version, base: from, head: to, approvals } = publishedChanges.parse(data);
    expect({ version, from, to }).toEqual({
      version: '1.0.0',
      from: { name: 'main', commit: base },
      to: { name: 'the working folder', commit: null },
    });
    expect(approvals).toEqual({
      needed: 2,
      because: [
        { id: 'reports/inspector-2021/rating-ninety', what: 'position' },
        { id: 'reports/inspector-2021/recommendation-1', what: 'progress' },
        { id: 'reports/reply-2022/response-poor-rating', what: 'position' },
      ],
    });
  });

  test.each([
    [['nowhere'], 'There is no commit "nowhere" here. Write a commit, a tag or a branch'],
    [['main', '--', '--upload-pack=touch'], 'There is no commit "--upload-pack=touch" here.'],
    [['--format', 'html'], '--format is "html". It can be text, markdown, json.'],
    [['--as-of', 'today'], '--as-of is "today"; it must be a day that exists'],
    [['--colour'], "Unknown option '--colour'"],
  ])('used as %j is told how', (args, sentence) => {
    const { code, out, err } = diff(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('explains itself', () => {
    const { code, out } = diff('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^npm run diff/);
  });
});

describe('npm run check', SLOW, () => {
  const check = (at: TestRepository, args: readonly string[] = [], env = {}): Ended =>
    at.run('check.ts', args, env);

  test('says what it compared with, and lets history grow', () => {
    const { git, write, run } = keep(repositoryWith(valid));
    write({ [RECOMMENDATION]: followed });
    const { code, out, err } = run('check.ts');
    expect(out).toMatch(/^No problems: /);
    expect(err).toBe(`Compared with main (${git('rev-parse', 'main').slice(0, 12)}).`);
    expect(code).toBe(0);
  });

  test('refuses an edit of what was published, until it is corrected in the open', () => {
    const at = keep(repositoryWith(valid));
    const edited = text(RECOMMENDATION).replace('progress: implemented', 'progress: stalled');
    at.write({ [RECOMMENDATION]: edited });
    const { code, out } = check(at);
    expect(code).toBe(1);
    expect(out).toContain(`content/${RECOMMENDATION}:9:15  edited-history
  history[0] is an entry that was published, and it was edited: progress was "implemented" and is "stalled".`);
    const because =
      'corrections: [{ date: 2026-01-31, entry: 2022-04, because: It is not in force. }]';
    at.write({ [RECOMMENDATION]: edited.replace('checked:', `${because}\nchecked:`) });
    expect(check(at).code).toBe(0);
  });

  test('--changed tells only of what the change has, and says that there is more', () => {
    const broken = text(THEME).replace('---\n\n', '---\n\n![x](y)\n\n');
    const at = keep(repositoryWith({ ...valid, [THEME]: broken }));
    expect(check(at, ['--changed']).code).toBe(0);
    at.write({
      [RECOMMENDATION]: text(RECOMMENDATION).replace('finding-timetable', 'finding-timetables'),
      'sources/stray.yaml': text('sources/gazette.yaml'),
    });
    const { code, out, err } = check(at, ['--changed']);
    expect(code).toBe(1);
    expect(out).toContain(`content/${RECOMMENDATION}:5:12  dangling-link`);
    expect(out).not.toContain(`content/${THEME}:`);
    expect(err).toMatch(/No account of \d+ problems? that the change does not have/);
  });

  test('--changed tells of links that the change broke in files that it did not touch', () => {
    const broken = text(THEME).replace('---\n\n', '---\n\n![x](y)\n\n');
    const at = keep(repositoryWith({ ...valid, [THEME]: broken }));
    at.write({ [FINDING]: undefined });
    const { code, out } = check(at, ['--changed']);
    expect(code).toBe(1);
    expect(out).toContain(`content/${RECOMMENDATION}:5:12  dangling-link`);
    expect(out).toContain('/reports/inspector-2021/finding-timetable/ was published');
    expect(out).not.toContain(`content/${THEME}:`);
  });

  test('goes on without git, and says so; with a base that is named it does not', () => {
    const at = keep(contentFolderWith(valid));
    const { code, err } = check(at);
    expect(code).toBe(0);
    expect(err).toContain('Not compared with what is published. content is in no git repository');
    for (const args of [['--changed'], ['--base', 'main']])
      expect(check(at, args)).toMatchObject({ code: 2, out: '' });
    expect(check(at, [], { GITHUB_BASE_REF: 'main' }).err).toContain(
      'content is in no git repository',
    );
  });

  test('goes on where git is not installed', () => {
    const { code, err } = check(keep(contentFolderWith(valid)), [], { PATH: '/nowhere' });
    expect(code).toBe(0);
    expect(err).toContain('Not compared with what is published. git is not installed');
  });

  test('says what git says where it will not look, as at a repository with settings it cannot read', () => {
    const at = keep(repositoryWith(valid));
    writeFileSync(join(at.folder, '.git', 'config'), '[core');
    expect(check(at).err).toMatch(/^Not compared .* git cannot look at content: .*bad config/);
  });

  test('says of a shallow clone what to fetch', () => {
    const shallow = keep(shallowCloneOf(repository, 1));
    const { code, err } = check(shallow, ['--base', base]);
    expect(code).toBe(2);
    expect(err).toBe(
      `There is no commit "${base}" here. This clone is shallow: fetch the whole history with git fetch --unshallow, or with fetch-depth: 0 in a workflow.`,
    );
  });

  test('finds no fork in a clone whose history was cut before it', () => {
    const shallow = keep(shallowCloneOf(repository, 1));
    shallow.git('fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    expect(() => findBase(shallow.folder, { base: 'origin/main' })).toThrow(GitProblem);
    expect(check(shallow).err).toMatch(
      /Not compared .* no commit in common\. This clone is shallow/,
    );
  });
});
