import { describe, expect, test } from 'vitest';
import { chainPage } from '../../../src/views/chain-page.ts';
import { find } from '../../../src/records/graph.ts';
import { changed, checkTexts, valid } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment } from './item-texts.ts';
import { chain } from './record-texts.ts';

const NINETY = 'reports/inspector-2021/commitment-ninety.mdx';
const CHARTER = 'reports/charter-2022/commitment-eighty.mdx';

function pageOf(texts = valid) {
  const { graph } = checkTexts(texts);
  const chain = find(graph, 'chains/right-time', 'chains');
  if (!chain) throw new Error('There is no chain in the valid content.');
  return chainPage({ ...editionOf({}), graph, asOf: '2026-01-31' }, chain);
}

describe('a chain', () => {
  test('shows its members in the order in which they were written', () => {
    expect(pageOf().steps.map(({ id, isPromise }) => [id, isPromise])).toEqual([
      ['reports/inspector-2021/commitment-ninety', true],
      ['reports/inspector-2021/finding-1', false],
      ['reports/charter-2022/commitment-eighty', true],
    ]);
  });

  test('says how far the date moved from the first promise to the last', () => {
    expect(pageOf().slips).toEqual([
      'From 2021 to March 2025: the date moved once, by 3 years 3 months, along promises that took each other’s place; what was promised changed too.',
    ]);
  });

  test('says how a promise differs from the one it replaces, by its date and by what an editor recorded', () => {
    const last = pageOf().steps.at(-1);
    expect(last?.change).toBe('3 years 3 months later than the promise it replaces; weaker');
    expect(last?.because).toContain('takes the place of');
  });

  test('says nothing of slipping where only one promise has a date', () => {
    expect(pageOf(changed(CHARTER, 'by: 2025-03', 'by: none-stated')).slips).toEqual([]);
  });

  test('does not count promises that merely follow each other as one that slipped', () => {
    const alone = changed(CHARTER, /replaces:[\s\S]*?(?=themes:)/, '');
    expect(pageOf(alone).slips).toEqual([]);
    expect(pageOf(alone).steps.at(-1)?.change).toBeUndefined();
  });

  test('tells each run of promises that took each other’s place', () => {
    const due = (by: string, of?: string): string =>
      commitment({
        title: `By ${by}`,
        target: { measure: 'x', by },
        ...(of === undefined
          ? {}
          : { replaces: [{ commitment: of, change: ['same-measure'], because: 'It says so.' }] }),
      });
    const step = (number: number): string => `reports/late/commitment-${number}`;
    const slips = (members: readonly string[]): readonly string[] => {
      const edition = editionOf({
        [`${step(1)}.mdx`]: due('2031'),
        [`${step(2)}.mdx`]: due('2035', step(1)),
        [`${step(3)}.mdx`]: due('2040'),
        [`${step(4)}.mdx`]: due('2041', step(3)),
        [`${step(5)}.mdx`]: due('2043', step(4)),
        'chains/x.mdx': chain({ members }),
      });
      return chainPage(edition, recordIn(edition, 'chains/x', 'chains')).slips.map((slip) =>
        slip.replace(', along promises that took each other’s place.', ''),
      );
    };
    expect(slips([1, 2, 3, 4, 5].map(step))).toEqual([
      'From 2031 to 2035: the date moved once, by 4 years',
      'From 2040 to 2043: the date moved twice, by 3 years',
    ]);
    // A promise that the chain does not show does not count towards what it says.
    expect(slips([2, 4, 5].map(step))).toEqual([
      'From 2041 to 2043: the date moved once, by 2 years',
    ]);
  });

  test('writes a date briefly where the words printed are long or name no year', () => {
    const printed = (words: string): string | undefined =>
      pageOf(changed(NINETY, 'by: 2021', `by: { printed: "${words}", by: 2021-12 }`)).steps[0]
        ?.byBriefly;
    expect(printed('by the end of 2021')).toBe('by the end of 2021');
    expect(printed('by this time next year')).toBe('December 2021');
    expect(printed('before the lines have all been built anew in 2021')).toBe('December 2021');
  });

  test('can put “due” before each date of the table, and says where there is none', () => {
    const due = (by: string): string => {
      const [step] = pageOf(changed(NINETY, 'by: 2021', `by: ${by}`)).steps;
      return `${step?.isDated ? 'due ' : ''}${step?.byBriefly ?? ''}`;
    };
    expect(due('2022')).toBe('due 2022');
    expect(due('{ printed: In 2020/21, by: 2021-03 }')).toBe('due in 2020/21');
    expect(due('not-seen')).toBe('No due date seen');
    expect(due('none-stated')).toBe('No due date stated');
    expect(pageOf().steps.map(({ isPromise, isDated }) => isPromise || !isDated)).not.toContain(
      false,
    );
  });

  test('says that a date came forward where the later promise is for an earlier one', () => {
    const sooner = pageOf(changed(NINETY, 'by: 2021', 'by: 2030'));
    expect(sooner.slips).toEqual([]);
    expect(sooner.steps.at(-1)?.change).toContain('5 years 9 months earlier');
  });

  test('shows when a promise was made, where its document only reports it', () => {
    expect(pageOf(changed(NINETY, 'owner:', 'made: 2019\nowner:')).steps[0]?.said).toBe('2019');
    expect(pageOf().steps[0]?.said).toBe('2 March 2021');
  });

  test('says what the folded parts of a step hold', () => {
    const [first, check] = pageOf().steps;
    expect(first?.became).toBe('What became of it: 1 entry, 2020');
    expect(first?.sourcesInWords).toBe('2 sources');
    expect(check?.sourcesInWords).toBe('2 sources');
  });

  test('keeps the sources of each step apart, since several stand on one page', () => {
    const prefixes = pageOf().steps.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
