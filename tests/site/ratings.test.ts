import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { builtSites, type BuiltSite } from './built-sites.ts';
import { classesOf, isWithin, type Element } from './html.ts';

/** A rating, as the API publishes it. */
const rating = z.object({
  id: z.string(),
  report: z.object({ id: z.string() }),
  rates: z.object({ id: z.string() }),
  scheme: z.object({ id: z.string() }),
  cells: z.array(z.object({ criterion: z.string(), rating: z.string(), label: z.string() })),
  response: z.object({ position: z.object({ label: z.string() }) }).nullable(),
});
type Rating = z.infer<typeof rating>;

const api = ({ folder }: BuiltSite, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `api/v1/${name}.json`), 'utf8'));

/** The number that a sentence gives of what follows it. */
const numbers = (sentence: string): ReadonlyMap<string, number> =>
  new Map(
    [...sentence.matchAll(/(\d+) ([a-z][a-z -]*?)(?=[,.:])/g)].map(([, number, words]) => [
      words ?? '',
      Number(number),
    ]),
  );

const tally = (labels: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
};

const within = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter((element) => isWithin(element, name));

describe.each(builtSites())('$name', (site) => {
  const ratings: readonly Rating[] = z
    .object({ records: z.array(rating) })
    .parse(api(site, 'ratings')).records;
  const reports = [...new Set(ratings.map(({ report }) => report.id))];

  test('shows in the matrix of a report every cell that the data has, and no other', () => {
    for (const id of reports) {
      const cells = ratings.filter(({ report }) => report.id === id).flatMap((each) => each.cells);
      const shown = within(site.page(`/${id}/`).elements, 'matrix')
        .filter((element) => classesOf(element).includes('rating'))
        .map(({ text }) => text);
      expect(shown.toSorted(), id).toEqual(cells.map(({ label }) => label).toSorted());
    }
    expect(reports.length).toBeGreaterThan(0);
  });

  test('counts in the sentence above the matrix what the data holds', () => {
    for (const id of reports) {
      const own = ratings.filter(({ report }) => report.id === id);
      const schemes = new Set(own.map(({ scheme }) => scheme.id));
      if (schemes.size > 1) continue;
      const text = site
        .page(`/${id}/`)
        .all('section')
        .find((section) => section.get('aria-labelledby') === 'matrix')?.text;
      const [, overall = ''] = /rated overall: ([^.]*\.)/.exec(text ?? '') ?? [];
      const promises = own
        .filter(({ rates }) => rates.id.split('/').length > 2)
        .flatMap(({ cells }) => cells.filter(({ criterion }) => criterion === 'overall'));
      const counts = numbers(overall);
      if (promises.length > 0)
        expect(
          new Map([...counts].filter(([words]) => words !== 'not on this record')),
          id,
        ).toEqual(tally(promises.map(({ label }) => label.toLowerCase())));
      const [, all] = /Of all \d+ cells?: ([^.]*\.)/.exec(text ?? '') ?? [];
      const cells = own.flatMap((each) => each.cells);
      if (all !== undefined) {
        expect(numbers(all), id).toEqual(tally(cells.map(({ label }) => label.toLowerCase())));
        expect(text, id).toContain(`Of all ${cells.length} cell`);
      }
    }
  });

  test('puts what was answered beside each rating', () => {
    for (const id of reports) {
      const answers = ratings
        .filter(({ report }) => report.id === id)
        .flatMap(({ response }) => response?.position.label ?? []);
      const shown = within(site.page(`/${id}/`).elements, 'answered').filter(
        ({ tag }) => tag === 'a',
      );
      expect(shown.map(({ text }) => text).toSorted(), id).toEqual(answers.toSorted());
    }
  });

  test('draws a rating that was not seen otherwise than one that was not given', () => {
    const drawn = new Map<string, Set<string>>();
    for (const page of site.pages)
      for (const path of page.all('path').filter((each) => isWithin(each, 'rating'))) {
        const word = path.parent?.parent?.text ?? '';
        drawn.set(
          word,
          (drawn.get(word) ?? new Set()).add(path.get('stroke-dasharray') ?? 'whole'),
        );
      }
    expect([...(drawn.get('Not seen by us') ?? [])]).not.toContain('whole');
    expect([...(drawn.get('Not rated') ?? [])]).not.toContain('2 2');
    expect(drawn.size).toBeGreaterThan(0);
  });
});
