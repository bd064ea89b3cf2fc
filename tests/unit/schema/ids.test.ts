import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionTable, type CollectionName } from '../../../src/schema/collections.ts';
import { placeOf } from '../../../src/schema/ids.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));
const entries = Object.entries(collectionTable) as [
  CollectionName,
  (typeof collectionTable)[CollectionName],
][];
const items = entries.flatMap(([collection, { item }]) =>
  item === undefined ? [] : [[collection, item] as const],
);
const flat = entries.filter(
  ([collection, { item }]) => item === undefined && collection !== 'reports',
);

describe('the path of a file', () => {
  test('of a report gives its identifier', () => {
    expect(placeOf('reports/late-2021/report.mdx')).toEqual({
      collection: 'reports',
      id: 'reports/late-2021',
      report: 'reports/late-2021',
    });
  });

  test('in a report’s folder gives the kind, the report and the identifier', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...items), name, (report, [collection, item], rest) => {
        const id = `reports/${report}/${item}-${rest}`;
        expect(placeOf(`${id}.mdx`)).toMatchObject({ collection, id, report: `reports/${report}` });
      }),
    );
  });

  test('gives the official number only where the name is a number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.nat(999),
        fc.constantFrom('', 'a', 'b'),
        (item, number, letter) => {
          expect(placeOf(`reports/x/${item[1]}-${number}${letter}.mdx`)).toHaveProperty(
            'number',
            `${number}${letter}`,
          );
        },
      ),
    );
    expect(placeOf('reports/x/finding-late.mdx')).not.toHaveProperty('number');
    expect(placeOf('reports/x/finding-1-late.mdx')).not.toHaveProperty('number');
  });

  test('in a folder of its own gives the collection of the folder', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flat), name, ([collection, { extension }], slug) => {
        expect(placeOf(`${collection}/${slug}.${extension}`)).toEqual({
          collection,
          id: `${collection}/${slug}`,
        });
      }),
    );
  });

  test('without its extension is the identifier, whatever the path', () => {
    const path = fc.array(
      fc.oneof(
        name,
        fc.constantFrom(...Object.keys(collectionTable), 'report.mdx', 'finding-1.mdx'),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(path, (parts) => {
        const place = placeOf(parts.join('/'));
        if ('misplaced' in place) return;
        expect(
          parts
            .join('/')
            .replace(/\.(?:mdx|yaml)$/, '')
            .replace(/^(reports\/[^/]+)\/report$/, '$1'),
        ).toBe(place.id);
      }),
    );
  });

  test('is never accepted with characters that an address would have to encode', () => {
    const odd = fc.constantFrom('A', ' ', '_', '.', '%', 'é', '\\', '#', '?', '--', '\u202e');
    fc.assert(
      fc.property(
        fc.constantFrom('reports/x/finding-', 'themes/', 'reports/'),
        name,
        odd,
        name,
        (before, a, character, b) => {
          const end = before === 'reports/' ? '/report.mdx' : '.mdx';
          expect(placeOf(`${before}${a}${character}${b}${end}`)).toHaveProperty('misplaced');
        },
      ),
    );
  });
});

describe('a file that cannot be a record', () => {
  test.each([
    ['notes.mdx', 'place'],
    ['findings/finding-1.mdx', 'place'],
    ['ratings/rating-1.mdx', 'place'],
    ['themes/a/b.mdx', 'place'],
    ['reports/report.mdx', 'place'],
    ['reports/x/y/report.mdx', 'place'],
    ['constructor/x.mdx', 'place'],
    ['../themes/x.mdx', 'place'],
    ['themes/x.yaml', 'name'],
    ['sources/x.mdx', 'name'],
    ['reports/x/report.yaml', 'name'],
    ['reports/x/source-1.mdx', 'name'],
    ['reports/x/finding.mdx', 'name'],
    ['reports/x/finding-.mdx', 'name'],
    ['reports/-x/report.mdx', 'name'],
    ['themes/.mdx', 'name'],
  ])('%s is in the wrong %s', (path, misplaced) => {
    expect(placeOf(path)).toMatchObject({ misplaced });
  });
});
