import { describe, expect, test } from 'vitest';
import { isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { printFields } from '../../../src/editing/print-fields.ts';
import { YAML, splitFrontMatter } from '../../../src/records/front-matter.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { isToDo } from '../../../src/records/to-do.ts';
import { placeOf } from '../../../src/schema/ids.ts';
import { fileOf, valid } from '../../builders/content.ts';

const records = Object.entries(valid).filter(([path]) => !('misplaced' in placeOf(path)));

type Path = readonly (string | number)[];

/** Where every value is: single ones, lists and sets of fields. */
function pathsIn(node: unknown, path: Path): readonly Path[] {
  const own = path.length > 0 && (isScalar(node) || isCollection(node)) ? [path] : [];
  if (isSeq(node))
    return [...own, ...node.items.flatMap((item, at) => pathsIn(item, [...path, at]))];
  if (!isMap(node)) return own;
  return [
    ...own,
    ...node.items.flatMap(({ key, value }) => pathsIn(value, [...path, String(key)])),
  ];
}

describe.each(records)('%s', (path, text) => {
  const parts = splitFrontMatter(text);
  const yaml = parts ? parts.yaml.slice(1) : text;
  const paths = pathsIn(parseDocument(yaml, { ...YAML }).contents, []);

  test.each(paths.map((each) => [each.join('.'), each] as const))(
    'with %s left to do has that one problem, at its line',
    (_, at) => {
      const document = parseDocument(yaml, { ...YAML });
      document.setIn(at, document.createNode('to-do (what belongs here)'));
      const fields = printFields(document, yaml);
      const whole = parts ? `---\n${fields}---\n${parts.body.replace(/^\n+/, '\n')}` : fields;
      const parsed = parseRecord(fileOf(path, whole));
      const line = whole.split('\n').findIndex((each) => each.includes('to-do')) + 1;
      const found = 'issues' in parsed ? parsed.issues : [];
      expect(found.map(({ code, place }) => [code, place?.line])).toEqual([['to-do', line]]);
    },
  );
});

test('a to-do in the text is told at its place, beside those of the fields', () => {
  const text = (valid['themes/punctuality.mdx'] ?? '')
    .replace(/^title: .*$/m, 'title: to-do')
    .concat('\nTo-do: say who measures it.\n\nThe to-do list of the Board is not one.\n');
  const parsed = parseRecord(fileOf('themes/punctuality.mdx', text));
  expect('issues' in parsed && parsed.issues.map(({ code, problem }) => [code, problem])).toEqual([
    ['to-do', 'title is still to do.'],
    ['to-do', 'The text is still to do here.'],
  ]);
});

test('another problem of the same field is not hidden by a to-do beside it', () => {
  const path = 'reports/inspector-2021/commitment-ninety.mdx';
  const text = (valid[path] ?? '')
    .replace('value: 90', 'value: ninety')
    .replace('by: 2021', 'by: to-do');
  const parsed = parseRecord(fileOf(path, text));
  expect('issues' in parsed && parsed.issues.map(({ code }) => code).sort()).toEqual([
    'to-do',
    'wrong-type',
  ]);
});

test.each([
  'to-do',
  'To-do',
  'TO-DO',
  'to-do (when)',
  'to-do: when',
  'TODO',
  'TODO ask the clerk',
  'see TODO',
])('“%s” is a mark', (text) => expect(isToDo(text)).toBe(true));

test.each([
  'a to-do list',
  'To-do lists grew',
  'to do it by 2025',
  'into-do',
  'todo',
  'Methodology',
])('“%s” is not', (text) => expect(isToDo(text)).toBe(false));
