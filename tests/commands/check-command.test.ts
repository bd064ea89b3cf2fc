import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentCopy, PATIENCE } from '../builders/commands.ts';

let content: ContentCopy;
beforeEach(() => {
  content = new ContentCopy();
});
afterEach(() => content.remove());

const THEME = 'themes/punctuality.mdx';
const check = (...args: readonly string[]) => content.run('check', ...args);
const breakIt = (): void =>
  content.write(THEME, content.read(THEME).replace(/^checked: .*$/m, 'checked: 2026-02-30'));

describe('npm run check', { timeout: PATIENCE }, () => {
  test('ends with 0 and says what is on the record where nothing is wrong, without a colour', () => {
    const { code, out } = check();
    expect(code).toBe(0);
    expect(out).toMatch(/^No problems: \d+ records, \d+ links, /);
    expect(out).not.toContain('\u001b');
  });

  test.each([
    ['terminal', /^content\/themes\/punctuality\.mdx:\d+:10 {2}bad-date\n/],
    [
      'github',
      /^::error file=content\/themes\/punctuality\.mdx,line=\d+,col=10,title=bad-date::.+$/,
    ],
    ['json', /^\{\n {2}"version": 1,\n {2}"problems": 1,\n {2}"issues": \[\n/],
  ])('ends with 1 and prints problems as --reporter %s asks', (reporter, expected) => {
    breakIt();
    const { code, out } = check('--reporter', reporter);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(expected) });
  });

  test('--reporter json prints a report and nothing else where nothing is wrong', () => {
    const { code, out } = check('--reporter', 'json', '--no-cache');
    expect({ code, report: JSON.parse(out) as unknown }).toEqual({
      code: 0,
      report: { version: 1, problems: 0, issues: [] },
    });
  });

  test('ends with 2 for a reporter that there is none of, and names those that there are', () => {
    expect(check('--reporter', 'xml')).toEqual({
      code: 2,
      out: '',
      err: '--reporter is "xml". It can be terminal, github or json.',
    });
  });

  test('ends with 2 for a flag that there is none of', () => {
    expect(check('--repoter', 'json')).toEqual({
      code: 2,
      out: '',
      err: "Unknown option '--repoter'. The flags are --changed, --base, --reporter, --no-cache, --help.",
    });
  });

  test('--help says each flag and the codes it ends with', () => {
    const { code, out } = check('--help');
    expect(code).toBe(0);
    for (const word of ['--changed', '--base', '--reporter', '--no-cache', 'Exit 0'])
      expect(out).toContain(word);
  });
});
