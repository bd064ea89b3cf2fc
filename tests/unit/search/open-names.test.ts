import { describe, expect, test } from 'vitest';
import { answerByName } from '../../../src/search/engine.ts';
import type { Names } from '../../../src/search/names.ts';
import { openNames, type OpenNames } from '../../../src/search/open-names.ts';
import { FIRST_ROWS, MOST_WHOLE, piecesOf } from '../../../src/search/pieces.ts';
import { namesGiven, stateOf } from '../../builders/search.ts';

const few = namesGiven([
  { id: 'reports/ri-12', title: 'On delays', number: 'RI 12' },
  { id: 'terms/delay', title: 'Delay' },
]);

const many = namesGiven([
  { id: 'bodies/rail-board', title: 'Rail Board', also: ['RB'] },
  ...Array.from({ length: MOST_WHOLE }, (_, at) => ({
    id: `reports/ri-${at}`,
    title: at % 100 === 0 ? `The ferry to isle ${at}` : `Train ${at} was late`,
    number: `RI ${at}`,
  })),
]);

/** Names in pieces, with a list of what was loaded; what is named in `broken` fails until it is taken out. */
function opened(given = many, broken = new Set<string>()) {
  const pieces = piecesOf(given);
  if (!pieces) throw new Error('The names stayed whole.');
  const parts = new Map<string, unknown>([
    ['all', { facets: given.facets, records: given.records }],
    ...pieces.words.map((words, at) => [`words-${at}`, words] as const),
    ...pieces.rows.map((rows, at) => [`rows-${at}`, rows] as const),
  ]);
  const loaded: string[] = [];
  const names = openNames(pieces.first, (part) => {
    loaded.push(part);
    return broken.has(part) || !parts.has(part)
      ? Promise.reject(new Error(`no ${part}`))
      : Promise.resolve(parts.get(part));
  });
  return { names, loaded, broken };
}

/** The names that come first with those that have most of a query. */
async function moreFor({ moreFor: more }: OpenNames, query: string): Promise<Names> {
  const names = await more(query);
  if (!names) throw new Error('All names are here already.');
  return names;
}

/** The records that names alone give for a query, the best first. */
const answersOf = (names: Names, query: string): readonly (string | undefined)[] =>
  answerByName(names, stateOf(query)).answer.hits.map(({ record }) => names.records[record]?.id);

describe('names in one file', () => {
  test('are all there for the first results, and nothing else is loaded', async () => {
    const names = openNames(few, () => Promise.reject(new Error('nothing is beside it')));
    expect(names.moreFor('delay')).toBeUndefined();
    expect(await names.all()).toBe(names.here());
    expect((await names.all()).records).toEqual(few.records);
  });
});

describe('names in pieces', () => {
  test.each(['RI 437', 'ri437', 'train 437 was late'])(
    'answer “%s” first by the record that all names would',
    async (query) => {
      const { names } = opened();
      const [first] = answersOf(await moreFor(names, query), query);
      expect(first).toBe('reports/ri-437');
      expect(answersOf(await names.all(), query)[0]).toBe(first);
    },
  );

  test('answer a number first by what bears it, where many titles mention it', async () => {
    const mentions = namesGiven([
      ...Array.from({ length: MOST_WHOLE }, (_, at) => ({
        id: `reports/ra-${at}`,
        title: at % 100 === 0 ? `What became of RI 437, part ${at}` : `Train ${at} was late`,
      })),
      { id: 'reports/ri-437', title: 'On delays', number: 'RI 437' },
    ]);
    const { names } = opened(mentions);
    expect(answersOf(await moreFor(names, 'RI 437'), 'RI 437')[0]).toBe('reports/ri-437');
  });

  test('answer by what gives others their names before anything else is loaded', () => {
    const { names, loaded } = opened();
    expect(answersOf(names.here(), 'RB')).toEqual(['bodies/rail-board']);
    expect(loaded).toEqual([]);
  });

  test('load one file alone for a number, as few records have it', async () => {
    const { names, loaded } = opened();
    await moreFor(names, 'RI437');
    expect(loaded).toHaveLength(1);
  });

  test('say at once what stands beside the words of a query, while the rest of the best is on its way', async () => {
    const broken = new Set(Array.from({ length: 99 }, (_, at) => `rows-${at}`));
    const { names } = opened(many, broken);
    const soon = await names.soonFor('ferry');
    expect(soon && answersOf(soon, 'ferry')).toEqual(['reports/ri-0', 'reports/ri-100']);
    await expect(names.moreFor('ferry')).rejects.toThrow('no rows');
  });

  test('say nothing at once where nothing stands beside the words', async () => {
    expect(await opened().names.soonFor('tram')).toBeUndefined();
    const { names } = opened();
    await names.all();
    expect(await names.soonFor('ferry')).toBeUndefined();
  });

  test('lead to no record whose name is not there', async () => {
    const linked = namesGiven(
      many.records.map(({ id, title, also = [] }) => ({
        id,
        title,
        also,
        ...(id === 'bodies/rail-board' && { linkedTo: ['reports/ri-437'] }),
      })),
    );
    const pieces = piecesOf(linked);
    const names = pieces && openNames(pieces.first, () => Promise.reject(new Error('away')));
    expect(names && answersOf(names.here(), 'Rail Board')).toEqual(['bodies/rail-board']);
    const whole = openNames(linked, () => Promise.reject(new Error('away')));
    expect(answersOf(whole.here(), 'Rail Board')).toHaveLength(2);
  });

  test('load only what the words of the query lead to, and each file once', async () => {
    const { names, loaded } = opened();
    await moreFor(names, 'ferry');
    expect(loaded.filter((part) => part.startsWith('words'))).toHaveLength(1);
    expect(loaded.length).toBeLessThanOrEqual(1 + FIRST_ROWS);
    expect(new Set(loaded).size).toBe(loaded.length);
    const before = [...loaded];
    await moreFor(names, 'ferry');
    expect(loaded).toEqual(before);
  });

  test('keep each record at its place among all', async () => {
    const { names } = opened();
    const first = await moreFor(names, 'ferry');
    first.records.forEach((row, place) => {
      expect(row).toEqual(many.records[place]);
    });
    expect(first.records).toHaveLength(many.records.length);
  });

  test('load nothing more for a query once all of them are there', async () => {
    const { names, loaded } = opened();
    const all = await names.all();
    expect(names.moreFor('ferry')).toBeUndefined();
    expect(names.here()).toBe(all);
    expect(loaded).toEqual(['all']);
  });

  test('are asked for again after a file could not be loaded', async () => {
    const { names, broken } = opened(
      many,
      new Set(['all', ...Array.from({ length: 99 }, (_, at) => `words-${at}`)]),
    );
    await expect(names.moreFor('ferry')).rejects.toThrow('no words');
    await expect(names.all()).rejects.toThrow('no all');
    broken.clear();
    expect(answersOf(await moreFor(names, 'ferry'), 'ferry')).toHaveLength(FIRST_ROWS);
    expect((await names.all()).records).toHaveLength(many.records.length);
  });
});
