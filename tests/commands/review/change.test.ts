import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STEPS } from '../../../scripts/review/steps.ts';
import {
  aGitHub,
  anEvent,
  aPull,
  aRepository,
  runScript,
  runStep,
  type Answers,
  type Repository,
} from '../../builders/review.ts';

const SLOW = 60_000;
const RECOMMENDATION = 'content/reports/inspector-2021/recommendation-1.mdx';
const RESPONSE = 'content/reports/reply-2022/response-poor-rating.mdx';
const RATING = 'content/reports/inspector-2021/rating-ninety.mdx';

const GUIDE =
  '---\ntitle: Style\n---\n\nSee <RecordLink to="reports/inspector-2021/recommendation-1" />.\n';

let repository: Repository;
let aside: string;

beforeEach(() => {
  repository = aRepository();
  aside = mkdtempSync(join(tmpdir(), 'paper-trail-aside-'));
});
afterEach(() => {
  repository.remove();
  rmSync(aside, { recursive: true, force: true });
});

/** The lines of a step for $GITHUB_OUTPUT, by name. */
const outputs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const step = (...args: readonly string[]) =>
  runStep(args, { CONTENT_DIR: join(repository.root, 'content') });

describe('every step', { timeout: SLOW }, () => {
  test('says what it is for, and what it was given wrongly', async () => {
    const help = await runStep(['rules', '--help']);
    const none = await runStep([]);
    const wrong = await runStep(['dance']);
    const flag = await runStep(['rules', '--bass', 'main']);
    const missing = await runStep(['rules']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(/^npm run review -- rules .*\n[^]*Exit 0/);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/^There is no step "dance"\.\n[^]*npm run review -- take/);
    expect(flag.code).toBe(2);
    expect(flag.err).toMatch(/Unknown option '--bass'/);
    expect(missing).toEqual({ code: 2, out: '', err: '--base is missing. --help says more.\n' });
  });
});

describe.each([...STEPS])('the step %s', (name, { help }) => {
  test('says how it is used and how it ends', () => {
    expect(help.trim()).toMatch(
      new RegExp(`^npm run review -- ${name} [^]*Exit 0[^]* 2 when used wrongly\\.$`),
    );
  });
});

describe('the jobs of a change', { timeout: SLOW }, () => {
  test('are those of content for content alone, and those of code with code in it', async () => {
    repository.replace(RECOMMENDATION, 'due: 2022-03', 'due: 2022-04');
    repository.commit();
    const content = await step('jobs', '--base', 'HEAD^1');
    repository.write('src/engine.ts', 'export const engine = 2;\n');
    repository.commit();
    const both = await step('jobs', '--base', 'main', '--head', 'HEAD');
    expect(outputs(content.out)).toEqual({ content: 'true', preview: 'true', code: 'false' });
    expect(outputs(both.out)).toEqual({ content: 'false', preview: 'false', code: 'true' });
  });

  test('are those of content where records moved, whoever keeps the files that follow', async () => {
    repository.git('switch', '--quiet', 'main');
    repository.write('content/guides/style.mdx', GUIDE);
    repository.commit();
    repository.git('switch', '--quiet', '-C', 'change');
    repository.replace('content/guides/style.mdx', 'recommendation-1', 'recommendation-9');
    repository.write('content/redirects.yaml', 'redirects: []\n');
    repository.write('ledger/pages.txt', '/\n');
    repository.commit();
    const moved = await step('jobs', '--base', 'main');
    const paths = await step('paths', '--base', 'main');
    repository.replace('content/guides/style.mdx', 'See', '{process.exit()}');
    repository.commit();
    const written = await step('jobs', '--base', 'main');
    expect(outputs(moved.out)).toEqual({ content: 'true', preview: 'true', code: 'false' });
    expect(paths.out).toMatch(
      /guides\/style\.mdx[^]*ledger\/pages\.txt[^]*^3 files of the owners\.$/m,
    );
    expect(outputs(written.out)).toEqual({ content: 'false', preview: 'false', code: 'true' });
  });

  test('are not guessed where the base is not there', async () => {
    expect(await step('jobs', '--base', 'origin/nowhere')).toMatchObject({ code: 2, out: '' });
  });
});

