import { describe, expect, test } from 'vitest';
import { commitment, finding, rating, recommendation, response } from './item-texts.ts';
import { reportPageIn as page } from './pages-in.ts';
import { reply, report, scheme, type Fields } from './record-texts.ts';

describe('the sections of a report', () => {
  test('hold its records by kind and number', () => {
    const { sections } = page({
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/late/finding-10.mdx': finding({ title: 'Tenth' }),
      'reports/late/finding-2.mdx': finding({ title: 'Second' }),
      'reports/late/finding-in-words.mdx': finding({ title: 'In words' }),
    });
    expect(
      sections.map(({ heading, items }) => [heading, items.map(({ title }) => title)]),
    ).toEqual([
      ['Findings', ['Second', 'Tenth', 'In words']],
      ['Recommendations', ['Be punctual']],
    ]);
  });

  test('say how many the report says it has, and how many are here', () => {
    const { sections } = page({
      'reports/late/report.mdx': report({ 'stated-count': { findings: 3, recommendations: 1 } }),
      'reports/late/finding-1.mdx': finding(),
    });
    expect(sections.map(({ heading, stated }) => [heading, stated])).toEqual([
      ['Findings', 'The report has 3; 1 is on this record.'],
      ['Recommendations', 'The report has 1; 0 are on this record.'],
    ]);
  });

  test('of an evaluation say how many commitments it judges, which are on the record elsewhere', () => {
    const evaluation = report({ kind: 'evaluation', 'stated-count': { commitments: 9 } });
    const files = {
      'reports/late/report.mdx': evaluation,
      'schemes/marks.yaml': scheme(),
      'reports/plan/report.mdx': report({ title: 'Plan' }),
      'reports/plan/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating({ rates: 'reports/plan/commitment-1' }),
    };
    expect(page(files).sections.map(({ heading, stated }) => [heading, stated])).toEqual([
      ['Ratings', 'The report judges 9 commitments. Of its ratings 1 is on this record.'],
    ]);
  });

  test('say nothing of numbers that the report does not state', () => {
    expect(page({ 'reports/late/finding-1.mdx': finding() }).sections[0]?.stated).toBeUndefined();
  });

  test('set each record with anchors of its own and lower headings', () => {
    const [section] = page({
      'reports/late/finding-1.mdx': finding(
        {},
        'Late.<Cite source="sources/report"/>\n\n## Why\n\nBad track.',
      ),
    }).sections;
    expect(section?.items[0]).toMatchObject({
      anchor: 'finding-1',
      prefix: 'finding-1-',
      href: '/reports/late/finding-1/',
    });
    expect(section?.items[0]?.html).toContain('#finding-1-source-1');
    expect(section?.items[0]?.html).toContain('<h4>Why</h4>');
  });

  test('take the first paragraph off the text', () => {
    const { lead, rest } = page({ 'reports/late/report.mdx': report({}, 'First.\n\nSecond.') });
    expect(lead).toMatch(/^<p>First\..*<\/p>$/);
    expect(rest).toBe('<p>Second.</p>');
  });
});

describe('the statements on a report', () => {
  test('say who said what in which role, when, about which records', () => {
    const statement: Fields = {
      anchor: 'inspector',
      by: 'A. Inspector',
      role: 'Chief Inspector',
      date: '2021-03-02',
      about: ['reports/late/finding-1'],
      says: 'Late.',
      cites: [{ source: 'sources/report', at: 'page 9', seen: 'copy' }],
    };
    const { statements } = page({
      'reports/late/report.mdx': report({ statements: [statement] }),
      'reports/late/finding-1.mdx': finding(),
    });
    expect(statements).toMatchObject([
      {
        anchor: 'statement-inspector',
        by: 'A. Inspector',
        role: 'Chief Inspector',
        date: '2 March 2021',
        says: 'Late.',
        about: [{ href: '/reports/late/finding-1/' }],
        sources: [2],
      },
    ]);
  });
});

describe('what a response document answers', () => {
  const asked = {
    'reports/late/finding-1.mdx': finding(),
    'reports/late/recommendation-1.mdx': recommendation(),
    'reports/late/recommendation-2.mdx': recommendation({ title: 'Be more punctual' }),
  };
  const covered = (change: Fields = {}) =>
    page(
      {
        ...asked,
        'reports/reply/report.mdx': reply(change),
        'reports/reply/response-1.mdx': response(),
      },
      'reports/reply',
    ).coverage;

  test('is every recommendation of the report, and no finding', () => {
    expect(covered()?.of.title).toBe('Late again');
    expect(covered()?.rows.map(({ record }) => record.title)).toEqual([
      'Be punctual',
      'Be more punctual',
    ]);
  });

  test('shows the position taken and leads to the response', () => {
    expect(covered()?.rows[0]).toMatchObject({
      position: 'Accepted',
      response: { href: '/reports/reply/response-1/' },
      isUnknown: false,
    });
  });

  test.each([
    [undefined, 'Not seen by us'],
    ['not-seen', 'Not seen by us'],
    ['not-addressed', 'Not addressed'],
  ])('says of the rest, which is %s: %s', (rest, position) => {
    expect(covered({ rest })?.rows[1]).toMatchObject({
      position,
      response: undefined,
      isUnknown: true,
    });
  });

  test('includes ratings', () => {
    const files = {
      'schemes/marks.yaml': scheme(),
      'reports/late/commitment-1.mdx': commitment(),
      'reports/late/rating-1.mdx': rating(),
      'reports/reply/report.mdx': reply(),
    };
    expect(page(files, 'reports/reply').coverage?.rows.map(({ record }) => record.title)).toEqual([
      'Nine in ten: poor',
    ]);
  });

  test('does not take the response of another document for its own', () => {
    const files = {
      ...asked,
      'reports/reply/report.mdx': reply(),
      'reports/other/report.mdx': report({ title: 'Other' }),
      'reports/other/response-1.mdx': response(),
    };
    expect(page(files, 'reports/reply').coverage?.rows[0]?.response).toBeUndefined();
  });

  test('is left out of what answers nothing', () => {
    expect(page().coverage).toBeUndefined();
  });
});
