import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editorPaths } from '../../../src/changes/editor-paths.ts';
import {
  approvalsVerdict,
  approvers,
  pathsVerdict,
  type Proposal,
  type Review,
  type Role,
} from '../../../src/review/approvals-given.ts';
import { complaints, jobsFor } from '../../../src/review/jobs.ts';
import {
  codeOwners,
  isData,
  keeperOf,
  ownersPaths,
  pathRules,
} from '../../../src/review/path-rules.ts';

const PATHS = [
  'content/reports/late-2021/finding-1.mdx',
  'content/sources/x.yaml',
  'content/schemes/panel.yaml',
  'content/site.yaml',
  'content/redirects.yaml',
  'content/guides/method.mdx',
  'content/reports.mdx',
  'content/reportsx/a.mdx',
  'contents/reports/a.mdx',
  'ledger/terms.txt',
  '.github/workflows/rules.yml',
  'package-lock.json',
  'x/content/reports/a.mdx',
];

describe('whose a file is', () => {
  test.each(['reports', 'chains', 'bodies', 'themes', 'terms', 'sources'])(
    'content/%s/ is the editors’',
    (folder) => {
      expect(keeperOf(`content/${folder}/a.mdx`)).toBe('editors');
    },
  );

  test('is the same for the path rule and for what a change says of paths', () => {
    expect(ownersPaths(PATHS)).toEqual(editorPaths(PATHS));
    expect(ownersPaths(PATHS)).toEqual(PATHS.slice(2));
  });

  test('is the same in CODEOWNERS, read as GitHub reads it', () => {
    const lines = readFileSync('.github/CODEOWNERS', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/));
    const named = lines.map(([pattern = '', ...names]) => ({
      path: pattern === '*' ? '/' : pattern,
      by: names.some((name) => name.endsWith('/editors')) ? 'editors' : 'owners',
    }));
    expect(named).toEqual(pathRules);
  });

  test('is written into CODEOWNERS with owners beside editors', () => {
    const text = codeOwners({ owners: ['@a/own'], editors: ['@a/edit', '@b'] });
    expect(text).toMatch(/^\* +@a\/own$/m);
    expect(text).toMatch(/^\/content\/reports\/ @a\/edit @b @a\/own$/m);
  });
});