describe('the verdict', { timeout: SLOW }, () => {
  const needs = (change: object = {}): string =>
    JSON.stringify({
      plan: { result: 'success', outputs: { content: 'true', preview: 'true', code: 'false' } },
      content: { result: 'success', outputs: {} },
      preview: { result: 'success', outputs: {} },
      code: { result: 'skipped', outputs: {} },
      ...change,
    });
  const verdict = (text: string) => runStep(['verdict'], { NEEDS: text });

  test('is yes where code was left out on purpose, and no where anything failed or was not planned', async () => {
    const yes = await verdict(needs());
    const failed = await verdict(needs({ content: { result: 'failure', outputs: {} } }));
    const unplanned = await verdict(needs({ plan: { result: 'failure', outputs: {} } }));
    const wrong = await verdict('{}');
    expect(yes).toMatchObject({ code: 0 });
    expect(failed).toMatchObject({ code: 1, out: 'content: failed\n' });
    expect(unplanned.code).toBe(1);
    expect(unplanned.out).toContain('code: did not run, and has to');
    expect(wrong.code).toBe(2);
  });
});

describe('taking a stranger’s content', { timeout: SLOW }, () => {
  const take = ({ base = join(aside, 'base'), into = join(aside, 'taken') } = {}) =>
    step('take', '--from', repository.root, '--base', base, '--into', into);

  beforeEach(() => {
    repository.git('worktree', 'add', '--quiet', '--detach', join(aside, 'base'), 'main');
  });

  test('copies records and settings, and takes guides from the base', async () => {
    repository.replace(RECOMMENDATION, 'due: 2022-03', 'due: 2022-04');
    repository.write('content/guides/about.mdx', 'export const stolen = process.env;\n');
    repository.write('package.json', '{ "scripts": { "postinstall": "exit 1" } }\n');
    const ended = await take();
    expect(ended.code).toBe(0);
    const taken = (path: string): string => readFileSync(join(aside, 'taken', path), 'utf8');
    expect(taken('reports/inspector-2021/recommendation-1.mdx')).toContain('due: 2022-04');
    expect(taken('guides/about.mdx')).not.toContain('stolen');
    expect(existsSync(join(aside, 'taken', 'site.yaml'))).toBe(true);
    expect(existsSync(join(aside, 'taken', 'package.json'))).toBe(false);
  });

  test('takes a guide in which nothing but names of records differs', async () => {
    writeFileSync(join(aside, 'base/content/guides/style.mdx'), GUIDE);
    const taken = (text: string): string =>
      readFileSync(join(aside, text, 'guides/style.mdx'), 'utf8');
    const moved = GUIDE.replace('recommendation-1', 'recommendation-9');
    repository.write('content/guides/style.mdx', moved);
    await take({ into: join(aside, 'moved') });
    repository.write('content/guides/style.mdx', moved.replace('See', '{process.exit()}'));
    await take({ into: join(aside, 'hostile') });
    rmSync(join(repository.root, 'content/guides/style.mdx'));
    symlinkSync(
      join(aside, 'moved/guides/style.mdx'),
      join(repository.root, 'content/guides/style.mdx'),
    );
    await take({ into: join(aside, 'linked') });
    expect([taken('moved'), taken('hostile'), taken('linked')]).toEqual([moved, GUIDE, GUIDE]);
  });

  test('refuses a link for the ledger, or for content as a whole', async () => {
    symlinkSync('/etc', join(repository.root, 'ledger'));
    const ledger = await take();
    rmSync(join(repository.root, 'content'), { recursive: true });
    symlinkSync('/etc', join(repository.root, 'content'));
    const content = await runStep([
      'take',
      '--from',
      repository.root,
      '--base',
      join(aside, 'base'),
      '--into',
      join(aside, 'x'),
    ]);
    expect(ledger).toMatchObject({ code: 1 });
    expect(ledger.out).toMatch(/^::error file=ledger::This is a symbolic link/);
    expect(content.out).toMatch(/^::error file=content::This is a symbolic link/);
  });

  test('refuses links, odd names and large files, each beside its file, and writes nothing', async () => {
    symlinkSync('/etc/passwd', join(repository.root, 'content/themes/secret.mdx'));
    symlinkSync('/etc', join(repository.root, 'content/terms/all'));
    repository.write('content/terms/a\n::error file=x::b.mdx', 'x');
    repository.write('content/terms/large.mdx', 'x'.repeat(1_100_000));
    const ended = await take();
    expect(ended.code).toBe(1);
    const lines = ended.out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(
      lines.every(
        (line) =>
          line.startsWith('::error file=content/te') || line.startsWith('::error file=content/th'),
      ),
    ).toBe(true);
    expect(ended.out).toContain('a%0A%3A%3Aerror file=x%3A%3Ab.mdx');
    expect(existsSync(join(aside, 'taken'))).toBe(false);
  });

  test('says that there is no content, and overwrites nothing', async () => {
    expect(await take({ base: aside })).toMatchObject({
      code: 2,
      err: `There is no content/ in ${aside}.\n`,
    });
    expect((await take({ into: aside })).code).toBe(2);
  });
});

