import { describe, expect, test } from 'vitest';
import { find, linksTo } from '../../../src/records/graph.ts';
import { changed, checkTexts, valid, withFiles } from '../../builders/content.ts';

const { graph } = checkTexts(valid);
const INSPECTOR = 'reports/inspector-2021';

/** A finding like the valid one, under another number or name. */
const finding = (name: string) => ({
  [`${INSPECTOR}/finding-${name}.mdx`]: (valid[`${INSPECTOR}/finding-timetable.mdx`] ?? '').replace(
    /title: .*/,
    `title: Finding ${name}`,
  ),
});

describe('records', () => {
  test('of a report come in the order of their official numbers, and then those with names', () => {
    const more = checkTexts(
      withFiles({
        ...finding('10'),
        ...finding('2'),
        ...finding('2a'),
        ...finding('2b'),
        ...finding('bridge'),
      }),
    );
    const names = more.graph.inCollection.findings.map(({ id }) => id.replace(/^.*finding-/, ''));
    expect(names).toEqual(['1', '2', '2a', '2b', '10', 'bridge', 'night', 'timetable']);
  });

  test('of a report come after the report itself', () => {
    const ids = [...graph.records.keys()].filter((id) => id.startsWith(INSPECTOR));
    expect(ids[0]).toBe(INSPECTOR);
  });

  test('take their number from a field where the name is in words', () => {
    const texts = changed(`${INSPECTOR}/finding-timetable.mdx`, 'themes:', 'number: "7"\nthemes:');
    expect(checkTexts(texts).graph.records.get(`${INSPECTOR}/finding-timetable`)?.number).toBe('7');
  });

  test('are found by identifier and collection, and not under another', () => {
    expect(find(graph, INSPECTOR, 'reports')?.fields.title).toBe('Late again');
    expect(find(graph, INSPECTOR, 'findings')).toBeUndefined();
    expect(find(graph, undefined, 'reports')).toBeUndefined();
  });

  test('of a report’s folder are kept together, without the report', () => {
    const items = graph.itemsOf.get(INSPECTOR)?.map(({ collection }) => collection) ?? [];
    expect(items).toHaveLength(6);
    expect(items).not.toContain('reports');
  });
});

describe('links', () => {
  test('show at both ends, and nobody types the other', () => {
    for (const [from, links] of graph.linksFrom) {
      for (const link of links) {
        expect(link.from).toBe(from);
        expect(graph.linksTo.get(link.to)).toContain(link);
      }
    }
  });

  test('are all counted, once', () => {
    const ends = [...graph.linksTo.values()].flat();
    expect(graph.linkCount).toBe(ends.length);
    expect(new Set(ends).size).toBe(ends.length);
  });

  test.each([
    ['replaces', 'reports/charter-2022/commitment-eighty', `${INSPECTOR}/commitment-ninety`],
    ['rests-on', `${INSPECTOR}/recommendation-1`, `${INSPECTOR}/finding-timetable`],
    ['rates', `${INSPECTOR}/rating-ninety`, `${INSPECTOR}/commitment-ninety`],
    ['responds-to', 'reports/reply-2022/response-poor-rating', `${INSPECTOR}/rating-ninety`],
    ['answers', 'reports/reply-2022', INSPECTOR],
    ['has-member', 'chains/right-time', `${INSPECTOR}/finding-1`],
    ['about', INSPECTOR, `${INSPECTOR}/finding-1`],
    ['contradicts', `${INSPECTOR}/finding-1`, 'reports/charter-2022/commitment-eighty'],
    ['mentions', `${INSPECTOR}/finding-1`, 'bodies/rail-board'],
    ['term', `${INSPECTOR}/finding-1`, 'terms/right-time'],
    ['theme', `${INSPECTOR}/finding-1`, 'themes/punctuality'],
    ['cites', `${INSPECTOR}/finding-1`, 'sources/gazette'],
    ['by', INSPECTOR, 'bodies/inspectorate'],
    ['by', 'sources/inspector-report', 'bodies/inspectorate'],
    ['to', `${INSPECTOR}/recommendation-1`, 'bodies/rail-board'],
    ['owner', `${INSPECTOR}/commitment-ninety`, 'bodies/rail-board'],
    ['said-by', `${INSPECTOR}/commitment-ninety`, 'bodies/inspectorate'],
    ['succeeded-by', 'bodies/rail-board', 'bodies/rail-office'],
    ['scheme', `${INSPECTOR}/rating-ninety`, 'schemes/inspection'],
    ['copy-of', 'sources/charter', 'reports/charter-2022'],
  ] as const)('of type %s lead from %s to %s', (type, from, to) => {
    expect(linksTo(graph, to, type).map((link) => link.from)).toContain(from);
  });

  test('that lead nowhere are counted and kept for the rule that reports them, and have no other end', () => {
    const broken = checkTexts(
      changed(
        `${INSPECTOR}/finding-1.mdx`,
        'to: reports/charter-2022/commitment-eighty',
        'to: reports/nowhere',
      ),
    ).graph;
    expect(broken.linkCount).toBe(graph.linkCount);
    expect(broken.linksFrom.get(`${INSPECTOR}/finding-1`)?.map(({ to }) => to)).toContain(
      'reports/nowhere',
    );
    expect(broken.linksTo.has('reports/nowhere')).toBe(false);
  });

  test('carry the reason that an editor gave', () => {
    const [link] = linksTo(graph, 'reports/charter-2022/commitment-eighty', 'contradicts');
    expect(link?.because).toBe('A promise of eight in ten cannot rest on these figures.');
  });

  test('stand at the field or the words that make them', () => {
    for (const link of [...graph.linksFrom.values()].flat()) {
      const file = graph.records.get(link.from)?.file.replace('content/', '') ?? '';
      const line =
        valid[file]?.split('\n')[link.place.line - 1]?.slice(link.place.column - 1) ?? '';
      expect(line.startsWith(link.to) || /^<(?:RecordLink|Cite|Term) /.test(line)).toBe(true);
    }
  });
});
