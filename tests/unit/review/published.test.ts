import { describe, expect, test } from 'vitest';
import { annotation } from '../../../src/issues/github.ts';
import { citedLinks } from '../../../src/review/cited-links.ts';
import { hostingOf } from '../../../src/review/hosting.ts';
import { OUR_ACCOUNT, stepFor } from '../../../src/review/in-place.ts';
import {
  brokenLinks,
  isWorthAnotherTry,
  linkReportText,
  stateOf,
  type LinkReport,
} from '../../../src/review/link-health.ts';
import {
  addressOfFile,
  isListed,
  manifestText,
  readManifest,
  type Manifest,
} from '../../../src/review/manifest.ts';
import { refusal, refusals } from '../../../src/review/plain-files.ts';
import { madeUp } from '../../builders/editions.ts';

const manifest: Manifest = {
  version: '1.0.0',
  commit: 'a'.repeat(40),
  as_of: '2026-11-21',
  tools: { zod: '4', astro: '7' },
  files: [
    { path: 'b/index.html', bytes: 2, sha256: 'b'.repeat(64) },
    { path: 'a.css', bytes: 1, sha256: 'a'.repeat(64) },
  ],
};

describe('the manifest', () => {
  test('is the same file for the same site, in whatever order its files come', () => {
    const other = {
      ...manifest,
      files: manifest.files.toReversed(),
      tools: { astro: '7', zod: '4' },
    };
    expect(manifestText(other)).toBe(manifestText(manifest));
    expect(readManifest(manifestText(manifest))?.files.map(({ path }) => path)).toEqual([
      'a.css',
      'b/index.html',
    ]);
  });

  test.each(['../x', '/etc/passwd', 'a/../b', 'a//b', '.git/config', 'a\\b', 'a\nb', ''])(
    'with a file that leads elsewhere is none: %j',
    (path) => {
      const files = [{ path, bytes: 1, sha256: 'a'.repeat(64) }];
      expect(readManifest(JSON.stringify({ ...manifest, files }))).toBeUndefined();
    },
  );

  test('does not list itself, what the host is told, and what is not sent to it', () => {
    expect(
      ['manifest.json', 'CNAME', '.nojekyll', 'a/.b/c', 'data/manifest.json'].map(isListed),
    ).toEqual([false, false, false, false, true]);
  });

  test('gives each file its address under the base path', () => {
    expect(addressOfFile('https://a.example/base/', 'x y/ü#.html')).toBe(
      'https://a.example/base/x%20y/%C3%BC%23.html',
    );
  });
});

describe('the host', () => {
  test.each([
    ['https://record.org', '/', 'https://record.org/', 'record.org'],
    ['https://us.github.io', '/record/', 'https://us.github.io/record/', undefined],
    ['https://paper-trail.example', '/', 'https://paper-trail.example/', undefined],
    ['https://evil-github.io', '/', 'https://evil-github.io/', 'evil-github.io'],
    ['https://localhost', '/', 'https://localhost/', undefined],
  ])('of %s with %s', (address, base, url, domain) => {
    expect(hostingOf({ address, base })).toEqual({ url, domain });
  });
});

describe('a file of a stranger', () => {
  const file = { path: 'content/reports/a/finding-1.mdx', kind: 'file', bytes: 900 } as const;

  test('is taken where it is plain', () => {
    expect(refusal(file)).toBeUndefined();
  });

  test.each([
    ['a link', { ...file, kind: 'link' as const }, /symbolic link/],
    ['a pipe', { ...file, kind: 'other' as const }, /no file/],
    ['large', { ...file, bytes: 2_000_000 }, /2000000 bytes/],
    [
      'named with a line break',
      { ...file, path: 'content/reports/a\n::error::b.mdx' },
      /signs in it/,
    ],
    ['named with a command', { ...file, path: 'content/reports/$(id).mdx' }, /signs in it/],
    ['hidden', { ...file, path: 'content/reports/.git/config' }, /signs in it/],
    ['named upwards', { ...file, path: 'content/../x' }, /signs in it/],
  ])('is refused where it is %s', (_, entry, why) => {
    expect(refusal(entry)).toMatch(why);
  });

  test('is refused with all others where there are too many', () => {
    expect(refusals(Array.from({ length: 50_001 }, () => file))).toEqual([
      ['content', expect.stringMatching(/50001 files/)],
    ]);
  });

  test('gives one line beside itself, whatever it is called', () => {
    expect(annotation('error', { file: 'a,b:c\n::set-output name=x::y' }, '100 %\nno')).toBe(
      '::error file=a%2Cb%3Ac%0A%3A%3Aset-output name=x%3A%3Ay::100 %25%0Ano',
    );
  });
});

