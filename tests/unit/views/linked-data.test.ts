import { describe, expect, test } from 'vitest';
import { dataText } from '../../../src/views/linked-data/data-text.ts';
import { datasetData, pageData } from '../../../src/views/linked-data/page-data.ts';
import { recordData } from '../../../src/views/linked-data/record-data.ts';
import { licence } from '../../../src/views/linked-data/thing.ts';
import { headFor } from '../../../src/views/lists.ts';
import { elementsOf } from '../../site/html.ts';
import { expanded, said, typesOf, type Node } from '../../builders/linked-data.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, finding, rating, recommendation, response } from './item-texts.ts';
import { body, chain, report, scheme, source, term } from './record-texts.ts';

const ADDRESS = 'https://platform-record.example';

const FILES = {
  'reports/late/commitment-1.mdx': commitment(),
  'reports/late/finding-1.mdx': finding(),
  'reports/late/recommendation-1.mdx': recommendation(),
  'reports/late/rating-1.mdx': rating(),
  'reports/reply/report.mdx': report({ kind: 'response', number: 'none-stated' }),
  'reports/reply/response-1.mdx': response(),
  'chains/nine.mdx': chain({ members: ['reports/late/commitment-1', 'reports/late/finding-1'] }),
  'schemes/marks.yaml': scheme(),
  'terms/right-time.mdx': term({ also: ['punctual'] }),
};

/** What the page of a record says of it, as another reads it, when these files are changed or added. */
function described(id: string, files: Texts = {}): Promise<Node> {
  const edition = editionOf({ ...FILES, ...files });
  return expanded(dataText(recordData(edition, recordIn(edition, id))));
}

const page = (path: string): Promise<Node> => {
  const edition = editionOf();
  const head = headFor(edition, 'A page', 'It says something.', path);
  return expanded(dataText(pageData(edition, head)));
};

