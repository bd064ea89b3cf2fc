import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

// A fixed place, because Astro keeps a store for each content folder it has seen.
const FOLDER = '.cache/build-test';
const CONTENT = join(FOLDER, 'content');
const OUT = join(FOLDER, 'site');

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('tests/fixtures/valid', CONTENT, { recursive: true });
  mkdirSync(OUT);
  writeFileSync(join(OUT, 'index.html'), 'the previous site');
  writeFileSync(join(OUT, 'build.json'), '{}');
});

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function build(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const command = ['scripts/build.ts', '--content', CONTENT, '--out', OUT, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const page = (): string => readFileSync(join(OUT, 'index.html'), 'utf8');
const leftOver = (): boolean => existsSync(`${OUT}-next`) || existsSync(`${OUT}.previous`);

describe('the build command', () => {
  it('replaces the site, searchable, and ends with one line of counts', () => {
    const { code, out } = build();
    expect(out.trim().split('\n').at(-1)).toMatch(
      /^Built: \d+ records, \d+ pages, \d+ links, 0 problems, \d+\.\d s$/,
    );
    expect(code).toBe(0);
    expect(page()).toContain('<html');
    expect(existsSync(join(OUT, 'pagefind', 'pagefind.js'))).toBe(true);
    expect(leftOver()).toBe(false);
  });

  it('leaves the previous site untouched when a record is broken, and says where', () => {
    mkdirSync(join(CONTENT, 'themes'), { recursive: true });
    writeFileSync(join(CONTENT, 'themes', 'broken.mdx'), '---\ntitel: Broken\n---\n');
    const { code, out, err } = build();
    expect(code).toBe(1);
    expect(out).toMatch(/themes\/broken\.mdx:2:1 {2}unknown-field/);
    expect(out).not.toMatch(/^\d\d:\d\d:\d\d /m);
    expect(err).toContain('The site was not built');
    expect(page()).toBe('the previous site');
  });

  it('does not replace a folder that is not a built site', () => {
    rmSync(join(OUT, 'build.json'));
    const { code, err } = build();
    expect(code).toBe(2);
    expect(err).toContain('is not a site that was built here');
    expect(page()).toBe('the previous site');
  });

  it('ends with 2 when it was used wrongly', () => {
    expect(build('--as-of', 'yesterday').code).toBe(2);
  });

  it('does not run beside another build of the same site', () => {
    writeFileSync(`${OUT}-next.pid`, String(process.pid));
    const { code, out } = build();
    expect(code).toBe(1);
    expect(out).toContain(`Another build is at work (process ${process.pid})`);
  });
});
