import { describe, expect, test } from 'vitest';
import { listedCollections, type ListedCollection } from '../../../src/schema/collections.ts';
import { listPage } from '../../../src/views/lists.ts';
import { collections } from '../../../src/schema/collections.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';
import { commitment, entry, finding, rating, recommendation, response } from './item-texts.ts';
import { body, chain, report, scheme, source, theme } from './record-texts.ts';

const list = (collection: ListedCollection, files: Texts = {}) =>
  listPage(editionOf(files), collection);
const titles = (collection: ListedCollection, files: Texts = {}) =>
  list(collection, files).groups.map(({ heading, items }) => [
    heading,
    items.map(({ ref }) => ref.title),
  ]);
const asides = (collection: ListedCollection, files: Texts) =>
  list(collection, files).groups.flatMap(({ items }) => items.map(({ aside }) => aside));

describe('every list', () => {
  test.each(listedCollections)('of %s says what it holds and how many', (name) => {
    const page = list(name, { 'reports/late/finding-1.mdx': finding() });
    expect(page.head.path).toBe(`/${name}/`);
    expect(page.head.description.toLowerCase()).toContain(
      collections[name].definition.toLowerCase(),
    );
    expect(page.intro).toBe(collections[name].definition);
    expect(page.total).toBe(page.groups.flatMap(({ items }) => items).length);
  });

  test('takes the first sentence of a record', () => {
    const [group] = list('findings', {
      'reports/late/finding-1.mdx': finding({}, 'No. 7 was late. It rained.'),
    }).groups;
    expect(group?.items[0]?.summary).toBe('No. 7 was late.');
  });
});

describe('the list of chains', () => {
  const promise = (by: string, replaced?: string) =>
    commitment({
      title: `Trains on time by ${by}`,
      target: { measure: 'trains on time', by },
      ...(replaced === undefined
        ? {}
        : {
            replaces: [{ commitment: replaced, change: ['same-measure'], because: 'It says so.' }],
          }),
    });

  test('says how far the promise moved, or how many steps there are where none moved', () => {
    const members = ['reports/late/commitment-1', 'reports/late/commitment-2'];
    const files = {
      'reports/late/commitment-1.mdx': promise('2022'),
      'reports/late/commitment-2.mdx': promise('2025', 'reports/late/commitment-1'),
      'chains/moved.mdx': chain({ title: 'Moved', members }),
      'reports/late/finding-1.mdx': finding(),
      'chains/other.mdx': chain({
        title: 'Other',
        members: ['reports/late/finding-1', members[0]],
      }),
    };
    expect(asides('chains', files)).toEqual(['moved once, by 3 years', '2 steps']);
  });
});

describe('the list of findings', () => {
  test('begins with those of the newest document', () => {
    const files = {
      'reports/a/report.mdx': report({ title: 'Old', number: 'A 1', published: '2001' }),
      'reports/a/finding-1.mdx': finding({ title: 'Trams are late' }),
      'reports/late/finding-1.mdx': finding(),
    };
    expect(titles('findings', files).map(([heading]) => heading)).toEqual([
      'Late again (RI 12, 2021)',
      'Old (A 1, 2001)',
    ]);
  });
});

describe('the list of reports', () => {
  test('begins with the newest, by the last day a date can mean', () => {
    const files = {
      'reports/a/report.mdx': report({ title: 'Early 2022', published: '2022-01-05' }),
      'reports/b/report.mdx': report({ title: 'Some day of 2022', published: '2022' }),
      'reports/c/report.mdx': report({
        title: 'Received in 2023',
        published: 'not-seen',
        received: '2023-01-01',
      }),
    };
    expect(titles('reports', files)).toEqual([
      [undefined, ['Received in 2023', 'Some day of 2022', 'Early 2022', 'Late again']],
    ]);
  });

  test('says of each what it is, its number and when it was published', () => {
    expect(
      asides('reports', {
        'reports/late/report.mdx': report({ published: { printed: 'Spring 2021', by: '2021-05' } }),
      }),
    ).toEqual(['Audit report, RI 12, Spring 2021']);
    expect(
      asides('reports', { 'reports/late/report.mdx': report({ number: 'none-stated' }) }),
    ).toEqual(['Audit report, 2 March 2021']);
  });
});

