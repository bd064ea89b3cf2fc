import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop, type Run } from './workshop.ts';

const shop = workshop('gate-test');
const site = join(shop.folder, 'site');
const before = { 'build.json': '{}', 'index.html': 'the previous site' };

beforeAll(() => {
  shop.begin();
  shop.change('reports/inspector-2021/finding-1.mdx', 'themes/punctuality', 'themes/punctualty');
  shop.change('reports/charter-2022/commitment-eighty.mdx', 'by: 2025-03', 'by: 2025-13');
  shop.change('bodies/rail-board.mdx', 'until the end of 2021.', 'until the <b>end</b> of 2021.');
  shop.change('site.yaml', 'name: Platform Record', 'nam: Platform Record');
  mkdirSync(site);
  for (const [name, text] of Object.entries(before)) writeFileSync(join(site, name), text);
});

afterAll(() => shop.end());

/** What a command prints besides the lines of Astro’s own log. */
const withoutLog = (out: string): string => out.replace(/^(?:\d\d:\d\d:\d\d .*)?\n/gm, '').trim();
const lines = (out: string): string => out.replace(/\n\n/g, '\n').trim();

describe('broken content', () => {
  let checked: Run;
  let text = '';

  beforeAll(() => {
    checked = shop.check();
    text = checked.out.trim();
  });

  test('is told at once, file by file, with every problem', () => {
    const { code, out } = checked;
    expect(code).toBe(1);
    expect(
      out.match(/^\S+:\d+:\d+ {2}[a-z-]+$/gm)?.map((line) => line.replace(/^.*\/content\//, '')),
    ).toEqual([
      'bodies/rail-board.mdx:19:41  forbidden-mdx',
      'reports/charter-2022/commitment-eighty.mdx:4:74  bad-date',
      'reports/inspector-2021/finding-1.mdx:3:10  unknown-theme',
      'site.yaml:1:1  unknown-field',
    ]);
  });

  test('stops the build, which prints exactly that text', () => {
    const { code, out } = shop.build('site');
    expect(code).toBe(1);
    expect(out).toContain(`${text}\n`);
    expect(out.replace(text, '').trim()).toMatch(/^Read \d+ records, \d+ links, \d+ problems\.$/);
  });

  test.each(['build', 'sync'])('stops "astro %s", which prints exactly that text', (command) => {
    const { code, out } = shop.astro(command);
    expect(code).toBe(1);
    expect(withoutLog(out)).toBe(lines(text));
    expect(existsSync(join(shop.folder, 'astro', 'index.html'))).toBe(false);
  });

  test('leaves the site that was there as it was', () => {
    expect(shop.build('site').code).toBe(1);
    for (const [name, saved] of Object.entries(before))
      expect(readFileSync(join(site, name), 'utf8')).toBe(saved);
    expect(existsSync(`${site}-next/index.html`)).toBe(false);
  });
});
