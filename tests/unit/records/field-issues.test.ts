import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { dateHint } from '../../../src/records/date-hint.ts';
import { parseRecord } from '../../../src/records/parse-record.ts';
import { parseSettings } from '../../../src/records/parse-settings.ts';
import { schemaAt } from '../../../src/records/schema-at.ts';
import { collectionTable } from '../../../src/schema/collections.ts';
import { isCalendarDate } from '../../../src/schema/dates.ts';
import { changed, fileOf, issuesIn } from '../../builders/content.ts';

/** Words of the tools underneath, which no author should ever meet. */
const TOOLS =
  /\b(?:zod|union|undefined|NaN|object|array|string|boolean|invalid|expected (?:string|number)|received (?:string|number|undefined)|unrecognized|null|Object|Error)\b|\bat \w+ \(/i;

const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      '',
      'x',
      'not-seen',
      '2021-02-30',
      '31/3/2021',
      'bodies/x',
      'https://a b',
      'A B',
      0,
      -1,
      1.5,
      1e21,
      2021,
      true,
      false,
      null,
      'x '.repeat(400),
    ),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('source', 'at', 'seen', 'by', 'printed', 'value', 'unit', 'x', '__proto__'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value;

/** A file of each collection, and of each kind of settings. */
const places: readonly (readonly [path: string, fields: readonly string[]])[] = [
  ...Object.entries(collectionTable).map(([name, { fields, item, extension }]) => {
    const path = item
      ? `reports/x/${item}-1.mdx`
      : name === 'reports'
        ? 'reports/x/report.mdx'
        : `${name}/x.${extension}`;
    return [path, Object.keys(fields.shape)] as const;
  }),
  ['site.yaml', ['name', 'address', 'base', 'language', 'corrections', 'licences']],
  ['redirects.yaml', ['moved']],
  ['words.yaml', ['same', 'elsewhere']],
];

function issuesOf(path: string, yaml: string) {
  if (path === 'site.yaml') return parseSettings(fileOf(path, yaml), 'site').issues;
  if (path === 'redirects.yaml') return parseSettings(fileOf(path, yaml), 'redirects').issues;
  if (path === 'words.yaml') return parseSettings(fileOf(path, yaml), 'words').issues;
  const text = path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\nText.\n`;
  const parsed = parseRecord(fileOf(path, text));
  return 'issues' in parsed ? parsed.issues : [];
}

describe.each(places)('whatever an author writes in %s', (path, fields) => {
  test('is answered in full sentences, in no words of the tools underneath, at a place', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), anything, { minKeys: 1, maxKeys: 4 }),
        (written) => {
          const text = stringify(written);
          for (const { problem, remedy = '', place } of issuesOf(path, text)) {
            const said = `${problem} ${remedy}`.replace(/"[^"]*"|“[^”]*”/g, '');
            expect(said).not.toMatch(TOOLS);
            expect(problem).toMatch(/\.$/);
            expect(remedy).toMatch(/[.?"]$/);
            expect(place?.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a date that was written in another way', () => {
  test.each([
    ['31 March 2021', '2021-03-31'],
    ['1st April 2020', '2020-04-01'],
    ['Sept. 2021', '2021-09'],
    ['March 2021', '2021-03'],
    ['31/03/2021', '2021-03-31'],
    ['31.3.2021', '2021-03-31'],
    ['2021-3-1', '2021-03-01'],
    ['2021/03', '2021-03'],
  ])('%s is offered as %s', (written, date) => {
    expect(dateHint(written, isCalendarDate)).toBe(`Did you mean ${date}? `);
  });

  test.each([
    ['2021-02-30', '2021-02 has 28 days. '],
    ['2024-02-30', '2024-02 has 29 days. '],
    ['2021-13', 'There is no month 13. '],
    ['31 June 2021', ''],
    ['2021/22', ''],
    ['soon', ''],
    ['03/31/2021', ''],
  ])('%s is answered with "%s"', (written, hint) => {
    expect(dateHint(written, isCalendarDate)).toBe(hint);
  });

  test('is offered only where the field would take it', () => {
    expect(dateHint('March 2021', () => false)).toBe('');
  });
});

describe('the author’s own value', () => {
  test('is shown as written, where YAML reads something else', () => {
    const [issue] = issuesIn(
      changed('sources/charter.yaml', 'publisher: Rail Office', 'publisher: 0x1F'),
    );
    expect(issue?.problem).toBe('publisher is 0x1F.');
    expect(issue?.remedy).toBe(
      'It must be text. Put it in quotation marks: "0x1F". `npm run fix` puts this right.',
    );
  });

  test('is cut where it is long', () => {
    const [issue] = issuesIn(
      changed(
        'sources/charter.yaml',
        'kind: official-document',
        `kind: ${'very '.repeat(40)}official`,
      ),
    );
    expect(issue?.problem.length).toBeLessThan(120);
  });
});

test('the schema of a field is found through lists, defaults and choices', () => {
  const { fields } = collectionTable.commitments;
  expect(schemaAt(fields, ['history', 0, 'cites', 1, 'at'])?.description).toMatch(/^Where in it/);
  expect(schemaAt(fields, ['target', 'by', 'printed'])?.description).toMatch(
    /^The words of the document/,
  );
  expect(schemaAt(fields, ['nothing', 'here'])).toBeUndefined();
});
