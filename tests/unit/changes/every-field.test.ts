import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldChanges, type FieldChange } from '../../../src/changes/field-changes.ts';
import { isKnownList, keyOf } from '../../../src/changes/list-items.ts';
import { isFields, isList, type Fields } from '../../../src/changes/values.ts';
import { collectionTable } from '../../../src/schema/collections.ts';
import { redirectsFields, siteFields, wordsFields } from '../../../src/schema/site.ts';
import { checkTexts, valid } from '../../builders/content.ts';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(collectionTable).map(([name, { fields }]) => [name, fields] as const),
  ['site.yaml', siteFields],
  ['redirects.yaml', redirectsFields],
  ['words.yaml', wordsFields],
];

interface ListFound {
  readonly field: string;
  readonly element: z.ZodType;
}

/** Every list in a schema, with what it holds. */
function listsIn(schema: z.ZodType, field = ''): readonly ListFound[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return listsIn(schema.unwrap() as z.ZodType, field);
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly z.ZodType[]).flatMap((option) => listsIn(option, field));
  if (schema instanceof z.ZodRecord) return listsIn(schema.valueType as z.ZodType, field);
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType;
    return [{ field, element }, ...(element instanceof z.ZodObject ? listsIn(element, '') : [])];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, inner]) => listsIn(inner, field === '' ? name : `${field}.${name}`),
  );
}

describe('every list', () => {
  test.each(schemas)('of %s has words for its items', (_, schema) => {
    const unknown = listsIn(schema).filter(({ field }) => !isKnownList(field));
    expect(unknown.map(({ field }) => field)).toEqual([]);
  });

  test.each(schemas)('of %s tells its items apart by fields that they have', (_, schema) => {
    const wrong = listsIn(schema).flatMap(({ field, element }) => {
      const has = element instanceof z.ZodObject ? Object.keys(element.shape) : [];
      const isTold = element instanceof z.ZodObject === keyOf(field).length > 0;
      const odd = keyOf(field).filter((name) => !has.includes(name));
      return isTold && odd.length === 0 ? [] : [`${field}: ${odd.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Every single value in a record, as the way to it. */
function waysIn(value: unknown, way: readonly (string | number)[] = []): readonly (typeof way)[] {
  if (isList(value)) return value.flatMap((each, index) => waysIn(each, [...way, index]));
  if (!isFields(value)) return value === undefined ? [] : [way];
  return Object.entries(value).flatMap(([name, inner]) => waysIn(inner, [...way, name]));
}

/** The same value with another in one place. */
function edited(value: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  if (step === undefined) return typeof value === 'number' ? value + 1 : `${String(value)} anew`;
  if (isList(value))
    return value.map((each, index) => (index === step ? edited(each, rest) : each));
  const fields: Fields = isFields(value) ? value : {};
  return { ...fields, [step]: edited(fields[step], rest) };
}

/** Whether a change at a place is among what is said: under its field, or under one around it. */
const isSaid = (way: readonly (string | number)[], changes: readonly FieldChange[]): boolean => {
  const name = String(way[0]);
  return changes.some(({ field }) => field === name || field.startsWith(`${name}.`));
};

const records = [...checkTexts(valid).graph.records.values()];

describe('an edit of any value', () => {
  test.each(records.map((record) => [record.id, record.fields] as const))(
    'of %s is said, once, under its field',
    (_, fields) => {
      const ways = waysIn(fields);
      expect(ways.length).toBeGreaterThan(3);
      for (const way of ways) {
        const changes = fieldChanges(fields, edited(fields, way));
        expect(isSaid(way, changes), way.join('.')).toBe(true);
        expect(new Set(changes.map(({ field }) => field.split('.')[0])).size).toBe(1);
      }
    },
  );

  test('and no edit at all is nothing to say', () => {
    for (const { fields } of records)
      expect(fieldChanges(fields, structuredClone(fields))).toEqual([]);
  });
});

test('a field that is left out and one that is undefined are alike', () => {
  expect(fieldChanges({ a: 1, b: undefined }, { a: 1 })).toEqual([]);
});

describe('an item of a list', () => {
  const gap = (missing: string, look?: string): Fields => ({ missing, look });
  const changes = (before: readonly unknown[], after: readonly unknown[], field = 'gaps') =>
    fieldChanges({ [field]: before }, { [field]: after });

  test('that has its key is the same item', () => {
    expect(changes([gap('The annex.')], [gap('The annex.', 'The library.')])).toEqual([
      {
        field: 'gaps',
        how: 'changed',
        item: '“The annex.”',
        within: [{ field: 'look', how: 'added', after: 'The library.' }],
      },
    ]);
  });

  test('that has another key is an edit of the one most like it', () => {
    const [a, b] = [gap('The annex.', 'The library.'), gap('The letter.', 'The archive.')];
    expect(changes([a, b], [{ ...b, missing: 'The letters.' }, a]).map(({ how }) => how)).toEqual([
      'changed',
      'reordered',
    ]);
  });

  test('that has little in common with any was taken out, and another added', () => {
    expect(
      changes([gap('The annex.', 'The library.')], [gap('A map.', 'The town.')]).map(
        ({ how }) => how,
      ),
    ).toEqual(['removed', 'added']);
  });

  test('that stands twice and then once was taken out once', () => {
    expect(changes(['themes/a', 'themes/a'], ['themes/a'], 'themes')).toEqual([
      { field: 'themes', how: 'removed', item: 'themes/a' },
    ]);
  });
});

test('a date in printed words is one value, and not fields of its own', () => {
  const printed = { printed: 'within 18 months', by: '2022-09' };
  expect(fieldChanges({ due: printed }, { due: { printed: 'soon' } })).toEqual([
    { field: 'due', how: 'changed', before: '“within 18 months” (by 2022-09)', after: '“soon”' },
  ]);
});
