import { describe, expect, test } from 'vitest';
import { printableReport } from '../../../src/views/printable-report.ts';
import { recordPage } from '../../../src/views/record-page.ts';
import { reportPage } from '../../../src/views/report-page.ts';
import { editionOf, recordIn } from './edition.ts';
import { entry, finding, recommendation } from './item-texts.ts';
import { cites } from './record-texts.ts';

const files = {
  'reports/late/recommendation-1.mdx': recommendation({ history: [entry()] }),
  'reports/late/finding-1.mdx': finding(
    { quote: { text: 'Late, always late.', cite: cites[0] } },
    'Trains are late.\n\n## Why\n\nNobody knows.',
  ),
};
const edition = editionOf(files);
const late = recordIn(edition, 'reports/late', 'reports');
const printed = printableReport(edition, late);
const [findings, recommendations] = printed.whole;

describe('a printable report', () => {
  test('holds the records of the report in the order of the report’s page', () => {
    expect(
      printed.whole.map(({ heading, records }) => [heading, records.map(({ id }) => id)]),
    ).toEqual(
      reportPage(edition, late).sections.map(({ heading, items }) => [
        heading,
        items.map(({ id }) => id),
      ]),
    );
  });

  test('says of a record what its own page says, with anchors that are its own', () => {
    const own = recordPage(
      edition,
      recordIn(edition, 'reports/late/recommendation-1', 'recommendations'),
    );
    const [record] = recommendations?.records ?? [];
    const { facts, whatNext, history, links, gaps, citations, checked } = own;
    expect(record).toMatchObject({ facts, whatNext, history, links, gaps, citations, checked });
    expect(record?.prefix).toBe('recommendation-1-');
    expect(record?.html).toContain('href="#recommendation-1-source-1"');
  });

  test('has what a record quotes, and its headings below the record’s own', () => {
    const [record] = findings?.records ?? [];
    expect(record?.quote).toEqual({ text: 'Late, always late.', sources: [1] });
    expect(record?.html).toMatch(/<h4[^>]*>Why<\/h4>/);
  });

  test('has an address below the report’s, leads back to it, and is nothing to find', () => {
    expect(printed.head.path).toBe('/reports/late/print/');
    expect(printed.head.path).toBe(reportPage(edition, late).printable);
    expect(printed.head.crumbs.at(-1)).toEqual({ text: 'RI 12, 2021', href: '/reports/late/' });
    expect(printed.head.isUnlisted).toBe(true);
    expect(printed.head.data).toBeUndefined();
  });

  test('says as of which day it is', () => {
    expect(printed.asOf).toBe('31 January 2026');
  });
});
