import { describe, expect, test } from 'vitest';
import { builtSites, fixture } from './built-sites.ts';
import { classesOf, isWithin, type Element } from './html.ts';

const [site] = builtSites().filter(({ name }) => name === fixture);
if (!site) throw new Error('The made-up site is not there.');

describe.each(['/reports/inspector-2021/finding-1/', '/reports/inspector-2021/'])(
  'the text on %s',
  (address) => {
    const page = site.page(address);
    const inText = (tag: string): readonly Element[] =>
      page.all(tag).filter((element) => isWithin(element, 'prose'));

    test('has a table whose columns are aligned by class', () => {
      const [table] = inText('table');
      const cells = inText('td').filter((cell) => cell.parent?.parent?.parent === table);
      expect(cells.map((cell) => [cell.text, classesOf(cell).join()])).toEqual([
        ['North', 'align-left'],
        ['40 %', 'align-right'],
        ['South', 'align-left'],
        ['25 27 %', 'align-right'],
      ]);
      expect(inText('th').map(classesOf)).toEqual([['align-left'], ['align-right']]);
    });

    test('lets the table be scrolled with the keyboard', () => {
      expect(inText('table')[0]?.parent?.get('tabindex')).toBe('0');
      expect(inText('table')[0]?.parent?.get('role')).toBe('group');
    });

    test('has words struck through', () => {
      expect(inText('del').map(({ text }) => text)).toEqual(['25']);
    });

    test('makes a link of a bare address, without the stop after it', () => {
      expect(inText('a').map((link) => link.get('href'))).toContain(
        'https://inspectorate.example/tables',
      );
    });

    test('has a footnote that leads there and back', () => {
      const [note] = inText('a').filter((link) => link.attributes.includes('data-footnote-ref'));
      const [back] = inText('a').filter((link) =>
        link.attributes.includes('data-footnote-backref'),
      );
      const [item] = inText('li').filter(
        (element) => `#${element.get('id') ?? ''}` === note?.get('href'),
      );
      expect(item?.text).toMatch(/^Counted at the last station\./);
      expect(back?.get('href')).toBe(`#${note?.get('id') ?? ''}`);
    });

    test('has links to records, to terms and to sources in the place of components', () => {
      const hrefs = inText('a').map((link) => link.get('href') ?? '');
      expect(hrefs).toEqual(
        expect.arrayContaining([
          '/reports/charter-2022/commitment-eighty/',
          '/terms/right-time/',
          '/bodies/rail-board/',
          expect.stringMatching(/^#.*source-1$/),
        ]),
      );
      expect(page.elements.filter(({ tag }) => tag.includes('-'))).toEqual([]);
    });
  },
);
