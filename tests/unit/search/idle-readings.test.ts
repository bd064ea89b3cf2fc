import { describe, expect, test } from 'vitest';
import { idleReadings } from '../../../src/search/idle-readings.ts';
import { answering, reading, searchable, stateOf } from '../../builders/search.ts';

const WORDS = [['train', 'locomotive', 'iron horse']];
const TRAINS = { id: 'reports/trains', title: 'Late trains', text: 'They were late.' };
const ENGINES = { id: 'reports/engines', title: 'The locomotive', text: 'It was slow.' };

/** What changes nothing in how a query is read, as typed; `asked` says how many answers it took to know. */
async function idleIn(record: ReturnType<typeof searchable>, query: string) {
  let asked = 0;
  const idle = await idleReadings(
    { reading: reading(record, query), answer: answering(record, query) },
    stateOf(query),
    (state) => {
      asked += 1;
      return Promise.resolve({ answer: answering(record, query, { literal: state.literal }) });
    },
  );
  return { idle: idle.map(({ typed }) => typed), asked };
}

describe('other names change nothing', () => {
  test('where no record has them', async () => {
    const record = searchable([TRAINS], { words: WORDS });
    expect(await idleIn(record, 'train')).toEqual({ idle: ['train'], asked: 1 });
  });

  test('but do where a record has one', async () => {
    const record = searchable([ENGINES, TRAINS], { words: WORDS });
    expect(await idleIn(record, 'train')).toEqual({ idle: [], asked: 1 });
  });

  test('each for itself', async () => {
    const record = searchable([ENGINES, TRAINS], { words: [...WORDS, ['late', 'tardy']] });
    expect(await idleIn(record, 'late locomotive')).toEqual({ idle: ['late'], asked: 2 });
  });
});

test('What was put right is not asked again', async () => {
  const record = searchable([TRAINS]);
  expect(reading(record, 'tarins').rewritings).toHaveLength(1);
  expect(await idleIn(record, 'tarins')).toEqual({ idle: [], asked: 0 });
});
