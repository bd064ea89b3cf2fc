import { runNode } from './command.ts';
import { FAILED, PASSED, type Step, type Tally } from './step.ts';
import { runVitest } from './vitest.ts';

const FIXTURE = ['--content', 'tests/fixtures/valid', '--out', '.site-fixture'];
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';

/** The parts of `npm test`, the quick ones first but for the build, which others wait for. */
export const STEPS: readonly Step[] = [
  { name: 'types', heading: 'The types agree', run: check(['scripts/check-types.ts']) },
  {
    name: 'lock',
    heading: 'The lock is complete',
    run: check(['scripts/complete-lock.ts', '--check']),
  },
  {
    name: 'format',
    heading: 'The code is formatted',
    run: check([PRETTIER, '--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'build',
    heading: 'The fixture site and the real site are built',
    run: check(['scripts/build.ts', ...FIXTURE], ['scripts/build.ts']),
  },
  { name: 'unit', heading: 'Unit tests', run: () => runVitest('unit') },
  {
    name: 'content',
    heading: 'Tests of the real records',
    run: () => runVitest('content'),
  },
  {
    name: 'commands',
    heading: 'Tests of the commands',
    // Some build sites, and two builds at a time would share what Astro keeps.
    needs: 'build',
    run: () => runVitest('commands'),
  },
  ...['1/2', '2/2'].map((part) => ({
    name: 'browser',
    heading: `Tests in a browser, ${part}`,
    needs: 'build',
    run: () => runVitest('browser', `--shard=${part}`),
  })),
  {
    // The shortest of those that need the build goes last, so that both lanes end together.
    name: 'site',
    heading: 'Tests of the built sites',
    needs: 'build',
    run: () => runVitest('site'),
  },
];

/** A step that counts as one test and passes when each of its programs ends well. */
function check(...programs: readonly (readonly [string, ...string[]])[]): () => Promise<Tally> {
  return async () => {
    let well = true;
    for (const [program, ...args] of programs) well = (await runNode(program, args)) && well;
    return well ? PASSED : FAILED;
  };
}

/**
 * The steps named, in their order, and what they need; all when none is named. Undefined when a
 * name is unknown. With `reuse` the folders built before are tested as they are.
 */
export function chooseSteps(
  names: readonly string[],
  reuse: boolean,
  steps: readonly Step[] = STEPS,
): readonly Step[] | undefined {
  const known = new Map(steps.map((step) => [step.name, step]));
  if (names.some((name) => !known.has(name))) return undefined;
  const needed = names.map((name) => known.get(name)?.needs);
  const wanted = new Set([...names, ...needed]);
  return steps.filter(({ name }) => {
    if (reuse && name === 'build') return false;
    return names.length === 0 || wanted.has(name);
  });
}
