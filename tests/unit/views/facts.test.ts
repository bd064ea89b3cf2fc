import { describe, expect, test } from 'vitest';
import type { Texts } from '../../builders/content.ts';
import { commitment, finding, rating, recommendation, response } from './item-texts.ts';
import { body, chain, cites, report, scheme, term, theme, type Fields } from './record-texts.ts';
import { factsIn as facts } from './facts-in.ts';

const of = (kind: string, text: string, more: Texts = {}, asOf?: string) =>
  facts({ [`reports/late/${kind}-1.mdx`]: text, ...more }, `reports/late/${kind}-1`, asOf);

const ended = body({
  title: 'Rail Board',
  to: '2022-01-01',
  successors: [{ body: 'bodies/office', on: '2022-01-01', functions: 'All' }],
});
const succession = {
  'bodies/board.mdx': ended,
  'bodies/office.mdx': body({ title: 'Rail Office', from: '2022-01-01' }),
};

describe('the facts of anything in a report', () => {
  test('say its number, its report and the place in it', () => {
    const found = of('finding', finding());
    expect(found['Official number']).toEqual([{ text: '1' }]);
    expect(found['Where it is']).toEqual([
      { text: 'Late again', href: '/reports/late/', note: 'RI 12, 2021; page 1' },
    ]);
  });

  test('say that the place was not seen where only reporting about it was', () => {
    const found = of('finding', finding({ cites: [{ ...cites[0], seen: 'reporting' }] }));
    expect(found['Where it is']?.[0]?.note).toBe('RI 12, 2021; the place in it was not seen');
  });

  test('say no number where none was seen', () => {
    expect(
      facts({ 'reports/late/finding-x.mdx': finding() }, 'reports/late/finding-x'),
    ).not.toHaveProperty('Official number');
  });

  test('name its themes', () => {
    expect(of('finding', finding())['Theme']).toEqual([
      { text: 'Punctuality', href: '/themes/punctuality/' },
    ]);
    const two = of('finding', finding({ themes: ['themes/punctuality', 'themes/money'] }), {
      'themes/money.mdx': theme({ title: 'Money' }),
    });
    expect(two['Themes']?.map(({ text }) => text)).toEqual(['Punctuality', 'Money']);
  });
});

describe('the facts of a recommendation', () => {
  test('say who must act and by when', () => {
    expect(of('recommendation', recommendation(), {}, '2022-03-31')).toMatchObject({
      'Who must act': [{ text: 'Rail Board', href: '/bodies/board/' }],
      'To be done by': [{ text: 'March 2022', note: 'Falls due today' }],
    });
  });

  test('say who answers for a body that has ended', () => {
    const asked = of('recommendation', recommendation(), succession);
    expect(asked['Who must act']).toEqual([
      { text: 'Rail Board', href: '/bodies/board/', note: 'answered for by Rail Office' },
    ]);
  });

  test('do not name a successor before it took over', () => {
    const asked = of('recommendation', recommendation(), succession, '2021-06-01');
    expect(asked['Who must act']?.[0]?.note).toBeUndefined();
  });

  test('say that nobody on the record answers for a body that ended without a successor', () => {
    const asked = of('recommendation', recommendation(), {
      'bodies/board.mdx': body({ to: '2021' }),
    });
    expect(asked['Who must act']?.[0]?.note).toBe(
      'it has ended; who answers for it is not on the record',
    );
  });

  test.each([
    ['not-seen', 'Not seen by us', undefined],
    ['none-stated', 'None stated', 'Open-ended: there is no date to judge it by'],
  ])('say that its addressees and date are %s', (unknown, text, note) => {
    const found = of('recommendation', recommendation({ to: unknown, due: unknown }));
    expect(found['Who must act']).toEqual([{ text, isUnknown: true }]);
    expect(found['To be done by']).toEqual([{ text, isUnknown: true, note }]);
  });

  test('show the words printed for a date', () => {
    expect(
      of('recommendation', recommendation({ due: { printed: 'within 18 months' } }))[
        'To be done by'
      ]?.[0],
    ).toMatchObject({ text: 'within 18 months' });
  });
});

describe('the facts of ratings and responses', () => {
  const rated = {
    'schemes/marks.yaml': scheme(),
    'reports/late/commitment-1.mdx': commitment(),
    'reports/late/rating-1.mdx': rating(),
  };

  test('of a rating say what was rated, under which scheme, and what was answered', () => {
    expect(facts(rated, 'reports/late/rating-1')).toMatchObject({
      'What is rated': [{ text: 'Nine in ten on time', href: '/reports/late/commitment-1/' }],
      'Rated under': [{ text: 'Marks', href: '/schemes/marks/' }],
      Response: [{ text: 'No response is on this record', isUnknown: true }],
    });
  });

  test('of a response say what it answers, and the reason or that none was given', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/reply/report.mdx': report({ title: 'Reply' }),
      'reports/reply/response-1.mdx': response(),
    };
    expect(facts(files, 'reports/reply/response-1')).toMatchObject({
      'Responds to': [{ text: 'Be punctual', href: '/reports/late/recommendation-1/' }],
      'Reason given': [{ text: 'None stated', isUnknown: true }],
    });
  });
});

test('a theme, a term, a scheme and a chain have no facts of these kinds', () => {
  const files: Fields = {
    'terms/right-time.mdx': term(),
    'schemes/marks.yaml': scheme(),
    'reports/late/finding-1.mdx': finding(),
    'reports/late/commitment-1.mdx': commitment(),
    'chains/nine.mdx': chain({ members: ['reports/late/commitment-1', 'reports/late/finding-1'] }),
  };
  for (const id of ['themes/punctuality', 'terms/right-time', 'schemes/marks', 'chains/nine'])
    expect(facts(files as Texts, id)).toEqual({});
});
