import { expect, test } from 'vitest';
import { reportOf } from '../../../../scripts/bench/report.ts';
import { searchQuality } from '../../../../src/schema/search-quality.ts';
import { madeUp } from '../../../builders/editions.ts';
import { answer, judged, quality } from '../../../builders/search-quality.ts';

test('a report has the titles of the records that were graded or listed, and reads back', () => {
  const [graded, listed, listedOnly, other] = [...madeUp.graph.records.values()];
  if (!graded || !listed || !listedOnly || !other)
    throw new Error('The made-up record has too few records.');
  const query = judged({
    grades: { [graded.id]: 3 },
    answers: { ...judged().answers, minisearch: answer([listed.id, 'reports/gone'], null) },
  });
  const [set] = quality().sets;
  if (!set) throw new Error('There is no set.');
  const report = reportOf(
    {
      ...quality(),
      sets: [{ ...set, queries: [query] }],
      refusals: {
        'left-out': { asked: 1, first: 0, ten: 0, nothing: [] },
        'off-subject': [
          { name: 'held', asked: 1, listed: [{ query: 'late supper', first: listedOnly.id }] },
        ],
      },
    },
    madeUp.graph,
    { commit: 'abcdef0', hasChanges: true },
    new Date('2026-11-21T23:30:00Z'),
  );
  expect(report.titles[graded.id]).toBe(graded.fields.title);
  expect(report.titles[listed.id]).toBe(listed.fields.title);
  expect(report.titles[listedOnly.id]).toBe(listedOnly.fields.title);
  expect(report.titles).not.toHaveProperty([other.id]);
  expect([report.date, report.commit, report['has-changes']]).toEqual([
    '2026-11-21',
    'abcdef0',
    true,
  ]);
  expect(searchQuality.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});
