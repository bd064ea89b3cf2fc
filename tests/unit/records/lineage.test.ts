import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../src/records/due.ts';
import { find, type RecordGraph } from '../../../src/records/graph.ts';
import { lineages } from '../../../src/records/lineage.ts';
import { checkTexts, withFiles, type Texts } from '../../builders/content.ts';
import { editionOf } from '../views/edition.ts';
import { body } from '../views/record-texts.ts';

/** A body from a year on, until another, with those it passed its functions to when it ended. */
const lived = (title: string, from: string, to?: string, next: readonly string[] = []): string =>
  body({
    title,
    from,
    to,
    successors: next.map((id) => ({ body: `bodies/${id}`, on: to, functions: 'All' })),
  });

const orderIn = (graph: RecordGraph, asOf = '2026-01-31') =>
  lineages(graph, asOf, (id) => dateOf(find(graph, id, 'bodies')?.fields.from) ?? '9999').map(
    (family) => family.map((id) => id.slice('bodies/'.length)),
  );

const order = (files: Texts, asOf?: string) => orderIn(editionOf(files).graph, asOf);

describe('bodies', () => {
  const line = {
    'bodies/office.mdx': lived('Office', '2001'),
    'bodies/trust.mdx': lived('Trust', '1995', '2010', ['office']),
    'bodies/union.mdx': lived('Union', '2005', '2008', ['trust']),
  };

  test('stand in a family with whoever took over standing below, though it began first', () => {
    expect(order(line)).toEqual([['union', 'trust', 'office'], ['board']]);
  });

  test('are no family before functions have passed', () => {
    expect(order(line, '2007-12-31')).toEqual([['board'], ['trust'], ['office'], ['union']]);
    expect(order(line, '2009-01-01')).toEqual([['union', 'trust'], ['board'], ['office']]);
  });

  test('whose functions came to one body stand above it by their beginning', () => {
    const joined = {
      'bodies/office.mdx': lived('Office', '1980'),
      'bodies/later.mdx': lived('Later', '2000', '2010', ['office']),
      'bodies/early.mdx': lived('Early', '1996', '2015', ['office']),
    };
    expect(order(joined)[0]).toEqual(['early', 'later', 'office']);
  });

  test('to which the functions of one were divided stand below it', () => {
    const split = {
      'bodies/whole.mdx': lived('Whole', '2000', '2010', ['left', 'right']),
      'bodies/left.mdx': lived('Left', '2010'),
      'bodies/right.mdx': lived('Right', '1999'),
    };
    expect(order(split)[0]).toEqual(['whole', 'right', 'left']);
  });

  test('that stand alone come after the families, by their beginning', () => {
    const alone = { ...line, 'bodies/old.mdx': lived('Old', '1862') };
    expect(order(alone)).toEqual([['union', 'trust', 'office'], ['old'], ['board']]);
  });

  test('in a circle, which the check refuses and a draft may hold, are each there once', () => {
    const { graph } = checkTexts(
      withFiles({
        'bodies/one.mdx': lived('One', '1991', '2010', ['two']),
        'bodies/two.mdx': lived('Two', '1992', '2011', ['one']),
      }),
    );
    expect(orderIn(graph).find((family) => family.includes('one'))).toEqual(['one', 'two']);
  });
});
