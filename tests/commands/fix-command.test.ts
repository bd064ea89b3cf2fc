import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentCopy, PATIENCE } from '../builders/commands.ts';

let content: ContentCopy;
beforeEach(() => {
  content = new ContentCopy();
});
afterEach(() => content.remove());

const THEME = 'themes/punctuality.mdx';

describe('npm run fix', { timeout: PATIENCE }, () => {
  test('says what it changed in each file, changes only that, and then has nothing to do', () => {
    content.run('fix');
    const well = content.read(THEME);
    content.write(THEME, well.replace(/^checked: .*$/m, "checked: '10 January 2026'"));
    expect(content.run('fix')).toEqual({
      code: 0,
      err: '',
      out: `content/${THEME}
  checked: 10 January 2026 → 2026-01-10

1 file of 21 put right. What they say is the same.`,
    });
    expect(content.read(THEME)).toBe(well);
    expect(content.run('fix', '--check')).toEqual({
      code: 0,
      err: '',
      out: '21 files looked at, and nothing to put right.',
    });
  });

  test('--check changes nothing, says what it would, and ends with 1', () => {
    content.run('fix');
    const untidy = content.read(THEME).replace('checked: ', 'checked:   ');
    content.write(THEME, untidy);
    expect(content.run('fix', '--check', `content/${THEME}`.replace('content/', ''))).toEqual({
      code: 1,
      err: '',
      out: `content/${THEME}
  spacing

1 file of 1 would be put right by npm run fix.`,
    });
    expect(content.read(THEME)).toBe(untidy);
  });

  test('ends with 2 for a file that is not there, and names the nearest', () => {
    const ran = content.run('fix', 'themes/punctualty.mdx');
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: `There is no record file themes/punctualty.mdx. Did you mean ${THEME}?`,
    });
  });

  test('is named by npm run check where it puts a problem right', () => {
    content.write(THEME, content.read(THEME).replace(/^checked: .*$/m, 'checked: 10 January 2026'));
    expect(content.run('check').out).toContain(
      'Did you mean 2026-01-10? Write a day that exists, as 2021-03-31. `npm run fix` puts this right.',
    );
    content.run('fix');
    expect(content.run('check').out).toContain('No problems');
  });
});
