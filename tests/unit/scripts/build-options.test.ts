import { describe, expect, it } from 'vitest';
import { readBuildOptions } from '../../../scripts/publish/options.ts';

const now = new Date('2026-11-21T23:30:00Z');
const read = (...args: string[]) => readBuildOptions(args, now);

describe('the arguments of a build', () => {
  it('build dist/ on the clocks of today in UTC when there are none', () => {
    expect(read()).toEqual({ asOf: '2026-11-21', out: 'dist', verbose: false });
  });

  it('choose the day, the content and the folder', () => {
    const given = read('--as-of', '2023-02-17', '--content', 'c', '--out', 'o');
    expect(given).toEqual({ asOf: '2023-02-17', content: 'c', out: 'o', verbose: false });
  });

  it.each(['2026-02-30', 'today', '2026', ''])('refuse "%s" as a day', (day) => {
    expect(() => read('--as-of', day)).toThrow(`--as-of is "${day}"; it must be a day that exists`);
  });

  it('refuse an unknown option and name those there are', () => {
    expect(() => read('--asof', '2026-01-01')).toThrow("Unknown option '--asof'. The options are");
  });
});
