import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answers, jsonSchema } from '../../../src/exports/json-schemas.ts';
import { changelog, schemaVersion } from '../../../src/schema/published/changelog.ts';
import { tables } from '../../../src/schema/published/tables.ts';
import { bare, breaks, type Schema } from '../../builders/compatibility.ts';

/** Version 1 as it was last published. `npx vitest run compatibility --update` writes it again. */
const CONTRACT_FILE = '../../contract/v1.json';

interface Contract {
  readonly version: string;
  readonly answers: Readonly<Record<string, Schema>>;
  /** The columns of every table, in order, and its key. */
  readonly tables: Readonly<
    Record<
      string,
      { readonly columns: Readonly<Record<string, string>>; readonly key: readonly string[] }
    >
  >;
}

/** Every answer but the lists, which hold the same records; one of them stands for all. */
const compared = [...answers].filter(
  ([name]) => !answers.has(`${name}/record`) || name === 'themes',
);

const now: Contract = {
  version: schemaVersion,
  answers: Object.fromEntries(
    compared.map(([name, shape]) => [name, bare(jsonSchema(shape)) as Schema]),
  ),
  tables: Object.fromEntries(
    tables.map(({ name, columns, key }) => [
      name,
      { columns: Object.fromEntries(columns.map((column) => [column.name, column.type])), key },
    ]),
  ),
};

const contract = (): Contract =>
  JSON.parse(readFileSync(new URL(CONTRACT_FILE, import.meta.url), 'utf8')) as Contract;

/** What would break a reader of an answer; one that is new breaks none. */
function broken({ answers: agreed }: Contract, name: string): readonly string[] {
  const before = agreed[name];
  return before ? breaks(before, now.answers[name] ?? {}, name) : [];
}

describe('version 1 of the data', () => {
  test.each(compared.map(([name]) => name))('keeps every field that %s had', (name) => {
    expect(broken(contract(), name)).toEqual([]);
  });

  test('keeps every answer it had', () => {
    expect(Object.keys(contract().answers).filter((name) => !(name in now.answers))).toEqual([]);
  });

  test('keeps every table, its key and its columns', () => {
    const wrong = Object.entries(contract().tables).flatMap(([name, table]) => {
      const is = now.tables[name];
      if (!is) return [`The table ${name} was taken away or renamed.`];
      if (is.key.join() !== table.key.join()) return [`The key of ${name} is another.`];
      return Object.entries(table.columns)
        .filter(([column, type]) => is.columns[column] !== type)
        .map(([column]) => `The column ${name}.${column} was taken away, renamed or retyped.`);
    });
    expect(wrong).toEqual([]);
  });

  test('is what was agreed; what is new is in the changelog, with a new minor version', async () => {
    const before = contract();
    const isSame =
      JSON.stringify({ ...before, version: '' }) === JSON.stringify({ ...now, version: '' });
    expect(
      isSame || before.version !== schemaVersion,
      'The shape of the data has changed. Add a version to src/schema/published/changelog.ts that says how, then run: npx vitest run tests/unit/exports/compatibility.test.ts --update',
    ).toBe(true);
    // What breaks a reader is not written over the contract, whoever asks for it.
    expect(compared.flatMap(([name]) => broken(before, name))).toEqual([]);
    await expect(`${JSON.stringify(now, null, 1)}\n`).toMatchFileSnapshot(CONTRACT_FILE);
  });

  test('has a changelog that begins with its newest version and gets no older on the way', () => {
    const numbers = changelog.map(({ version }) => version.split('.').map(Number));
    expect(numbers.every((parts) => parts.length === 3 && parts[0] === 1)).toBe(true);
    const order = numbers.map(([, minor = 0, patch = 0]) => minor * 1000 + patch);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });
});

describe('the comparison', () => {
  const before: Schema = {
    type: 'object',
    properties: {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['a', 'b'] },
      other: { $ref: '#/$defs/other' },
      list: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
      maybe: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
    required: ['id', 'kind'],
    $defs: { other: { type: 'object', properties: { title: { type: 'string' } } } },
  };
  const properties = before['properties'] as Schema;
  const changed = (change: Schema): Schema => ({
    ...before,
    properties: { ...properties, ...change },
  });

  test('finds nothing in the same shape', () => {
    expect(breaks(before, structuredClone(before))).toEqual([]);
  });

  test.each([
    ['a new field', changed({ extra: { type: 'string' } })],
    [
      'a new field that every answer has',
      { ...changed({ extra: {} }), required: ['id', 'kind', 'extra'] },
    ],
    ['a new code', changed({ kind: { type: 'string', enum: ['a', 'b', 'c'] } })],
    ['another description', changed({ id: { type: 'string', description: 'Words.' } })],
    [
      'a definition under another name',
      {
        ...changed({ other: { $ref: '#/$defs/x' } }),
        $defs: { x: (before['$defs'] as Schema)['other'] },
      },
    ],
  ] as const)('allows %s', (_, after) => {
    expect(breaks(before, after)).toEqual([]);
  });

  const { id: _, ...withoutId } = properties;
  test.each([
    [
      'a field that is gone',
      { ...before, properties: withoutId },
      'the answer.id was taken away or renamed',
    ],
    [
      'another type',
      changed({ id: { type: 'integer' } }),
      'the answer.id: type was "string" and is "integer"',
    ],
    [
      'a code that is gone',
      changed({ kind: { type: 'string', enum: ['a'] } }),
      'the answer.kind could be "b"',
    ],
    [
      'a form that a text must now have',
      changed({ id: { type: 'string', pattern: '^x' } }),
      'the answer.id: pattern was not given and is "^x"',
    ],
    [
      'a field that may now be missing',
      { ...before, required: ['id'] },
      'the answer.kind was in every answer',
    ],
    [
      'a field inside a list',
      changed({ list: { type: 'array', items: { type: 'object', properties: {} } } }),
      'the answer.list[].n was taken away',
    ],
    [
      'a field inside a definition',
      { ...before, $defs: { other: { type: 'object', properties: {} } } },
      'the answer.other.title was taken away',
    ],
    [
      'a value that may no longer be missing',
      changed({ maybe: { type: 'string' } }),
      'the answer.maybe had 2 choices',
    ],
    [
      'a value that may now be missing',
      changed({ id: { anyOf: [{ type: 'string' }, { type: 'null' }] } }),
      'the answer.id had 0 choices',
    ],
  ] as const)('finds %s, and says what to do', (_name, after, sentence) => {
    const found = breaks(before, after);
    expect(found.join('\n')).toContain(sentence);
    expect(found.join('\n')).toContain('/api/v2/');
  });
});