describe('a text of ours', () => {
  const mark = '<!-- mark -->';
  const ours = { id: 3, by: OUR_ACCOUNT, text: `${mark}\nold` };

  test('is written once', () => {
    expect(stepFor([], mark, `${mark}\nnew`)).toEqual({ do: 'create' });
  });

  test('is changed in place', () => {
    expect(stepFor([ours], mark, `${mark}\nnew`)).toEqual({ do: 'change', id: 3 });
  });

  test('is left alone where it says so already', () => {
    expect(stepFor([ours], mark, `${mark}\nold\n`)).toEqual({ do: 'nothing' });
  });

  test.each([
    ['somebody’s who wrote the mark', { ...ours, by: 'stranger' }],
    ['ours that quotes the mark', { ...ours, text: `> ${mark}` }],
  ])('is not %s', (_, posted) => {
    expect(stepFor([posted], mark, `${mark}\nnew`)).toEqual({ do: 'create' });
  });
});

describe('a link', () => {
  test.each([
    [{ status: 200 }, 'fine'],
    [{ status: 200, movedTo: 'https://b.example/' }, 'moved'],
    [{ status: 404 }, 'gone'],
    [{ status: 410 }, 'gone'],
    [{ status: 403 }, 'refused'],
    [{ status: 429 }, 'refused'],
    [{ status: 503 }, 'silent'],
    [undefined, 'silent'],
  ] as const)('with the answer %j is %s', (answer, state) => {
    expect(stateOf(answer)).toBe(state);
  });

  test.each([
    [{ status: 429 }, true],
    [{ status: 500 }, true],
    [undefined, true],
    [{ status: 404 }, false],
    [{ status: 403 }, false],
    [{ status: 200 }, false],
  ] as const)('with the answer %j is asked for again: %s', (answer, again) => {
    expect(isWorthAnotherTry(answer)).toBe(again);
  });

  test('of the record is listed once, with the fields that name it', () => {
    const links = citedLinks(madeUp.graph.records.values());
    expect(links.length).toBeGreaterThanOrEqual(3);
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
    expect(
      links.every(
        ({ url, in: places }) => /^https?:/.test(url) && !url.includes('#') && places.length > 0,
      ),
    ).toBe(true);
    expect(
      links.flatMap((link) => link.in).some((place) => /^sources\/[a-z0-9-]+: url$/.test(place)),
    ).toBe(true);
  });

  test('that cannot be followed is told, with where it stands, as code', () => {
    const link = { in: ['sources/a: url', 'x', 'y', 'z'], status: 404, moved_to: null };
    const report: LinkReport = {
      version: '1.0.0',
      checked: '2026-11-21',
      links: [
        { ...link, url: 'https://a.example/@you`x`', state: 'gone' },
        { ...link, url: 'https://b.example/', state: 'fine', status: 200 },
        {
          ...link,
          url: 'https://c.example/',
          state: 'moved',
          status: 200,
          moved_to: 'https://d.example/',
        },
      ],
    };
    const text = linkReportText(report);
    expect(brokenLinks(report).map(({ url }) => url)).toEqual(['https://a.example/@you`x`']);
    expect(text).toContain('Checked on 2026-11-21: 3 links, 1 fine, 1 moved, 1 gone.');
    expect(text).toContain('(404), in `sources/a: url`, `x`, `y` and 1 more');
    expect(text).toContain('`https://c.example/` → `https://d.example/`');
    expect(text).not.toContain('@you');
    expect(text).not.toContain('No answer');
  });

  test('say what to do about silence by itself, as no other part need be there', () => {
    const silent = {
      url: 'https://a.example/',
      in: ['sources/a: url'],
      status: null,
      moved_to: null,
    };
    const report: LinkReport = {
      version: '1.0.0',
      checked: '2026-11-21',
      links: [{ ...silent, state: 'silent' }],
    };
    const text = linkReportText(report);
    expect(text).toContain(
      '### No answer\n\nIt may be back next week; if not, add an archived copy, or cite another page.\n\n- `https://a.example/`',
    );
  });
});
