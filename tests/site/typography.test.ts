import { describe, expect, test } from 'vitest';
import { builtSites, type BuiltPage } from './built-sites.ts';
import { isWithin } from './html.ts';

/** Pages whose words are the engine’s and its owners’; titles of documents stand elsewhere as they were printed. */
const OURS = /^\/(?:about|data|feeds|guides|method|problems|search)\/(?:[a-z0-9-]+\/)?$/;

/** What is typed into a file or a terminal keeps the marks that it is typed with. */
const TYPED = ['script', 'style', 'pre', 'code'];

/** So does a tag of a text. */
const TAG = /^<[A-Z][^<>]*\/>$/;

const STRAIGHT = /.{0,40}['"`].{0,40}/;

/** What a page says to be read or heard, in its text and beside it. */
const wordsOf = ({ elements }: BuiltPage): readonly string[] =>
  elements
    .filter((element) => !TYPED.some((tag) => isWithin(element, tag)))
    .flatMap(({ tag, get, ownText }) => [
      ownText,
      get('aria-label') ?? '',
      get('title') ?? '',
      tag === 'meta' && get('http-equiv') === undefined ? (get('content') ?? '') : '',
    ])
    .filter((text) => !TAG.test(text));

describe.each(builtSites())('$name', (site) => {
  test('has no straight quotation mark, apostrophe or backquote in the words that are ours', () => {
    const pages = site.pages.filter(({ address }) => OURS.test(address));
    const titles = [...site.checked.content.records.values()].map(({ fields }) => fields.title);
    const wrong = pages.flatMap((page) =>
      wordsOf(page).flatMap((text) => {
        const [found] = STRAIGHT.exec(text) ?? [];
        return found === undefined || titles.some((title) => text.includes(title))
          ? []
          : [`${page.address}: ${found}`];
      }),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
