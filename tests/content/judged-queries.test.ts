import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { afterMoves, readJudged } from '../../scripts/bench/judged.ts';
import { offSubjectIn } from '../../scripts/bench/refusals/off-subject.ts';
import { searchedCollections } from '../../src/schema/collections.ts';
import { isAnswerable, offSubjectNames, setNames } from '../../src/schema/search-quality.ts';
import { content, redirects } from '../builders/real-content.ts';

const sets = setNames.map(
  (name) =>
    [
      name,
      readJudged(readFileSync(`tests/search/${name}.jsonl`, 'utf8')).map((query) =>
        afterMoves(query, redirects?.moved ?? []),
      ),
    ] as const,
);
const all = sets.flatMap(([, queries]) => queries);
const known = new Set<string>(
  searchedCollections.flatMap((name) => content.inCollection[name].map(({ id }) => id)),
);

/** As they were given, before there was a search to answer them. */
const GIVEN = [
  'HC 680',
  'recommendation 3',
  'government response to expert panel',
  'recommendations partially accepted',
  'paperless NHS target 2018',
  'governance and accountability overly complex',
  'inadequate',
  'Jane Dacre missed opportunities',
  'how much money has been wasted on failed NHS IT',
  'NHSX',
  '6 November 2020',
  'NHS App 75% of adults',
  'EPR rollout',
  'interoperabilty standards',
  'social care left out of digital plans',
  'digital maturity of local trusts',
  'what did the panel say about data sharing for research',
  'workforce ratings',
  'legacy IT recommendations',
  'shared care records',
  'DDaT workforce 10,500',
  'support for trusts struggling financially',
  'frontline digitisation',
  'lessons from COVID-19 for digital',
  'is my GP record shared with the hospital',
  'nhs ap',
  'find an NHS dentist near me',
  'who checks if the government keeps its promises on NHS IT',
  'patient data privacy worries',
  'did the goverment meet its digital NHS promises',
];

describe.each(sets)('the judged queries of the set %s', (_, queries) => {
  test('grade records that are searched, by their identifiers', () => {
    const unknown = queries.flatMap(({ query, grades }) =>
      Object.keys(grades).flatMap((id) => (known.has(id) ? [] : [`${query}: ${id}`])),
    );
    expect(unknown).toEqual([]);
  });

  test('are some that the record can answer and some that it cannot', () => {
    expect(queries.some(isAnswerable)).toBe(true);
    expect(queries.every(isAnswerable)).toBe(false);
  });

  test('say that they are out of scope where nothing answers them, and only there', () => {
    const wrong = queries.filter(
      (query) => isAnswerable(query) === query.intent.startsWith('out of scope'),
    );
    expect(wrong.map(({ query }) => query)).toEqual([]);
  });
});

test('queries off the subject are asked once, and none is one that was judged', () => {
  const asked = offSubjectNames.flatMap((name) =>
    offSubjectIn('tests/search', name).map((query) => query.toLowerCase()),
  );
  const judged = new Set(all.map(({ query }) => query.toLowerCase()));
  expect(asked.filter((query, index) => judged.has(query) || asked.indexOf(query) !== index)).toEqual(
    [],
  );
});

describe('all judged queries', () => {
  test('are asked once', () => {
    const asked = all.map(({ query }) => query.toLowerCase().replace(/\s+/g, ' ').trim());
    expect(asked.filter((query, index) => asked.indexOf(query) !== index)).toEqual([]);
  });

  test('are at least ninety, thirty of them as they were given', () => {
    expect(all.length).toBeGreaterThanOrEqual(90);
    const given = sets.find(([name]) => name === 'public')?.[1];
    expect(given?.map(({ query }) => query)).toEqual(GIVEN);
  });
});
