import { describe, expect, test } from 'vitest';
import { HELP, readBenchOptions } from '../../../../scripts/bench/options.ts';

describe('the arguments of the bench', () => {
  test('measure everything when there are none', () => {
    expect(readBenchOptions([])).toMatchObject({
      sets: ['public', 'working', 'fresh', 'held'],
      refusals: true,
      invariants: true,
      cost: true,
      generated: true,
      isWhole: true,
      site: 'dist',
    });
  });

  test.each([
    [['--set', 'working'], { sets: ['working'], invariants: false, cost: false }],
    [['--set', 'public', '--set', 'held'], { sets: ['public', 'held'], invariants: false }],
    [['--refusals'], { sets: [], refusals: true, invariants: false, cost: false }],
    [['--invariants'], { refusals: false, sets: [], invariants: true, cost: false }],
    [['--cost'], { sets: [], invariants: false, cost: true, generated: true }],
    [['--cost', '--no-generated'], { cost: true, generated: false }],
  ])('%j choose a part, which is no whole run', (args, part) => {
    expect(readBenchOptions(args)).toMatchObject({ ...part, isWhole: false });
  });

  test.each([
    [['--set', 'secret'], '--set is "secret"; the sets are public, working, fresh, held.'],
    [['--port', 'x'], '--port is "x"'],
    [['--port', '70000'], '--port is "70000"'],
    [['--sets'], "Unknown option '--sets'"],
  ])('%j are refused with a sentence', (args, sentence) => {
    expect(() => readBenchOptions(args)).toThrow(sentence);
  });

  test('are all in the help', () => {
    for (const name of [
      'set',
      'refusals',
      'invariants',
      'cost',
      'pool',
      'out',
      'site',
      'port',
      'judged',
      'help',
    ])
      expect(HELP).toContain(`--${name}`);
  });
});
