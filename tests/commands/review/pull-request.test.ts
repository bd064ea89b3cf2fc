import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readToldChanges } from '../../../src/review/told-changes.ts';
import { aRepository, repositoryAt, type Repository } from '../../builders/review.ts';

/** The commands of pull-request.yml itself, run as GitHub runs them: two folders side by side, and a shell. */
const workflow = z
  .object({
    jobs: z.record(
      z.string(),
      z.object({
        steps: z.array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
            with: z.record(z.string(), z.unknown()).optional(),
            'working-directory': z.string().optional(),
            'continue-on-error': z.boolean().optional(),
          }),
        ),
      }),
    ),
  })
  .parse(parse(readFileSync('.github/workflows/pull-request.yml', 'utf8')));

const RECOMMENDATION = 'content/reports/inspector-2021/recommendation-1.mdx';

let upstream: Repository;
let workspace: string;

beforeEach(() => {
  upstream = aRepository();
  upstream.git('switch', '--quiet', 'main');
  upstream.write('ledger/pages.txt', '/\n');
  upstream.commit('a ledger');
  upstream.git('switch', '--quiet', '-C', 'change');
  workspace = mkdtempSync(join(tmpdir(), 'paper-trail-workspace-'));
});
afterEach(() => {
  upstream.remove();
  rmSync(workspace, { recursive: true, force: true });
});

/** What the checkout steps of a job bring: our code, and the merged change, of which content and ledger alone. */
function checkOut(job: string): void {
  const merged = upstream.commit('the change');
  upstream.git('switch', '--quiet', 'main');
  upstream.git('merge', '--quiet', '--no-ff', '-m', 'merged', merged);
  upstream.git('branch', 'merge');
  upstream.git('reset', '--quiet', '--hard', 'HEAD^1');
  cpSync(join(upstream.root, 'content'), join(workspace, 'base/content'), { recursive: true });
  symlinkSync(resolve('scripts'), join(workspace, 'base/scripts'), 'dir');
  const change = join(workspace, 'change');
  upstream.git('clone', '--quiet', '--no-checkout', upstream.root, change);
  const { git } = repositoryAt(change);
  const sparse = workflow.jobs[job]?.steps.find((step) => step.with?.['path'] === 'change')?.with?.[
    'sparse-checkout'
  ];
  git('sparse-checkout', 'set', '--no-cone', ...String(sparse).trim().split('\n'));
  git('checkout', '--quiet', '--detach', 'origin/merge');
}

/** Runs the commands of a job, but for the installation of packages, until one fails. */
async function runJob(job: string) {
  const output = join(workspace, 'output');
  let said = '';
  for (const { run, 'working-directory': folder = '.', 'continue-on-error': goesOn } of workflow
    .jobs[job]?.steps ?? []) {
    if (run === undefined || run.startsWith('npm ci')) continue;
    const { code, out } = await shell(run, join(workspace, folder), output);
    said += out;
    if (code !== 0 && goesOn !== true) return { failed: run, said };
  }
  const outputs = existsSync(output) ? readFileSync(output, 'utf8') : '';
  return { failed: undefined, said, outputs };
}

const shell = (run: string, cwd: string, output: string): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: output,
      GITHUB_BASE_REF: 'main',
    };
    execFile(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
      { cwd, env },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out: `${out}${err}` }),
    );
  });

describe('the commands of the workflow', { timeout: 120_000 }, () => {
  test('plan a change of content, and say what changes', async () => {
    upstream.replace(RECOMMENDATION, 'progress: implemented', 'progress: stalled');
    checkOut('plan');
    expect(existsSync(join(workspace, 'change/src'))).toBe(false);
    const { failed, outputs } = await runJob('plan');
    expect(failed).toBeUndefined();
    expect(outputs).toBe('content=true\npreview=true\ncode=false\n');
    const told = readToldChanges(readFileSync(join(workspace, 'changes.json'), 'utf8'));
    expect(told?.records.map(({ id }) => id)).toEqual(['reports/inspector-2021/recommendation-1']);
    expect(told?.approvals.needed).toBe(2);
  });

  test('check a change of content by our code, and show a problem on the editor’s own line', async () => {
    upstream.replace(RECOMMENDATION, 'due: 2022-03', 'due: 2022-13');
    checkOut('content');
    writeFileSync(join(workspace, 'change/package.json'), '{ "type": "commonjs" }');
    const { failed, said } = await runJob('content');
    expect(failed).toContain('check.ts');
    expect(said).toMatch(
      /^::error file=content\/reports\/inspector-2021\/recommendation-1\.mdx,line=4/m,
    );
  });

  test('pass a change of content in which nothing is wrong', async () => {
    upstream.replace(
      RECOMMENDATION,
      'The Board was asked to',
      'The Inspectorate asked the Board to',
    );
    checkOut('content');
    const { failed, said } = await runJob('content');
    expect(said).not.toContain('::error');
    expect(failed).toBeUndefined();
  });

  test('read nothing through a link', async () => {
    symlinkSync('/etc/hostname', join(upstream.root, 'content/themes/secret.mdx'));
    checkOut('content');
    const { failed, said } = await runJob('content');
    expect(failed).toContain('review.ts take');
    expect(said).toMatch(/^::error file=content\/themes\/secret\.mdx::This is a symbolic link/m);
  });

  test('say which files need an owner, and plan for code', async () => {
    upstream.write('src/engine.ts', 'export const engine = 2;\n');
    checkOut('plan');
    const { failed, said, outputs } = await runJob('plan');
    expect(failed).toBeUndefined();
    expect(outputs).toContain('code=true');
    expect(said).toMatch(
      /^::warning file=src\/engine\.ts::This file is outside the editors’ folders/m,
    );
  });

  test('run nothing that is written in a record', async () => {
    const canary = join(workspace, 'canary');
    const payload = `export const out = (await import('node:fs')).writeFileSync('${canary}', 'x');\n\n{process.env.GITHUB_BASE_REF}\n\nThe Board`;
    upstream.replace(RECOMMENDATION, 'The Board', payload);
    checkOut('content');
    const { failed, said } = await runJob('content');
    expect(failed).toContain('check.ts');
    expect(said).toMatch(
      /^::error file=content\/reports\/inspector-2021\/recommendation-1\.mdx,line=2\d/m,
    );
    expect(existsSync(canary)).toBe(false);
  });
});
