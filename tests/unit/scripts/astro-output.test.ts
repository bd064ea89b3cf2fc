import { describe, expect, it } from 'vitest';
import { failureText, stepOf } from '../../../scripts/publish/astro-output.ts';

describe('a line of Astro’s output', () => {
  it('counts a page, and no other file', () => {
    expect(stepOf('07:00:28   ├─ /about/index.html (+7ms) ')).toEqual({ step: 'page' });
    expect(stepOf('07:00:28   ├─ /build.json (+2ms) ')).toBeUndefined();
  });

  it('gives the counts of the records', () => {
    const line = '07:00:27 [paper-trail-records] 20 records, 58 links, 0 problems';
    expect(stepOf(line)).toEqual({ step: 'records', counts: '20 records, 58 links, 0 problems' });
  });

  it('is read in colour as without', () => {
    expect(stepOf('\x1b[2m07:00:28\x1b[22m   └─ /404.html')).toEqual({ step: 'page' });
  });

  it('is not mistaken for one when a record’s text looks like it', () => {
    expect(stepOf('  ├─ /about/index.html')).toBeUndefined();
  });
});

describe('what is shown of a failed build', () => {
  const start = '07:00:05 [content] Syncing content\n07:00:06 [paper-trail-records] ';

  it('is the gate’s text alone when the content has problems', () => {
    const gate = 'content/a.mdx:1:1  bad-date\n  The date is wrong.\n\n1 problem in 1 file.';
    expect(failureText(`${start}2 records, 0 links, 1 problem\n${gate}\n`)).toBe(gate);
  });

  it('is everything when Astro itself failed', () => {
    const output = `${start}2 records, 0 links, 0 problems\n07:00:07 [ERROR] no such file\n  at x.ts`;
    expect(failureText(output)).toBe(output);
  });

  it('is everything when Astro failed without a log line after the records', () => {
    const output = `${start}2 records, 0 links, 0 problems\nout of memory`;
    expect(failureText(output)).toBe(output);
  });
});
