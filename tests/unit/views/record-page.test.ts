import { describe, expect, test } from 'vitest';
import { commitment, finding, rating } from './item-texts.ts';
import { findingPage, recordPageIn as page } from './pages-in.ts';
import { cites, scheme, source, term, theme } from './record-texts.ts';

describe('the head of a record’s page', () => {
  test('tells it from the same title in another report', () => {
    expect(findingPage().head.title).toBe('Trains are late (Finding 1, RI 12, 2021)');
    expect(page({}, 'reports/late').head.title).toBe('Late again (RI 12, 2021)');
    expect(page({}, 'bodies/board').head.title).toBe('Rail Board');
  });

  test('tells a body from a theme, a term or a source of the same name', () => {
    const files = {
      'themes/board.mdx': theme({ title: 'Rail Board' }),
      'terms/board.mdx': term({ title: 'Rail Board' }),
      'sources/board.yaml': source({ title: 'Rail Board' }),
    };
    const titles = ['bodies', 'themes', 'terms', 'sources'].map(
      (folder) => page(files, `${folder}/board`).head.title,
    );
    expect(titles).toEqual([
      'Rail Board',
      'Rail Board (theme)',
      'Rail Board (term)',
      'Rail Board (source, Rail Inspectorate)',
    ]);
  });

  test('describes it by its first sentence', () => {
    expect(findingPage({}, 'Trains are late. Very late.').head.description).toBe(
      'Trains are late.',
    );
  });

  test('describes a source and a scheme in words of their own', () => {
    expect(page({}, 'sources/report').head.description).toContain('Rail Inspectorate');
    expect(page({ 'schemes/marks.yaml': scheme() }, 'schemes/marks').head.description).toBe(
      'Judges a promise by two questions.',
    );
  });

  test('has its address and the way to it, with the base path', () => {
    const { head } = findingPage({}, undefined, { base: '/trail/' });
    expect(head.path).toBe('/trail/reports/late/finding-1/');
    expect(head.crumbs).toEqual([
      { text: 'Home', href: '/trail/' },
      { text: 'Reports', href: '/trail/reports/' },
      { text: 'RI 12, 2021', href: '/trail/reports/late/' },
    ]);
  });

  test.each([
    ['bodies/board', 'Bodies', '/bodies/'],
    ['themes/punctuality', 'Themes', '/themes/'],
    ['sources/report', 'Sources', '/sources/'],
    ['terms/right-time', 'Glossary', '/glossary/'],
    ['schemes/marks', 'Method', '/method/'],
  ])('of %s leads back to the list "%s"', (id, text, href) => {
    expect(
      page({ 'terms/right-time.mdx': term(), 'schemes/marks.yaml': scheme() }, id).head.crumbs[1],
    ).toEqual({ text, href });
  });
});

describe('a record’s page', () => {
  test('says which document it is in and which records stand beside it', () => {
    const files = {
      'reports/late/finding-1.mdx': finding(),
      'reports/late/finding-2.mdx': finding({ title: 'Second' }),
      'reports/late/finding-3.mdx': finding({ title: 'Third' }),
    };
    const { within, previous, next } = page(files, 'reports/late/finding-2');
    expect([within?.id, previous?.id, next?.id]).toEqual([
      'reports/late',
      'reports/late/finding-1',
      'reports/late/finding-3',
    ]);
    expect(page(files, 'reports/late/finding-1').previous).toBeUndefined();
    expect(page(files, 'reports/late/finding-1').next?.id).toBe('reports/late/finding-2');
    expect(page(files, 'reports/late/finding-3').next).toBeUndefined();
    expect(page(files, 'reports/late')).toMatchObject({
      within: undefined,
      previous: undefined,
      next: undefined,
    });
  });

  test('says what was not seen and where to look', () => {
    expect(
      findingPage({
        gaps: [{ missing: 'The annex.', look: 'The archive.' }, { missing: 'The map.' }],
      }).gaps,
    ).toEqual([
      { missing: 'The annex.', look: 'The archive.', isFromFields: false },
      { missing: 'The map.', look: undefined, isFromFields: false },
    ]);
  });

  test('says when it was last checked and where its file is', () => {
    expect(findingPage()).toMatchObject({
      checked: '10 January 2026',
      file: 'https://platform-record.example/source/blob/HEAD/content/reports/late/finding-1.mdx',
    });
  });

  test('says that it was not yet reviewed, unless an editor says otherwise', () => {
    expect(findingPage().state).toMatchObject({ code: 'unreviewed', label: 'Not yet reviewed' });
    expect(
      findingPage({ state: 'withdrawn', withdrawn: { on: '2026-01-20', because: 'It was wrong.' } })
        .state,
    ).toMatchObject({
      code: 'withdrawn',
      reason: 'It was wrong.',
    });
  });

  test('shows a quotation with its source', () => {
    expect(
      findingPage({ quote: { text: 'Late, as ever.', cite: { ...cites[0], at: 'page 9' } } }).quote,
    ).toEqual({ text: 'Late, as ever.', sources: [2] });
  });

  test('shows where sources differ, each value with its source, and which is shown', () => {
    const disagreements = [
      {
        about: 'How many',
        values: [
          { value: '1', cites },
          { value: '2', cites: [{ ...cites[0], at: 'page 9' }] },
        ],
        shown: '1',
        because: 'It is newer.',
      },
    ];
    expect(findingPage({ disagreements }).disagreements).toEqual([
      {
        about: 'How many',
        values: [
          { value: '1', sources: [1] },
          { value: '2', sources: [2] },
        ],
        shown: '1',
        because: 'It is newer.',
      },
    ]);
  });

  test('of a rating shows each question with its answer, what the answer means, and its note', () => {
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating({
        cells: { kept: { rating: 'poor', note: 'Two in three.' }, overall: { rating: 'not-seen' } },
      }),
    };
    expect(page(files, 'reports/late/rating-1').cells).toMatchObject([
      {
        title: 'Kept',
        question: 'Was it kept?',
        mark: { label: 'Poor', meaning: 'Not at all.' },
        note: 'Two in three.',
      },
      {
        title: 'Overall',
        mark: {
          label: 'Not seen by us',
          level: undefined,
          meaning: 'A rating was given, or may have been; we have not seen it.',
        },
      },
    ]);
  });

  test('of a source has neither gaps nor a state', () => {
    expect(page({ 'sources/report.yaml': source() }, 'sources/report')).toMatchObject({
      gaps: [],
      state: undefined,
      checked: undefined,
      citations: [],
    });
  });
});