describe('the rules of a change', { timeout: SLOW }, () => {
  const rules = (...args: readonly string[]) => step('rules', '--base', 'main', ...args);

  test.each<readonly [string, () => void, boolean]>([
    ['a due date', () => repository.replace(RECOMMENDATION, 'due: 2022-03', 'due: 2022-04'), false],
    [
      'prose',
      () => repository.replace(RECOMMENDATION, 'The Board was asked', 'They asked the Board'),
      false,
    ],
    [
      'a progress',
      () => repository.replace(RECOMMENDATION, 'progress: implemented', 'progress: stalled'),
      true,
    ],
    [
      'the basis of a progress',
      () => repository.replace(RECOMMENDATION, 'basis: self-reported', 'basis: editor-assessed'),
      true,
    ],
    [
      'a position',
      () => repository.replace(RESPONSE, 'position: disputes-rating', 'position: accepts-rating'),
      true,
    ],
    ['a rating that is gone', () => repository.git('rm', '--quiet', RATING), true],
    ['a file that cannot be read', () => repository.write(RESPONSE, '---\n: : {\n---\n'), true],
  ])('ask for two approvals where needed: %s', async (_, change, isTwo) => {
    change();
    repository.commit();
    const ended = await rules();
    expect(ended.err).toBe('');
    expect(outputs(ended.out)['approvals-says']).toMatch(
      isTwo ? /two approvals; 0 given/ : /^One approval; 0 given/,
    );
    expect(outputs(ended.out)['paths-state']).toBe('success');
  });

  test('take no account of what came to the base since, nor of what is not committed', async () => {
    repository.git('switch', '--quiet', 'main');
    repository.replace(RESPONSE, 'position: disputes-rating', 'position: accepts-rating');
    repository.write('src/engine.ts', 'export const engine = 3;\n');
    repository.commit();
    repository.git('switch', '--quiet', 'change');
    repository.replace(RECOMMENDATION, 'due: 2022-03', 'due: 2022-04');
    repository.commit();
    repository.replace(RECOMMENDATION, 'progress: implemented', 'progress: stalled');
    const said = outputs((await rules()).out);
    expect(said['approvals-says']).toMatch(/^One approval/);
    expect(said['paths-state']).toBe('success');
  });

  test('say no to files of the owners, however they are named', async () => {
    repository.write(
      'content/schemes/inspection.yaml',
      `${repository.read('content/schemes/inspection.yaml')}# x\n`,
    );
    repository.write('src/a\n approvals-state=success', 'x');
    repository.commit();
    const ended = await rules();
    expect(outputs(ended.out)['paths-state']).toBe('failure');
    expect(ended.out.trimEnd().split('\n')).toHaveLength(4);
    expect(outputs(ended.out)['paths-says']).toMatch(/^2 files outside/);
  });

  test('count who approved on GitHub, for the tip alone', async () => {
    repository.replace(RESPONSE, 'position: disputes-rating', 'position: accepts-rating');
    repository.write('src/engine.ts', 'export const engine = 2;\n');
    const head = repository.commit();
    const review = (login: string, state = 'APPROVED', commit = head): object => ({
      user: { login },
      state,
      commit_id: commit,
    });
    const right = (permission: string, role = permission): object => ({
      permission,
      role_name: role,
    });
    const hub = await aGitHub({
      'GET /pulls/7': aPull(head),
      'GET /pulls/7/reviews': [
        review('stranger'),
        review('ada'),
        review('owner'),
        review('late', 'APPROVED', 'b'.repeat(40)),
        { user: null, state: 'APPROVED', commit_id: head },
      ],
      'GET /collaborators/ada/permission': right('write', 'a-role-of-their-own'),
      'GET /collaborators/owner/permission': right('write', 'maintain'),
      'GET /collaborators/late/permission': right('admin'),
      'GET /collaborators/stranger/permission': right('read'),
    });
    const env = { CONTENT_DIR: join(repository.root, 'content'), ...hub.env };
    const ended = await runStep(['rules', '--base', 'main', '--head', head, '--number', '7'], env);
    const moved = await runStep(
      ['rules', '--base', 'main', '--head', 'main', '--number', '7'],
      env,
    );
    await hub.close();
    expect(ended.err).toBe('');
    expect(outputs(ended.out)).toMatchObject({
      'approvals-state': 'success',
      'paths-state': 'success',
    });
    expect(outputs(ended.out)['approvals-says']).toMatch(/; 2 given for this commit\.$/);
    expect(moved).toMatchObject({ code: 2, out: '' });
  });
});

