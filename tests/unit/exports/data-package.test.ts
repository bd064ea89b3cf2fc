import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Schema, Table } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { downloadNames } from '../../../src/exports/download-names.ts';
import { downloadsOf } from '../../../src/exports/downloads.ts';
import { madeUp } from '../../builders/editions.ts';

const { files, tables } = downloadsOf(madeUp);
const bytesOf = (name: string): Buffer => Buffer.from(files.get(name)?.bytes ?? []);

const description = z.object({
  profile: z.string(),
  name: z.string(),
  version: z.string(),
  created: z.string(),
  licenses: z.array(z.object({ title: z.string() })).length(1),
  resources: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9-]+$/),
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      encoding: z.literal('utf-8'),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ),
});

const described = description.parse(JSON.parse(bytesOf('datapackage.json').toString('utf8')));

describe('the data package', () => {
  test('describes every table, with its size and its checksum', () => {
    expect(described.resources.map(({ path }) => path)).toEqual(
      tables.map(({ name }) => `${name}.csv`),
    );
    for (const { path, bytes, hash } of described.resources) {
      expect(bytes).toBe(bytesOf(path).length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(bytesOf(path)).digest('hex')}`);
    }
  });

  test.each(described.resources)(
    'has for $path a schema that Table Schema’s own profile accepts',
    async ({ schema }) => {
      const loaded = await Schema.load(schema, { strict: true });
      expect(loaded.errors).toEqual([]);
    },
  );

  test.each(described.resources)('is true of every row of $path', async ({ path, schema }) => {
    const table = await Table.load(Readable.from([bytesOf(path)]), { schema, strict: true });
    const rows = (await table.read()) as readonly unknown[];
    expect(rows.length).toBe(files.get(path)?.rows);
  });

  test('would not be true of a table with a word where a number belongs', async () => {
    const citations = described.resources.find(({ path }) => path === 'citations.csv');
    const wrong = bytesOf('citations.csv')
      .toString('utf8')
      .replace(/(\r\n[^,]+,)1,/, '$1one,');
    const table = await Table.load(Readable.from([wrong]), {
      schema: citations?.schema ?? {},
      strict: true,
    });
    await expect(table.read()).rejects.toThrow();
  });

  test('tells of every column what it means', () => {
    const silent = described.resources.flatMap(({ path, schema }) =>
      schema.fields
        .filter(
          (field) => !/\.(?: \((?:identifiers?|titles?)\))?$/.test(String(field['description'])),
        )
        .map(({ name }) => `${path} ${name}`),
    );
    expect(silent).toEqual([]);
  });
});

test('the files have the names that were foretold, after the name of the site', () => {
  expect([...files.keys()]).toEqual(downloadNames(madeUp));
  expect([...files.keys()].slice(-2)).toEqual(['platform-record.sqlite', 'platform-record.zip']);
});

test('the tables and their columns have names that databases and spreadsheets take', () => {
  const names = tables.flatMap(({ name, columns }) => [
    name,
    ...columns.map((column) => column.name),
  ]);
  expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))).toEqual([]);
  const twice = tables.flatMap(({ name, columns }) => {
    const own = columns.map((column) => column.name);
    return own
      .filter((each, index) => own.indexOf(each) !== index)
      .map((each) => `${name}.${each}`);
  });
  expect(twice).toEqual([]);
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
});
