/** What can be put right among fields without judgement. Each changes the tree and says what it changed. */
import { isMap, isScalar, isSeq, type Document, type Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { name } from '../records/field-context.ts';
import { fieldNames, schemaAt, type Path } from '../records/schema-at.ts';
import { plainDate } from './plain-date.ts';

/** Puts fields in the order of the schema; those it does not know stay behind the one before them. */
export function orderFields(node: unknown, schema: z.ZodType, path: Path = []): readonly string[] {
  if (isSeq(node))
    return node.items.flatMap((item, index) => orderFields(item, schema, [...path, index]));
  if (!isMap(node)) return [];
  const names = fieldNames(schemaAt(schema, path));
  const moved = names.length > 0 && sortMap(node, names) ? [wherein(path)] : [];
  return [
    ...moved,
    ...node.items.flatMap(({ key, value }) => orderFields(value, schema, [...path, keyOf(key)])),
  ];
}

const wherein = (path: Path): string =>
  path.length === 0 ? 'order of the fields' : `order of the fields in ${name(path)}`;

function sortMap(map: YAMLMap, names: readonly string[]): boolean {
  let last = -1;
  const ranked = map.items.map((pair, index) => {
    const rank = names.indexOf(keyOf(pair.key));
    last = rank === -1 ? last : rank;
    return { pair, index, rank: rank === -1 ? last : rank };
  });
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank || a.index - b.index);
  if (sorted.every(({ index }, place) => index === place)) return false;
  map.items = sorted.map(({ pair }) => pair);
  return true;
}

/** Writes values that cannot be read as the field needs them in the one form that says the same. */
export function putRight(document: Document, schema: z.ZodType): readonly string[] {
  return scalarsIn(document.contents, []).flatMap(({ scalar, path }) => {
    const field = schemaAt(schema, path);
    const before = scalar.value;
    const after = field && meant(scalar, field);
    if (after === undefined) return [];
    if (Array.isArray(after)) {
      const list = new YAMLSeq();
      list.flow = true;
      list.items = [scalar];
      document.setIn(path, list);
      return [`${name(path)} as a list`];
    }
    scalar.value = after;
    scalar.source = String(after);
    // The same words in other quotation marks are told with all other quotation marks.
    return String(before) === String(after)
      ? []
      : [`${name(path)}: ${String(before)} → ${String(after)}`];
  });
}

/** What a value must have been meant to be; undefined where it is well as it is, or cannot be known. */
function meant(
  { value, source }: Scalar,
  field: z.ZodType,
): string | number | [string] | undefined {
  const fits = (candidate: unknown): boolean => field.safeParse(candidate).success;
  if (typeof value === 'string') return ofText(value, field, fits);
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  return isBare && !fits(value) && source !== undefined && fits(source) ? source : undefined;
}

function ofText(
  value: string,
  field: z.ZodType,
  fits: (candidate: unknown) => boolean,
): string | number | [string] | undefined {
  const figures = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value)
    ? value.replaceAll(',', '')
    : value;
  const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(figures) ? Number(figures) : undefined;
  if (fits(value)) return number !== undefined && isSame(field, value, number) ? number : undefined;
  if (number !== undefined && fits(number)) return number;
  const date = plainDate(value);
  if (date !== undefined && fits(date)) return date;
  return /^[^\s,]+$/.test(value) && fits([value]) ? [value] : undefined;
}

/** A year in quotation marks is the year, in a field that takes either; a title in figures is no number. */
const isSame = (field: z.ZodType, text: string, number: number): boolean => {
  const [one, other] = [field.safeParse(text), field.safeParse(number)];
  return one.success && other.success && one.data === other.data;
};

/** One value, with where it is. */
export interface PlacedScalar {
  readonly scalar: Scalar;
  readonly path: Path;
  /** Whether it stands inside brackets. */
  readonly inFlow: boolean;
}

/** Every single value of a tree. */
export function scalarsIn(node: unknown, path: Path, inFlow = false): readonly PlacedScalar[] {
  if (isScalar(node)) return [{ scalar: node, path, inFlow }];
  if (!isSeq(node) && !isMap(node)) return [];
  const inside = inFlow || node.flow === true;
  if (isSeq(node))
    return node.items.flatMap((item, index) => scalarsIn(item, [...path, index], inside));
  return node.items.flatMap(({ key, value }) => scalarsIn(value, [...path, keyOf(key)], inside));
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
