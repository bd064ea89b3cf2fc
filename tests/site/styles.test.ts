import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltSite } from './built-sites.ts';

/** Classes that begin a selector: what stands after them is styled within them only. */
const leadingClasses = (css: string): ReadonlySet<string> => {
  const selectors = css.replaceAll(/\([^()]*\)/g, '').matchAll(/(?:^|[{},])\.([a-z][a-z-]*)/g);
  return new Set([...selectors].map(([, name]) => name ?? ''));
};

/** Classes that begin a selector, for each style sheet that some page links to, by its address. */
function sheetsOf({ folder, pages }: BuiltSite): ReadonlyMap<string, ReadonlySet<string>> {
  const addresses = pages.flatMap((page) =>
    page
      .all('link')
      .filter((link) => link.get('rel') === 'stylesheet')
      .map((link) => link.get('href') ?? ''),
  );
  return new Map(
    [...new Set(addresses)].map((href) => [
      href,
      leadingClasses(readFileSync(join(folder, href), 'utf8')),
    ]),
  );
}

describe.each(builtSites())('$name', (site) => {
  test('gives every page the sheets of the classes that it uses', () => {
    const sheets = sheetsOf(site);
    const styled = new Set([...sheets.values()].flatMap((names) => [...names]));
    expect(styled.size).toBeGreaterThan(50);
    const bare = site.pages.flatMap(({ address, html }) => {
      const linked = [...sheets].filter(([href]) => html.includes(`href="${href}"`));
      const used = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) =>
        (names ?? '').split(' '),
      );
      return [...new Set(used)]
        .filter((name) => styled.has(name) && !linked.some(([, names]) => names.has(name)))
        .map((name) => `${address} .${name}`);
    });
    expect(bare).toEqual([]);
  });
});
