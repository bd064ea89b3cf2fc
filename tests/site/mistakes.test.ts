import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guidePath } from '../../src/views/guides.ts';
import { builtSites, fixture, type BuiltPage } from './built-sites.ts';

const hrefs = (page: BuiltPage): readonly string[] =>
  page.all('a').map((link) => link.get('href') ?? '');

describe.each(builtSites())('$name', (site) => {
  const { corrections, repository } = site.settings;

  test('says on every page where to write about a mistake, and names the page in the letter', () => {
    // A page that only leads on has the address of the other for its canonical one.
    const leadsOn = (page: BuiltPage): boolean =>
      page.all('meta').some((meta) => meta.get('http-equiv') === 'refresh');
    const pages = site.pages.filter((page) => page.all('main').length > 0 && !leadsOn(page));
    const wrong = pages.filter((page) => {
      const letters = hrefs(page).filter((href) => href.startsWith(`mailto:${corrections}`));
      const canonical = page.all('link').find((link) => link.get('rel') === 'canonical');
      const subject = new URL(letters[0] ?? 'mailto:').searchParams.get('subject') ?? '';
      return !subject.endsWith(` ${canonical?.get('href') ?? 'none'}`);
    });
    expect(wrong.map((page) => page.address)).toEqual([]);
    expect(pages.length).toBeGreaterThan(site.checked.content.records.size);
  });

  test('leads from every record to its own file, for those who have an account', () => {
    const wrong = [...site.checked.content.records.values()].filter(({ id, file }) => {
      const own = hrefs(site.page(`/${id}/`)).filter((href) => href.startsWith(`${repository}/`));
      return own.length !== 1 || !own[0]?.endsWith(`/${file}`) || !existsSync(sourceOf(file));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('leads from every guide to its own file', () => {
    const wrong = site.checked.guides.filter(({ name }) => {
      const file = `content/guides/${name}.mdx`;
      const links = hrefs(site.page(guidePath(site, name)));
      return !links.some((href) => href.startsWith(`${repository}/`) && href.endsWith(`/${file}`));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(site.checked.guides.length).toBeGreaterThan(0);
  });

  const sourceOf = (file: string): string =>
    site.name === fixture ? file.replace(/^content\//, 'tests/fixtures/valid/') : file;
});