describe('a record in the terms of schema.org', () => {
  test.each([
    ['reports/late', ['Report']],
    ['reports/late/finding-1', ['CreativeWork']],
    ['reports/late/recommendation-1', ['CreativeWork']],
    ['reports/late/commitment-1', ['Claim']],
    ['reports/late/rating-1', ['Review']],
    ['reports/reply/response-1', ['CreativeWork']],
    ['bodies/board', ['GovernmentOrganization']],
    ['chains/nine', ['ItemList', 'CreativeWork']],
    ['themes/punctuality', ['Collection']],
    ['terms/right-time', ['DefinedTerm', 'CreativeWork']],
    ['schemes/marks', ['CreativeWork']],
    ['sources/report', ['CreativeWork']],
  ])('%s is known by its address and is a %s', async (id, types) => {
    const node = await described(id);
    expect(node['@id']).toBe(`${ADDRESS}/${id}/`);
    expect(typesOf(node)).toEqual(types);
  });

  test.each([
    ['committee', 'Organization'],
    ['auditor', 'Organization'],
    ['department', 'GovernmentOrganization'],
    ['regulator', 'GovernmentOrganization'],
  ])('a body that is a %s is a %s', async (kind, type) => {
    const node = await described('bodies/board', { 'bodies/board.mdx': body({ kind }) });
    expect(typesOf(node)).toEqual([type]);
  });

  test('has its own definition where schema.org has no type for it', async () => {
    const node = await described('reports/late/recommendation-1');
    expect(said(node, 'additionalType')).toEqual([`${ADDRESS}/method/#kinds-recommendations`]);
  });

  test('is part of its report, and rests on the document and on what else it cites', async () => {
    const node = await described('reports/late/finding-1', {
      'sources/gazette.yaml': source({ url: 'https://gazette.example/late', kind: 'press' }),
      'reports/late/finding-1.mdx': finding({
        cites: [
          { source: 'sources/report', at: 'page 1', seen: 'document' },
          { source: 'sources/gazette', at: 'whole page', seen: 'reporting' },
        ],
      }),
    });
    expect(said(node, 'isPartOf')).toEqual([`${ADDRESS}/reports/late/`]);
    expect(said(node, 'isBasedOn')).toEqual(['https://inspectorate.example/late']);
    expect(said(node, 'citation')).toEqual(['https://gazette.example/late']);
  });

  test.each(['2021', '2021-03', '2021-03-02'])('keeps the precision of %s', async (published) => {
    const node = await described('reports/late', {
      'reports/late/report.mdx': report({ published }),
    });
    expect(said(node, 'datePublished')).toEqual([published]);
  });

  test.each(['none-stated', { by: '2022-03-31', printed: '2021/22' }])(
    'has no date where there is none to the day, month or year: %j',
    async (published) => {
      const node = await described('reports/late', {
        'reports/late/report.mdx': report({ published }),
      });
      expect(said(node, 'datePublished')).toEqual([]);
    },
  );

  test('of a report has its official number, who published it and its own licence', async () => {
    const node = await described('reports/late', {
      'reports/late/report.mdx': report({ licence: 'Open Rail Licence' }),
    });
    expect(said(node, 'reportNumber')).toEqual(['RI 12']);
    expect(said(node, 'publisher')).toEqual([`${ADDRESS}/bodies/board/`]);
    expect(JSON.stringify(said(node, 'license'))).toContain('Open Rail Licence');
    expect(said(node, 'sdLicense')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(said(node, 'sdPublisher')).toEqual([`${ADDRESS}/#publisher`]);
  });

  test('claims no licence for a document that states none', async () => {
    expect(said(await described('reports/late'), 'license')).toEqual([]);
  });

  test('of a chain has its members in order', async () => {
    const node = await described('chains/nine');
    const items = said(node, 'itemListElement').map((item) => [
      said(item as Node, 'position')[0],
      said(item as Node, 'item')[0],
    ]);
    expect(items).toEqual([
      [1, `${ADDRESS}/reports/late/commitment-1/`],
      [2, `${ADDRESS}/reports/late/finding-1/`],
    ]);
    expect(said(node, 'numberOfItems')).toEqual([2]);
  });

  test('of a rating has each answer in the words of the scheme, with its best and worst', async () => {
    const node = await described('reports/late/rating-1');
    const ratings = said(node, 'reviewRating').map((given) =>
      ['reviewAspect', 'ratingValue', 'bestRating', 'worstRating'].map(
        (term) => said(given as Node, term)[0],
      ),
    );
    expect(ratings).toEqual([
      ['Kept', 'Poor', 'Good', 'Poor'],
      ['Overall', 'Good', 'Good', 'Poor'],
    ]);
    expect(said(node, 'itemReviewed')).toEqual([`${ADDRESS}/reports/late/commitment-1/`]);
  });

  test('gives no rating for what was not rated or not seen', async () => {
    const node = await described('reports/late/rating-1', {
      'reports/late/rating-1.mdx': rating({
        cells: { kept: { rating: 'not-seen' }, overall: { rating: 'not-rated' } },
      }),
    });
    expect(said(node, 'reviewRating')).toEqual([]);
  });

  test('of a word belongs to the glossary', async () => {
    const node = await described('terms/right-time');
    expect(said(node, 'inDefinedTermSet')).toEqual([`${ADDRESS}/glossary/`]);
    expect(said(node, 'alternateName')).toEqual(['punctual']);
  });
});

describe('a page that is not of one record', () => {
  test.each([
    ['/', 'WebSite'],
    ['/glossary/', 'DefinedTermSet'],
    ['/findings/', 'WebPage'],
  ])('%s is a %s', async (path, type) => {
    const node = await page(path);
    expect(typesOf(node)).toEqual([type]);
    expect(node['@id']).toBe(`${ADDRESS}${path}`);
    expect(said(node, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  });

  test('of the data is a Dataset that says where each of its files is', async () => {
    const edition = editionOf();
    const head = headFor(edition, 'Data', 'All of it.', '/data/');
    const files = [{ name: 'all.zip', href: '/data/all.zip', type: 'application/zip' }];
    const node = await expanded(dataText(datasetData(edition, head, files)));
    expect(typesOf(node)).toEqual(['Dataset']);
    const [file] = said(node, 'distribution') as readonly Node[];
    expect(file && typesOf(file)).toEqual(['DataDownload']);
    expect(JSON.stringify(file)).toContain(`${ADDRESS}/data/all.zip`);
  });

  test('that comes first says who publishes the site and how to search it', async () => {
    const node = await page('/');
    const [publisher] = said(node, 'publisher');
    expect(publisher).toMatchObject({ '@id': `${ADDRESS}/#publisher` });
    expect(typesOf(publisher as Node)).toEqual(['Organization']);
    expect(JSON.stringify(said(node, 'potentialAction'))).toContain(
      `${ADDRESS}/search/?q={search_term_string}`,
    );
  });
});

describe('linked data in a page', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]><b>&amp;',
    'Quotes " and \\ and \u2028',
  ])('cannot be ended or left by a title: %s', (title) => {
    const text = dataText({ name: title });
    const [script, ...others] = elementsOf(
      `<body><script type="application/ld+json">${text}</script></body>`,
    ).filter(({ parent }) => parent?.tag === 'head' || parent?.tag === 'body');
    expect(others).toEqual([]);
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toEqual({ name: title });
    expect(script?.tag).toBe('script');
  });

  test('leaves out what is not known', () => {
    expect(dataText({ name: 'Late', datePublished: undefined, citation: [] })).toBe(
      '{"name":"Late"}',
    );
  });
});

describe('a licence', () => {
  test.each([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC BY-NC-SA 2.0', 'https://creativecommons.org/licenses/by-nc-sa/2.0/'],
  ])('of Creative Commons is known by its address: %s', (name, address) => {
    expect(licence(name)).toEqual({ '@id': address });
  });

  test.each(['Open Rail Licence', 'CC BY 4.0 or another', 'CC0'])(
    'is otherwise known by its name: %s',
    (name) => {
      expect(licence(name)).toEqual({ '@type': 'CreativeWork', name });
    },
  );
});
