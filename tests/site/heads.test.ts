import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage } from './built-sites.ts';
import { isWithin } from './html.ts';

const meta = (page: BuiltPage, name: string): string | undefined =>
  page
    .all('meta')
    .find((element) => element.get('name') === name)
    ?.get('content');

const titleOf = (page: BuiltPage): string =>
  page
    .all('title')
    .filter((title) => isWithin(title, 'head'))
    .map(({ text }) => text)
    .join('|');

describe.each(builtSites())('$name', ({ pages, settings }) => {
  const wrong = (isRight: (page: BuiltPage) => boolean): readonly string[] =>
    pages.filter((page) => !isRight(page)).map(({ address }) => address);

  test('has one heading of the first level on each page, with words in it', () => {
    expect(wrong((page) => page.all('h1').length === 1 && page.all('h1')[0]?.text !== '')).toEqual(
      [],
    );
  });

  test('has no heading that skips a level', () => {
    const skips = (page: BuiltPage): boolean => {
      const levels = page.elements
        .filter(({ tag }) => /^h[1-6]$/.test(tag))
        .map(({ tag }) => Number(tag.slice(1)));
      return levels.every(
        (level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1 || level === 1,
      );
    };
    expect(wrong(skips)).toEqual([]);
  });

  test('has a title on each page that names the site and no other page has', () => {
    expect(
      wrong(
        (page) =>
          titleOf(page).length > settings.name.length + 3 && titleOf(page).includes(settings.name),
      ),
    ).toEqual([]);
    // Somebody else’s copy of a page has its title, and the publisher may have two; a source is told apart by its address.
    const unlike = pages.filter(({ address }) => !/^\/sources\/./.test(address));
    const titles = unlike.map(titleOf);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('has a description on each page that is a sentence', () => {
    expect(wrong((page) => /^.{15,}[.!?]["'’”)]*$/u.test(meta(page, 'description') ?? ''))).toEqual(
      [],
    );
  });

  test('says of each page its canonical address', () => {
    const canonical = (page: BuiltPage): readonly (string | undefined)[] =>
      page
        .all('link')
        .filter((link) => link.get('rel') === 'canonical')
        .map((link) => link.get('href'));
    // What moved is known by its new address alone.
    const jump = (page: BuiltPage): string | undefined =>
      page
        .all('meta')
        .find((each) => each.get('http-equiv') === 'refresh')
        ?.get('content')
        ?.replace('0; url=', '');
    const expected = (page: BuiltPage): string =>
      `${settings.address}${jump(page) ?? page.address.replace('/404.html', '/404/')}`;
    expect(
      wrong((page) => canonical(page).length === 1 && canonical(page)[0] === expected(page)),
    ).toEqual([]);
  });

  test('says its language, its characters and that it fits small screens', () => {
    expect(wrong((page) => page.all('html')[0]?.get('lang') === settings.language)).toEqual([]);
    expect(wrong((page) => page.all('meta')[0]?.get('charset') === 'utf-8')).toEqual([]);
    expect(
      wrong((page) => meta(page, 'viewport') === 'width=device-width, initial-scale=1'),
    ).toEqual([]);
  });

  test('says once on each page that it is independent, and how its records were made', () => {
    const said = (page: BuiltPage, sentence: string): boolean =>
      (page.all('footer')[0]?.text ?? '').split(sentence).length === 2;
    expect(
      wrong((page) => said(page, settings.independent) && said(page, settings.disclosure)),
    ).toEqual([]);
  });

  test('lets a reader skip to the content of each page, and marks its parts', () => {
    expect(
      wrong(
        (page) =>
          page.all('a')[0]?.get('href') === '#main' && page.all('main')[0]?.get('id') === 'main',
      ),
    ).toEqual([]);
    expect(
      wrong(
        (page) =>
          ['header', 'main', 'footer'].every((tag) => page.all(tag).length >= 1) &&
          page.all('main').length === 1,
      ),
    ).toEqual([]);
  });
});
