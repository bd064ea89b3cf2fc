import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../../scripts/serve/server.ts';

let folder: string;
let site: ServedSite | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-trail-serve-'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'reports', 'index.html'), 'reports');
  writeFileSync(join(folder, '404.html'), 'no such page');
});

afterEach(async () => {
  await site?.close();
  site = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function get(
  path: string,
  base = '/',
): Promise<{ status: number; text: string; url: string }> {
  site ??= await serveSite(folder, { port: 0, base });
  const response = await fetch(new URL(path, site.url));
  const url = new URL(response.url).pathname;
  return { status: response.status, text: await response.text(), url };
}

describe('the local server', () => {
  it('answers with the page of a folder', async () => {
    expect(await get('/reports/')).toMatchObject({ status: 200, text: 'reports' });
  });

  it('answers an unknown address with the site’s own page and status 404', async () => {
    expect(await get('/nothing/')).toMatchObject({ status: 404, text: 'no such page' });
  });

  it('adds the slash that is missing, as hosts do', async () => {
    expect(await get('/reports')).toMatchObject({ status: 200, url: '/reports/' });
  });

  it('serves a site under its base path, and nothing beside it', async () => {
    expect(await get('/record/reports/', '/record/')).toMatchObject({ text: 'reports' });
    expect(await get('/record/reports', '/record/')).toMatchObject({ url: '/record/reports/' });
    expect(await get('/', '/record/')).toMatchObject({ text: 'home', url: '/record/' });
    expect(await get('/reports/', '/record/')).toMatchObject({ status: 404 });
  });

  it('sends texts compressed where that is asked for, and only to those who take it', async () => {
    site = await serveSite(folder, { port: 0, base: '/', compresses: true });
    const ask = (accepted: string) =>
      fetch(new URL('/reports/', site?.url), { headers: { 'Accept-Encoding': accepted } });
    const compressed = await ask('gzip');
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(await compressed.text()).toBe('reports');
    const plain = await ask('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await get('/nothing/')).toMatchObject({ status: 404 });
    expect(await get('/reports')).toMatchObject({ status: 200, url: '/reports/' });
  });

  it('serves a new build without a restart', async () => {
    await get('/');
    writeFileSync(join(folder, 'index.html'), 'new home');
    expect(await get('/')).toMatchObject({ text: 'new home' });
  });

  it.each([
    ['cite.bib', 'application/x-bibtex; charset=utf-8'],
    ['cite.ris', 'application/x-research-info-systems; charset=utf-8'],
  ])('says what %s is, so that a browser saves it', async (name, type) => {
    writeFileSync(join(folder, name), 'a citation');
    site = await serveSite(folder, { port: 0, base: '/' });
    const response = await fetch(new URL(name, site.url));
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe('a citation');
  });

  it('takes the next port when the first is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    site = await serveSite(folder, { port: taken, base: '/' });
    expect(Number(new URL(site.url).port)).toBeGreaterThan(taken);
    other.close();
  });
});