test('a report that is only known to have been received says so', () => {
  const received = report({ published: 'not-seen', received: '2021-06-01' });
  const seen = report({ received: '2021-06-01' });
  expect(asides('reports', { 'reports/late/report.mdx': received })).toEqual([
    'Audit report, RI 12, received 1 June 2021',
  ]);
  expect(asides('reports', { 'reports/late/report.mdx': seen })).toEqual([
    'Audit report, RI 12, 2 March 2021',
  ]);
});

describe('lists of what is in reports', () => {
  test('are grouped by report, with a heading that leads to it', () => {
    const files = {
      'reports/late/finding-1.mdx': finding(),
      'reports/later/report.mdx': report({ title: 'Later', number: undefined }),
      'reports/later/finding-1.mdx': finding({ title: 'Later still' }),
    };
    expect(list('findings', files).groups).toMatchObject([
      {
        heading: 'Late again (RI 12, 2021)',
        href: '/reports/late/',
        items: [{ ref: { title: 'Trains are late' } }],
      },
      {
        heading: expect.stringContaining('Later'),
        href: '/reports/later/',
        items: [{ ref: { title: 'Later still' } }],
      },
    ]);
  });

  test('show the status of promises and recommendations', () => {
    const files = {
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
    };
    expect(list('commitments', files).groups[0]?.items[0]?.status?.label).toBe('Missed');
  });

  test('show what was answered to a recommendation, silence included', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/late/recommendation-2.mdx': recommendation({ title: 'Second' }),
      'reports/reply/report.mdx': report({ title: 'Reply' }),
      'reports/reply/response-1.mdx': response(),
    };
    expect(asides('recommendations', files)).toEqual(['Accepted', 'No response on this record']);
    expect(asides('responses', files)).toEqual(['Be punctual']);
  });

  test('show the rating that sums up the others', () => {
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating(),
    };
    expect(list('ratings', files).groups[0]?.items[0]?.mark?.label).toBe('Good');
  });
});

describe('other lists', () => {
  test('are in the order of their titles, without groups', () => {
    const files = {
      'themes/z.mdx': theme({ title: 'Buses' }),
      'themes/a.mdx': theme({ title: 'Zones' }),
    };
    expect(titles('themes', files)).toEqual([[undefined, ['Buses', 'Punctuality', 'Zones']]]);
  });

  test('count the records on a theme and the citations of a source', () => {
    expect(asides('themes', { 'reports/late/finding-1.mdx': finding() })).toEqual(['2 records']);
    expect(asides('themes', {})).toEqual(['1 record']);
    expect(asides('sources', { 'sources/other.yaml': source({ title: 'Other' }) })).toEqual([
      'cited 2 times',
      'cited 0 times',
    ]);
  });

  test.each([
    [{ from: '1990' }, 'since 1990'],
    [{ from: '1990', to: '2021-12-31' }, '1990 to 2021'],
    [{ from: 'not-seen', to: '2021' }, 'until 2021'],
    [{ from: '1990', to: 'not-seen' }, 'from 1990; end not seen'],
    [{ from: 'none-stated' }, undefined],
  ])('say of a body with %j: %s', (change, text) => {
    expect(asides('bodies', { 'bodies/board.mdx': body(change) })).toEqual([text]);
  });

  test('include the chains, whose pages lead back to their list', () => {
    const files = {
      'reports/late/finding-1.mdx': finding(),
      'reports/late/commitment-1.mdx': commitment(),
      'chains/nine.mdx': chain({
        members: ['reports/late/commitment-1', 'reports/late/finding-1'],
      }),
    };
    expect(titles('chains', files)).toEqual([[undefined, ['Nine in ten']]]);
  });
});