describe('what a rule said', { timeout: SLOW }, () => {
  test('is written beside the commit, and nothing else than a rule can be', async () => {
    const hub = await aGitHub({ [`POST /statuses/${'a'.repeat(40)}`]: {} });
    const env = {
      ...hub.env,
      HEAD: 'a'.repeat(40),
      STATE: 'pending',
      SAYS: `Two\n${'x'.repeat(200)}`,
      RUN_URL: 'https://github.com/run',
    };
    const well = await runStep(['status', '--name', 'approvals'], env);
    const name = await runStep(['status', '--name', 'Ready'], env);
    const head = await runStep(['status', '--name', 'paths'], { ...env, HEAD: 'main/../x' });
    const state = await runStep(['status', '--name', 'paths'], { ...env, STATE: 'fine' });
    await hub.close();
    expect([well, name, head, state].map(({ code }) => code)).toEqual([0, 2, 2, 2]);
    expect(hub.asked).toEqual([
      {
        request: `POST /statuses/${'a'.repeat(40)}`,
        body: {
          context: 'Rules / approvals',
          state: 'pending',
          description: `Two ${'x'.repeat(135)}…`,
          target_url: 'https://github.com/run',
        },
      },
    ]);
  });
});

describe('the comment', { timeout: SLOW }, () => {
  const HEAD = 'c'.repeat(40);
  const TITLE = '</details> @everyone <script>alert(1)</script> [x](https://evil.example) `';

  const left = (bytes: Uint8Array, change: object = {}): Answers => ({
    'GET /pulls': [aPull(HEAD)],
    'GET /actions/runs/99/artifacts': {
      total_count: 1,
      artifacts: [
        { id: 5, name: 'review', expired: false, size_in_bytes: bytes.length, ...change },
      ],
    },
    'GET /actions/artifacts/5/zip': bytes,
    'GET /issues/7/comments': [],
    'POST /issues/7/comments': {},
  });

  const zipOf = (text: string, name = 'changes.json'): Uint8Array =>
    zipSync({ [name]: new TextEncoder().encode(text) });

  /** What a run really leaves for a change with a hostile title. */
  async function changes(): Promise<string> {
    repository.replace(
      RECOMMENDATION,
      'title: Write a timetable the lines can carry',
      `title: ${JSON.stringify(TITLE)}`,
    );
    repository.replace(RECOMMENDATION, 'progress: implemented', 'progress: stalled');
    repository.commit();
    const ended = await runScript('diff', ['--format', 'json', 'HEAD^1', 'HEAD'], {
      cwd: repository.root,
    });
    expect(ended.err).toBe('');
    return ended.out;
  }

  async function comment(answers: Answers, event = anEvent(HEAD)) {
    const file = join(aside, 'event.json');
    writeFileSync(file, event);
    const hub = await aGitHub(answers);
    const ended = await runStep(['comment'], {
      ...hub.env,
      GITHUB_EVENT_PATH: file,
      CONTENT_DIR: 'tests/fixtures/valid',
    });
    await hub.close();
    const sent = hub.asked.filter(({ request }) => !request.startsWith('GET'));
    return { ...ended, sent, asked: hub.asked };
  }

  test('is written with what changes, and a title in it is text', async () => {
    const { sent, asked, err } = await comment(left(zipOf(await changes())));
    expect(err).toBe('');
    expect(asked[0]?.request).toContain('/pulls?state=open&head=stranger%3Achange&');
    expect(sent.map(({ request }) => request)).toEqual(['POST /issues/7/comments']);
    const { body } = sent[0]?.body as { body: string };
    expect(body).toContain('- `reports/inspector-2021/recommendation-1`: `');
    expect(body).toContain(
      'https://platform-record.example/reports/inspector-2021/recommendation-1/',
    );
    expect(body).not.toContain('@everyone');
    const withoutCode = body
      .replaceAll(/(`+)text\n[^]*?\n\1/g, '')
      .replaceAll(/(`+)[^`][^]*?[^`]\1(?!`)/g, '');
    expect(withoutCode).not.toMatch(/script|evil/);
  });

  test('is changed in place, by our account’s own one, and left alone where nothing is new', async () => {
    const text = await changes();
    const posted = (login: string, id: number, body: string): object => ({
      id,
      user: { login },
      body,
    });
    const mark = '<!-- review-of-the-record -->';
    const comments = [
      posted('stranger', 1, `${mark}\nmine`),
      posted('github-actions[bot]', 2, `${mark}\nold`),
    ];
    const first = await comment({
      ...left(zipOf(text)),
      'GET /issues/7/comments': comments,
      'PATCH /issues/comments/2': {},
    });
    expect(first.sent.map(({ request }) => request)).toEqual(['PATCH /issues/comments/2']);
    const { body } = first.sent[0]?.body as { body: string };
    const again = await comment({
      ...left(zipOf(text)),
      'GET /issues/7/comments': [posted('github-actions[bot]', 2, body)],
    });
    expect(again).toMatchObject({ code: 0, sent: [] });
  });

  test.each<readonly [string, Answers]>([
    [
      'no such artifact',
      { ...left(zipOf('{}')), 'GET /actions/runs/99/artifacts': { artifacts: [] } },
    ],
    ['one that has expired', left(zipOf('{}'), { expired: true })],
    ['one of another name', left(zipOf('{}'), { name: 'preview' })],
    ['one that says it is large', left(zipOf('{}'), { size_in_bytes: 9_000_000 })],
    ['one that is large', left(new Uint8Array(5_000_000), { size_in_bytes: 10 })],
    ['one that swells', left(zipOf(' '.repeat(50_000_000)))],
    ['no archive', left(new TextEncoder().encode('nothing'))],
    ['a file that leads elsewhere', left(zipOf('{}', '../../changes.json'))],
    ['no JSON', left(zipOf('<html>'))],
    ['another shape', left(zipOf('{"records":[{"id":1}]}'))],
  ])('is not begun on what a run left, if that is %s', async (_, answers) => {
    expect(await comment(answers)).toMatchObject({ code: 0, sent: [] });
  });

  test('that is there is changed where a run left nothing, so that it says nothing old', async () => {
    const there = [
      { id: 2, user: { login: 'github-actions[bot]' }, body: '<!-- review-of-the-record -->\nold' },
    ];
    const { sent } = await comment(
      { ...left(zipOf('x')), 'GET /issues/7/comments': there, 'PATCH /issues/comments/2': {} },
      anEvent(HEAD, { conclusion: 'failure' }),
    );
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.body)).toMatch(/did not pass \(failure\).*left no account/);
  });

  test.each<readonly [string, object, readonly object[]]>([
    ['whose tip moved on', {}, [aPull('d'.repeat(40))]],
    [
      'of another fork of the same branch',
      {},
      [aPull(HEAD, { head: { sha: HEAD, repo: { full_name: 'stranger/other' } } })],
    ],
    ['that cannot be told from another', {}, [aPull(HEAD), aPull(HEAD, { number: 8 })]],
    ['that is closed', {}, []],
    ['of a run for something else', { event: 'push' }, [aPull(HEAD)]],
  ])('is not written on a pull request %s', async (_, change, pulls) => {
    const { code, sent } = await comment(
      { ...left(zipOf('{}')), 'GET /pulls': pulls },
      anEvent(HEAD, change),
    );
    expect({ code, sent }).toEqual({ code: 0, sent: [] });
  });
});

describe('the pull request of a run', { timeout: SLOW }, () => {
  test('is found by its tip, and never by what the run says', async () => {
    const head = 'c'.repeat(40);
    const file = join(aside, 'event.json');
    const branch = "a&state=closed'$(id)";
    writeFileSync(file, anEvent(head, { head_branch: branch, pull_requests: [{ number: 1 }] }));
    const hub = await aGitHub({ 'GET /pulls': [aPull(head)] });
    const ended = await runStep(['proposal'], { ...hub.env, GITHUB_EVENT_PATH: file });
    await hub.close();
    expect(ended.out).toBe(`number=7\nhead=${head}\nbase=main\n`);
    expect(new URLSearchParams(hub.asked[0]?.request.split('?')[1]).get('head')).toBe(
      `stranger:${branch}`,
    );
  });
});
