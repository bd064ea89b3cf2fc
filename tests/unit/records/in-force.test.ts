import { describe, expect, test } from 'vitest';
import { inForce } from '../../../src/records/build-graph.ts';
import { anyRecord, find, linksTo } from '../../../src/records/graph.ts';
import { isStale } from '../../../src/records/staleness.ts';
import { changed, checkTexts, recordIn, valid, type Texts } from '../../builders/content.ts';

const INSPECTOR = 'reports/inspector-2021';
const NIGHT = `${INSPECTOR}/finding-night`;
const WITHDRAWN =
  'state: withdrawn\nwithdrawn: { on: 2026-01-18, because: It was wrong. }\nthemes:';

const graphOf = (texts: Texts) => inForce(checkTexts(texts).graph);

describe('a withdrawn record', () => {
  const graph = graphOf(valid);

  test('is found by its identifier, and in no collection, report or search by kind', () => {
    expect(anyRecord(graph, NIGHT)?.id).toBe(NIGHT);
    expect(graph.records.has(NIGHT)).toBe(false);
    expect(find(graph, NIGHT, 'findings')).toBeUndefined();
    expect(graph.inCollection.findings.map(({ id }) => id)).not.toContain(NIGHT);
    expect(graph.itemsOf.get(INSPECTOR)?.map(({ id }) => id)).not.toContain(NIGHT);
  });

  test('counts for nothing where it names others, and shows what it names itself', () => {
    expect(linksTo(graph, `${INSPECTOR}/finding-1`, 'repeats')).toEqual([]);
    expect(graph.linksFrom.get(NIGHT)?.map(({ type }) => type)).toContain('repeats');
  });

  test('shows who names it', () => {
    expect(linksTo(graph, NIGHT, 'mentions').map(({ from }) => from)).toEqual([
      'bodies/inspectorate',
    ]);
  });

  test('is all that a graph without it lacks', () => {
    const { [`${NIGHT}.mdx`]: _, ...rest } = valid;
    expect([...graph.records.keys()]).toEqual([...checkTexts(rest).graph.records.keys()]);
  });

  test('replaces no promise any more', () => {
    const eighty = 'reports/charter-2022/commitment-eighty';
    const without = graphOf(changed(`${eighty}.mdx`, 'themes:', WITHDRAWN));
    expect(linksTo(graph, `${INSPECTOR}/commitment-ninety`, 'replaces')).toHaveLength(1);
    expect(linksTo(without, `${INSPECTOR}/commitment-ninety`, 'replaces')).toEqual([]);
  });
});

describe('a record that was last checked on 10 January 2026', () => {
  const record = recordIn(valid, `${INSPECTOR}/finding-1`, 'findings');

  test.each([
    ['2026-01-10', false],
    ['2027-01-10', false],
    ['2027-01-11', true],
    ['2030-01-01', true],
  ])('on %s is due to be checked again: %s', (asOf, isDue) => {
    expect(isStale(record, asOf)).toBe(isDue);
  });

  test('is no source: those are what is cited', () => {
    expect(isStale(recordIn(valid, 'sources/gazette', 'sources'), '2030-01-01')).toBe(false);
  });
});
