import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/review/manifest.ts';
import { serveSite, type ServedSite } from '../../../scripts/serve/server.ts';
import {
  aGitHub,
  aRepository,
  closed,
  listen,
  repositoryAt,
  runScript,
  runStep,
  runVerify,
} from '../../builders/review.ts';

const SLOW = 90_000;

let aside: string;
beforeEach(() => {
  aside = mkdtempSync(join(tmpdir(), 'paper-trail-site-'));
});
afterEach(() => {
  rmSync(aside, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(aside, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The smallest built site. */
function aSite(): string {
  write('site/build.json', '{ "asOf": "2026-11-21" }\n');
  write('site/index.html', '<h1>The record</h1>\n');
  write('site/reports/a b/ü.html', '<h1>A report</h1>\n');
  write('site/.hidden', 'not sent to the host');
  return join(aside, 'site');
}

describe('the manifest of a site', { timeout: SLOW }, () => {
  let served: ServedSite;
  afterEach(() => served?.close());

  async function publish(): Promise<string> {
    const site = aSite();
    const ended = await runStep(['manifest', '--site', site]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    served = await serveSite(site, { port: 0, base: '/base/' });
    return site;
  }

  test('has every file with its hash, the commit and the tools', async () => {
    const manifest = readManifest(readFileSync(join(await publish(), 'manifest.json'), 'utf8'));
    expect(manifest?.files.map(({ path }) => path)).toEqual([
      'build.json',
      'index.html',
      'reports/a b/ü.html',
    ]);
    expect(manifest?.files[1]).toEqual({
      path: 'index.html',
      bytes: 20,
      sha256: createHash('sha256').update('<h1>The record</h1>\n').digest('hex'),
    });
    expect(manifest?.commit).toBe(repositoryAt('.').git('rev-parse', 'HEAD'));
    expect(manifest?.as_of).toBe('2026-11-21');
    expect(manifest?.tools).toMatchObject({
      node: process.versions.node,
      astro: expect.any(String),
      pagefind: expect.any(String),
    });
  });

  test('is the same when it is made again', async () => {
    const site = await publish();
    const first = readFileSync(join(site, 'manifest.json'), 'utf8');
    await runStep(['manifest', '--site', site]);
    expect(readFileSync(join(site, 'manifest.json'), 'utf8')).toBe(first);
  });

  test('is what the live site is compared with, under its base path', async () => {
    await publish();
    const ended = await runVerify([served.url]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(
      /^3 files, each as the manifest says: commit [0-9a-f]{40}, as of 2026-11-21\.\n$/,
    );
  });

  test('shows what is changed, cut off, added to and gone on the live site', async () => {
    const site = await publish();
    writeFileSync(join(site, 'index.html'), '<h1>The rec0rd</h1>\n');
    writeFileSync(join(site, 'build.json'), 'x'.repeat(10_000));
    rmSync(join(site, 'reports'), { recursive: true });
    const ended = await runVerify([served.url, '--at-once', '2']);
    expect(ended.code).toBe(1);
    expect(ended.out.trimEnd().split('\n')).toEqual([
      'build.json: more than 25 bytes',
      'index.html: another content',
      'reports/a b/ü.html: the host says 404',
      '3 of 3 files not as the manifest says.',
    ]);
  });

  test('shows that another commit is live, that there is none, and that nobody answers', async () => {
    const site = await publish();
    const other = await runVerify([served.url, '--commit', 'a'.repeat(40)]);
    rmSync(join(site, 'manifest.json'));
    const none = await runVerify([served.url]);
    writeFileSync(join(site, 'manifest.json'), '{"files":[{"path":"../../etc/passwd"}]}');
    const odd = await runVerify([served.url]);
    await served.close();
    const silent = await runVerify([served.url]);
    expect([other, none, odd, silent].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(other.out).toMatch(/^The live site was built from [0-9a-f]{40}, not from a{40}\.\n$/);
    expect(none.out).toBe('manifest.json: the host says 404\n');
    expect(odd.out).toBe('manifest.json is no manifest of ours.\n');
    expect(silent.out).toBe('manifest.json: no answer\n');
  });

  test('is not made of a folder that is no site, nor compared with what is no address', async () => {
    served = await serveSite(aSite(), { port: 0, base: '/' });
    expect(await runStep(['manifest', '--site', aside])).toMatchObject({ code: 2 });
    expect(await runVerify(['paper-trail'])).toMatchObject({ code: 2 });
    expect(await runVerify([])).toMatchObject({ code: 2 });
    expect(await runVerify(['https://a.example/', '--at-once', '900'])).toMatchObject({ code: 2 });
  });
});

describe('where the site is', { timeout: SLOW }, () => {
  const host = (address: string, base = '/') => {
    cpSync('tests/fixtures/valid', join(aside, 'content'), { recursive: true });
    const file = join(aside, 'content/site.yaml');
    const text = readFileSync(file, 'utf8')
      .replace('https://platform-record.example', address)
      .replace('base: /', `base: ${base}`);
    writeFileSync(file, text);
    return runStep(['host', '--site', aSite()], { CONTENT_DIR: join(aside, 'content') });
  };

  test('is told from site.yaml alone, and a domain of one’s own to the host', async () => {
    const ended = await host('https://record.org', '/trains/');
    expect(ended.out).toBe(
      'url=https://record.org/trains/\ndomain=record.org\nlicence-code=MIT\nlicence-record=CC BY 4.0\n',
    );
    expect(readFileSync(join(aside, 'site/CNAME'), 'utf8')).toBe('record.org\n');
  });

  test('needs no telling where the name is the host’s own', async () => {
    expect((await host('https://us.github.io', '/record/')).out).toContain(
      'url=https://us.github.io/record/\ndomain=\n',
    );
    expect(existsSync(join(aside, 'site/CNAME'))).toBe(false);
  });

  test('is not guessed where site.yaml has problems', async () => {
    expect(await host('ftp://x')).toMatchObject({ code: 2, out: '' });
  });
});

describe('the ledger of what was published', { timeout: SLOW }, () => {
  test('is sent to the published branch, on top of what came meanwhile, and once', async () => {
    const repository = aRepository();
    const origin = join(aside, 'origin.git');
    try {
      repository.git('switch', '--quiet', 'main');
      repository.git('clone', '--quiet', '--bare', repository.root, origin);
      repository.git('remote', 'add', 'origin', origin);
      const faster = join(aside, 'faster');
      repository.git('clone', '--quiet', origin, faster);
      const other = repositoryAt(faster);
      other.write('src/engine.ts', 'export const engine = 9;\n');
      other.commit('meanwhile');
      other.git('push', '--quiet', 'origin', 'main');

      const keep = () => runScript('review', ['keep-ledger'], { cwd: repository.root });
      const first = await keep();
      expect(first).toMatchObject({ code: 0, err: '' });
      const log = () =>
        other.git('--git-dir', origin, 'log', '--format=%an: %s', 'main').split('\n');
      expect(log()).toEqual([
        'github-actions[bot]: ledger: add what was published',
        'An Editor: meanwhile',
        'An Editor: the record',
      ]);
      const ledger = other.git(
        '--git-dir',
        origin,
        'show',
        'main:ledger/reports/inspector-2021.txt',
      );
      expect(ledger).toContain('/reports/inspector-2021/finding-1/');

      expect((await keep()).code).toBe(0);
      expect(log()).toHaveLength(3);
    } finally {
      repository.remove();
    }
  });

  test('that cannot be sent fails, and says so', async () => {
    const repository = aRepository();
    try {
      repository.git('switch', '--quiet', 'main');
      const origin = join(aside, 'origin.git');
      repository.git('clone', '--quiet', '--bare', repository.root, origin);
      repository.git('remote', 'add', 'origin', origin);
      writeFileSync(join(origin, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const ended = await runScript('review', ['keep-ledger'], { cwd: repository.root });
      expect(ended.code).toBe(1);
      expect(ended.err).toContain('may this workflow write to it?');
    } finally {
      repository.remove();
    }
  });
});

describe('the links of the record', { timeout: SLOW }, () => {
  let server: Server;
  let url: string;
  let asked: { readonly line: string; readonly agent: string; readonly at: number }[];

  /** A host with pages of every kind. */
  function answer(method: string, path: string, count: number, response: ServerResponse): void {
    const end = (status: number, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, headers);
      response.end(method === 'HEAD' ? undefined : 'a page');
    };
    if (path === '/moved') return end(301, { location: '/fine' });
    if (path === '/elsewhere') return end(302, { location: '/fine' });
    if (path === '/round') return end(302, { location: '/round' });
    if (path === '/gone') return end(410);
    if (path === '/no-head') return end(method === 'HEAD' ? 405 : 200);
    if (path === '/busy') return count < 3 ? end(429, { 'retry-after': '0' }) : end(200);
    if (path === '/broken') return end(503);
    if (path === '/closed') return end(401);
    if (path === '/cut') return void response.destroy();
    end(200);
  }

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`;
      asked.push({ line, agent: request.headers['user-agent'] ?? '', at: performance.now() });
      answer(
        request.method ?? '',
        request.url ?? '',
        asked.filter((each) => each.line === line).length,
        response,
      );
    });
    url = await listen(server);
    cpSync('tests/fixtures/valid', join(aside, 'content'), { recursive: true });
  });
  afterEach(() => closed(server));

  const PAGES = [
    'fine',
    'moved',
    'elsewhere',
    'round',
    'gone',
    'no-head',
    'busy',
    'broken',
    'closed',
    'cut',
  ];

  function cite(pages: readonly string[]): void {
    const source = readFileSync(join(aside, 'content/sources/gazette.yaml'), 'utf8');
    for (const page of pages)
      write(
        `content/sources/${page}.yaml`,
        source.replace(/^url: .*$/m, `url: ${url}/${page}`).replace(/^(title: .*)$/m, `$1 ${page}`),
      );
  }

  const links = (...args: readonly string[]) =>
    runStep(
      [
        'links',
        '--out',
        join(aside, 'links'),
        '--only',
        url,
        '--wait',
        '15',
        '--tries',
        '3',
        ...args,
      ],
      { CONTENT_DIR: join(aside, 'content') },
    );

  test('are each asked, again where that can help, and told apart', async () => {
    cite(PAGES);
    const ended = await links();
    expect(ended).toMatchObject({ code: 1, err: '' });
    const report = JSON.parse(readFileSync(join(aside, 'links/report.json'), 'utf8')) as {
      links: { url: string; state: string; moved_to: string | null }[];
    };
    expect(
      Object.fromEntries(report.links.map((link) => [link.url.slice(url.length + 1), link.state])),
    ).toEqual({
      fine: 'fine',
      moved: 'moved',
      elsewhere: 'fine',
      round: 'silent',
      gone: 'gone',
      'no-head': 'fine',
      busy: 'fine',
      broken: 'silent',
      closed: 'refused',
      cut: 'silent',
    });
    expect(report.links.find((link) => link.state === 'moved')?.moved_to).toBe(`${url}/fine`);
    expect(asked.filter(({ line }) => line === 'HEAD /broken')).toHaveLength(3);
    expect(asked.filter(({ line }) => line === 'HEAD /gone')).toHaveLength(1);
    expect(readFileSync(join(aside, 'links/report.md'), 'utf8')).toContain(
      `\`${url}/gone\` (410), in \`sources/gone: url\``,
    );
  });

  test('of one host are asked one after another, with a pause, by a name with an address', async () => {
    cite(['a-page', 'b-page', 'c-page']);
    expect((await links('--wait', '60')).code).toBe(0);
    expect(asked.map(({ line }) => line)).toEqual(['HEAD /a-page', 'HEAD /b-page', 'HEAD /c-page']);
    expect(asked.slice(1).every(({ at }, index) => at - (asked[index]?.at ?? 0) >= 55)).toBe(true);
    expect(asked[0]?.agent).toBe(
      'PlatformRecord-links/1.0 (+https://platform-record.example; corrections@platform-record.example)',
    );
  });

  test('that are broken are told in one issue, which is closed when none is', async () => {
    cite(['gone']);
    await links();
    const report = join(aside, 'links/report.json');
    const tell = async (issues: readonly object[]) => {
      const hub = await aGitHub({
        'GET /issues': issues,
        'POST /issues': {},
        'PATCH /issues/4': {},
      });
      const ended = await runStep(['links-issue', '--report', report], hub.env);
      await hub.close();
      expect(ended).toMatchObject({ code: 0, err: '' });
      return hub.asked.filter(({ request }) => !request.startsWith('GET'));
    };
    const ours = {
      number: 4,
      user: { login: 'github-actions[bot]' },
      body: '<!-- links-of-the-record -->\nlast week',
    };
    expect(await tell([])).toEqual([
      {
        request: 'POST /issues',
        body: {
          title: '1 link of the record broken',
          labels: ['links'],
          body: expect.stringContaining('### Nothing is there') as string,
        },
      },
    ]);
    expect(
      (await tell([{ ...ours, number: 3, user: { login: 'stranger' } }, ours])).map(
        ({ request }) => request,
      ),
    ).toEqual(['PATCH /issues/4']);

    rmSync(join(aside, 'content/sources/gone.yaml'));
    cite(['fine']);
    await links();
    expect(await tell([])).toEqual([]);
    expect(await tell([ours])).toMatchObject([
      { request: 'PATCH /issues/4', body: { state: 'closed' } },
    ]);
  });
});

test('CODEOWNERS is as it would be written', async () => {
  expect(await runStep(['codeowners', '--check'])).toEqual({ code: 0, out: '', err: '' });
});