describe('the jobs of a change', () => {
  test.each([
    ['of records alone', ['content/reports/a/finding-1.mdx'], false],
    ['of settings', ['content/site.yaml', 'content/redirects.yaml'], false],
    ['of the ledger, which tools write', ['content/terms/a.mdx', 'ledger/terms.txt'], false],
    ['of a guide, which is code', ['content/guides/method.mdx'], true],
    ['of records and code', ['content/reports/a/finding-1.mdx', 'src/a.ts'], true],
    ['of a workflow', ['.github/workflows/rules.yml'], true],
    ['of nothing', [], true],
  ])('%s', (_, paths, code) => {
    expect(jobsFor(paths)).toEqual({ content: !code, preview: !code, code });
  });

  test('are those of content for guides in which only names of records change, and for no others', () => {
    const [moved, other] = ['content/guides/style.mdx', 'content/guides/method.mdx'];
    const code = (paths: readonly string[]): boolean => jobsFor(paths, [moved]).code;
    expect(code([moved, 'content/redirects.yaml'])).toBe(false);
    expect(code([moved, other])).toBe(true);
    expect(code([moved, 'src/a.ts'])).toBe(true);
  });

  test('read as data all of content/ and ledger/ but the guides', () => {
    expect(PATHS.filter(isData)).toEqual(
      PATHS.filter((path) => /^(?:content|ledger)\//.test(path) && !path.includes('guides')),
    );
  });

  const jobs = jobsFor(['content/themes/a.mdx']);
  const well = { content: 'success', preview: 'success', code: 'skipped' } as const;

  test('will do when what had to run has passed, and what was left out was left out', () => {
    expect(complaints(jobs, well)).toEqual([]);
  });

  test.each([
    [{ ...well, content: 'failure' as const }, 'content: failed'],
    [{ ...well, preview: 'cancelled' as const }, 'preview: was cancelled'],
    [{ ...well, content: 'skipped' as const }, 'content: did not run, and has to'],
    [{ ...well, code: 'failure' as const }, 'code: failed'],
  ])('will not do otherwise: %j', (results, complaint) => {
    expect(complaints(jobs, results)).toEqual([complaint]);
  });

  test('will not do when one is missing', () => {
    expect(complaints(jobs, { preview: 'success' })).toEqual(['content: did not run, and has to']);
  });
});

const HEAD = 'f'.repeat(40);
const approved = (by: string, commit = HEAD): Review => ({ by, state: 'APPROVED', commit });
const proposal = (reviews: readonly Review[], author = 'stranger'): Proposal => ({
  author,
  head: HEAD,
  reviews,
  roles: new Map<string, Role>([
    ['ada', 'write'],
    ['bea', 'maintain'],
    ['cai', 'write'],
    ['own', 'admin'],
    ['fan', 'read'],
    ['help', 'triage'],
  ]),
});

describe('an approval', () => {
  test.each<readonly [string, readonly Review[], readonly string[]]>([
    ['counts for the commit as it is', [approved('ada'), approved('bea')], ['ada', 'bea']],
    ['counts once for each person', [approved('ada'), approved('ada')], ['ada']],
    ['of an older commit does not count', [approved('ada', 'e'.repeat(40))], []],
    [
      'of somebody who may not write does not count',
      [approved('fan'), approved('help'), approved('nobody')],
      [],
    ],
    [
      'that was followed by a wish for changes does not count',
      [approved('ada'), { ...approved('ada'), state: 'CHANGES_REQUESTED' }],
      [],
    ],
    ['that was dismissed does not count', [{ ...approved('ada'), state: 'DISMISSED' }], []],
    [
      'counts after a wish for changes',
      [{ ...approved('ada'), state: 'CHANGES_REQUESTED' }, approved('ada')],
      ['ada'],
    ],
    [
      'is not taken back by a comment',
      [approved('ada'), { ...approved('ada'), state: 'COMMENTED' }],
      ['ada'],
    ],
  ])('%s', (_, reviews, who) => {
    expect(approvers(proposal(reviews))).toEqual(who);
  });

  test('of one’s own does not count', () => {
    expect(approvers(proposal([approved('ada')], 'ada'))).toEqual([]);
  });

  test('is waited for until there are as many as are needed', () => {
    expect(approvalsVerdict(proposal([approved('ada')]), 1).state).toBe('success');
    expect(approvalsVerdict(proposal([approved('ada')]), 2).state).toBe('pending');
    expect(approvalsVerdict(proposal([approved('ada'), approved('cai')]), 2).state).toBe('success');
  });

  test('is told in as many signs as GitHub shows', () => {
    const says = [approvalsVerdict(proposal([]), 2), pathsVerdict(proposal([]), PATHS)].map(
      (verdict) => verdict.says,
    );
    expect(says.every((each) => each.length <= 140)).toBe(true);
  });
});

describe('a file of the owners', () => {
  test('waits for an owner, and is not to be left out where a command wrote it', () => {
    expect(pathsVerdict(proposal([]), ['content/redirects.yaml']).says).toBe(
      '1 file outside the editors’ folders: an owner has to approve. Keep what a command wrote.',
    );
  });

  test.each<readonly [string, Proposal, readonly string[], string]>([
    ['may not be touched by anybody', proposal([]), ['src/a.ts'], 'failure'],
    [
      'may not be touched on an editor’s word',
      proposal([approved('ada')]),
      ['src/a.ts'],
      'failure',
    ],
    ['may be touched by an owner', proposal([], 'bea'), ['src/a.ts'], 'success'],
    ['may be touched on an owner’s word', proposal([approved('own')]), ['src/a.ts'], 'success'],
    ['is left alone by most', proposal([]), [], 'success'],
  ])('%s', (_, given, paths, state) => {
    expect(pathsVerdict(given, paths).state).toBe(state);
  });
});
