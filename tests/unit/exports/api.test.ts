import { describe, expect, test } from 'vitest';
import { apiAnswer, apiNames } from '../../../src/exports/api.ts';
import { jsonText } from '../../../src/exports/downloads.ts';
import { jsonSchemas } from '../../../src/exports/json-schemas.ts';
import { madeUp } from '../../builders/editions.ts';
import { faults, judges } from '../../builders/schemas.ts';

const byName = judges(madeUp);
const asRead = (name: string): Record<string, unknown> =>
  JSON.parse(jsonText(apiAnswer(madeUp, name))) as Record<string, unknown>;
const schemaOf = (answer: Readonly<Record<string, unknown>>): string =>
  String(answer['schema']).replace(/^.*\/schemas\/|\.json$/g, '');

const names = apiNames(madeUp);
const answers = names.filter((name) => !name.startsWith('schemas/'));

describe('the API', () => {
  test.each(answers)('answers %s as its schema says, with no field besides', (name) => {
    const answer = asRead(name);
    expect(faults(byName.get(schemaOf(answer)), answer)).toEqual([]);
  });

  test('has an answer for every name, and none for another', () => {
    expect(names.filter((name) => apiAnswer(madeUp, name) === undefined)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(apiAnswer(madeUp, 'reports/nowhere')).toBeUndefined();
    expect(apiAnswer(madeUp, 'schemas/nowhere')).toBeUndefined();
  });

  test('says in every answer its version, its day, its licence and its own address', () => {
    const wrong = answers.filter((name) => {
      const answer = asRead(name);
      return (
        answer['as_of'] !== '2026-11-21' ||
        answer['licence'] !== madeUp.settings.licences.record ||
        answer['url'] !== `https://platform-record.example/api/v1/${name}.json` ||
        !/^1\.\d+\.\d+$/.test(String(answer['schema_version']))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('counts what it lists', () => {
    const collections = asRead('index')['collections'] as readonly {
      name: string;
      total: number;
    }[];
    for (const { name, total } of collections) {
      const { records, total: said } = asRead(name) as {
        records: readonly unknown[];
        total: number;
      };
      expect([name, said, records.length]).toEqual([name, total, total]);
    }
    expect(collections.reduce((sum, { total }) => sum + total, 0)).toBe(
      madeUp.graph.records.size + madeUp.graph.withdrawn.size,
    );
  });

  test('gives each record the same in its own answer as in its collection’s', () => {
    const alone = new Map([...madeUp.graph.records.keys()].map((id) => [id, asRead(id)['record']]));
    for (const name of ['reports', 'commitments', 'sources']) {
      const { records } = asRead(name) as { records: readonly { id: string }[] };
      expect(records.map((record) => [record.id, record])).toEqual(
        records.map(({ id }) => [id, alone.get(id)]),
      );
    }
  });

  test('lists identifiers that are no longer used, with where they lead', () => {
    const moved = [
      { from: 'themes/late', to: ['themes/punctuality'], on: '2026-01-20', why: 'Renamed.' },
      { from: 'themes/lost', to: [], on: '2026-01-20', why: 'Withdrawn.' },
    ];
    const answer = apiAnswer({ ...madeUp, redirects: { moved } }, 'redirects');
    expect(faults(byName.get('redirects'), JSON.parse(jsonText(answer)))).toEqual([]);
    expect(answer).toMatchObject({
      total: 2,
      redirects: [{ urls: ['https://platform-record.example/themes/punctuality/'] }, { urls: [] }],
    });
  });
});

describe('the judge', () => {
  const commitment = 'reports/charter-2022/commitment-1';
  const found = (change: object): readonly string[] => {
    const answer = asRead(names.find((name) => name.includes('/commitment-')) ?? commitment);
    return faults(byName.get('commitments/record'), {
      ...answer,
      record: { ...(answer['record'] as object), ...change },
    });
  };

  test.each([
    ['a field that nobody described', { extra: 1 }, '/record must NOT have additional properties'],
    ['a field of another type', { title: 1 }, '/record/title must be string'],
    ['a day that is none', { checked: 'soon' }, '/record/checked must match pattern'],
    [
      'a code that is not in the vocabulary',
      { collection: 'trains' },
      '/record/collection must be equal to constant',
    ],
  ])('refuses %s', (_, change, fault) => {
    expect(found(change).join('\n')).toContain(fault);
  });

  test('refuses a record without one of its fields', () => {
    expect(found({ status: undefined }).join('\n')).toContain(
      "/record must have required property 'status'",
    );
  });
});

test('every schema has its own address as its identifier, and leaves room for fields to come', () => {
  for (const [name, schema] of jsonSchemas(madeUp)) {
    expect(schema).toMatchObject({
      $id: `https://platform-record.example/api/v1/schemas/${name}.json`,
    });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  }
});
