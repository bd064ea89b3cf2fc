import { describe, expect, test } from 'vitest';
import { lostLines, vanishedAddresses, type Compared } from '../../../src/ledger/vanished.ts';

const REPORT = '/reports/late/';

const compared = (change: Partial<Compared> = {}): Compared => ({
  published: [REPORT, `${REPORT}#finding-1`, `${REPORT}finding-1/`, `${REPORT}finding-1/#sources`],
  promised: [REPORT, `${REPORT}#finding-1`, `${REPORT}finding-1/`, `${REPORT}finding-1/#sources`],
  broken: new Set(),
  redirects: { file: 'content/redirects.yaml', place: { line: 1, column: 1 } },
  content: 'content',
  ...change,
});

const addressesIn = (change: Partial<Compared>): readonly string[] =>
  vanishedAddresses(compared(change)).map(({ problem }) => problem.split(' ')[0] ?? '');

describe('a published address', () => {
  test('that is promised still is no problem', () => {
    expect(vanishedAddresses(compared())).toEqual([]);
  });

  test('that nothing keeps is told once, at the file of redirects, with the commands to type', () => {
    const [issue, ...others] = vanishedAddresses(
      compared({ promised: [REPORT, `${REPORT}finding-clear/`, `${REPORT}#finding-clear`] }),
    );
    expect(others).toEqual([]);
    expect(issue).toEqual({
      code: 'vanished-address',
      file: 'content/redirects.yaml',
      place: { line: 1, column: 1 },
      problem: '/reports/late/finding-1/ was published, and nothing would be at it.',
      remedy:
        'If it has another name now: npm run move reports/late/finding-1 reports/late/finding-clear -- --why "…". If it became several: npm run split reports/late/finding-1 <name> <name> -- --why "…". If it was taken back: put content/reports/late/finding-1.mdx back and npm run withdraw reports/late/finding-1 -- --why "…".',
    });
  });

  test('of a body is told for its page alone, and not for its feed and its calendar too', () => {
    const published = [
      '/bodies/office/',
      '/feeds/bodies/office.atom',
      '/calendar/bodies/office.ics',
    ];
    expect(addressesIn({ published, promised: [] })).toEqual(['/bodies/office/']);
    expect(addressesIn({ published, promised: published.slice(0, 2) })).toEqual([
      '/calendar/bodies/office.ics',
    ]);
  });

  test('of a whole report is told for the report alone', () => {
    expect(addressesIn({ promised: ['/reports/'] })).toEqual([REPORT]);
  });

  test('of a place on a page that is there is told for the place', () => {
    expect(
      addressesIn({
        published: [REPORT, `${REPORT}#statement-late`],
        promised: [REPORT],
      }),
    ).toEqual(['/reports/late/#statement-late']);
  });

  test('of a record whose file cannot be read is not told: it may be there', () => {
    expect(
      addressesIn({ promised: [REPORT], broken: new Set(['reports/late/finding-1']) }),
    ).toEqual([]);
  });

  test('that no record had is the site’s own to put back', () => {
    const [issue] = vanishedAddresses(
      compared({ published: ['/method/#basis-rumour'], promised: [] }),
    );
    expect(issue?.remedy).toMatch(/^No record was at it/);
  });
});

test('a line that is taken out of the ledger is told with its file; added ones are not', () => {
  const before = { 'bodies.txt': '/bodies/a/\n/bodies/b/\n' };
  expect(lostLines(before, { 'bodies.txt': '/bodies/a/\n/bodies/b/\n/bodies/c/\n' })).toEqual([]);
  expect(lostLines(before, { 'bodies.txt': '/bodies/b/\n' })).toMatchObject([
    {
      code: 'lost-ledger-line',
      file: 'ledger/bodies.txt',
      problem: 'The line /bodies/a/ was taken out.',
    },
  ]);
});
