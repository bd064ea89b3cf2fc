import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fieldSchemas } from '../../src/editing/field-schemas.ts';
import { readFrontMatter, splitFrontMatter } from '../../src/records/front-matter.ts';
import { placeOf } from '../../src/schema/ids.ts';
import { readContentFile } from '../../src/sources/content-folder.ts';
import type { ContentFile } from '../../src/records/content-record.ts';
import { files } from '../builders/real-content.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
// The package is CommonJS, whose default is the function itself.
(addFormats as unknown as (to: Ajv) => void)(ajv);
ajv.addVocabulary(['enumDescriptions', 'markdownEnumDescriptions']);

const validators = new Map(
  [...fieldSchemas()].map(([name, schema]) => [name, ajv.compile(schema)] as const),
);

function validatorOf(name: string): ValidateFunction {
  const validate = validators.get(name);
  if (!validate) throw new Error(`There is no schema of ${name}.`);
  return validate;
}

function fieldsOf(file: ContentFile): unknown {
  const yaml = file.path.endsWith('.yaml') ? file.text : (splitFrontMatter(file.text)?.yaml ?? '');
  const front = readFrontMatter(file, yaml);
  if (!('value' in front)) throw new Error(`${file.shownAs} cannot be read.`);
  return front.value;
}

const collectionOf = ({ path }: ContentFile): string => {
  const place = placeOf(path);
  if ('misplaced' in place) throw new Error(`${path} is misplaced.`);
  return place.collection;
};

describe('the schemas for editors, read by a validator that is not ours', () => {
  test('accept the fields of every record', () => {
    const rejected = files.flatMap((file) => {
      const validate = validatorOf(collectionOf(file));
      return validate(fieldsOf(file)) ? [] : [`${file.path}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(rejected).toEqual([]);
    expect(files.length).toBeGreaterThan(1000);
  });

  test.each(['site', 'redirects', 'words'])('accept %s.yaml', (name) => {
    const validate = validatorOf(name);
    expect(validate(fieldsOf(readContentFile('content', `${name}.yaml`)))).toBe(true);
  });

  test.each([
    ['a field that there is none of', { nonsense: true }],
    ['a field that is missing', { title: undefined }],
    ['a word that there is none of', { state: 'nearly' }],
    ['a text where a list belongs', { cites: 'sources/gazette' }],
  ])('reject %s in every record', (_, change) => {
    const texts = files.filter((file) => file.path.endsWith('.mdx'));
    const accepted = texts.filter((file) => {
      const changed: unknown = JSON.parse(
        JSON.stringify(Object.assign({}, fieldsOf(file), change)),
      );
      return validatorOf(collectionOf(file))(changed);
    });
    expect(accepted.map(({ path }) => path)).toEqual([]);
  });
});
