import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldSchemas } from '../../../src/editing/field-schemas.ts';
import { collectionNames, collections } from '../../../src/schema/collections.ts';
import { recommendationProgress } from '../../../src/schema/vocabulary.ts';
import { frontMatterFiles, keptSchemas } from '../../../src/sources/editor-files.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const schemas = fieldSchemas();

/** Every schema within one, with where it is. */
function within(schema: unknown, at = ''): readonly (readonly [string, JsonSchema])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: readonly (readonly [string, JsonSchema])[] = [[at, schema]];
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, inner]) => within(inner, `${at}/${key}`)),
  ];
}

describe('the schemas that are kept with the code', () => {
  test.each(keptSchemas())('%s is as npm run schemas writes it', (path, text) => {
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
  });

  test('are no more than those', () => {
    expect(
      readdirSync('schemas')
        .map((name) => `schemas/${name}`)
        .toSorted(),
    ).toEqual(
      keptSchemas()
        .map(([path]) => path)
        .toSorted(),
    );
  });
});

describe.each([...schemas])('the schema of %s', (_, schema) => {
  test('says of each field, however deep, what it is for', () => {
    const unexplained = within(schema)
      .filter(([at]) => /\/properties\/[^/]+$/.test(at))
      .filter(([, { description = '' }]) => description.length < 5);
    expect(unexplained.map(([at]) => at)).toEqual([]);
  });

  test('says of each word that may be chosen what it means', () => {
    const words = within(schema).filter(([, inner]) => Array.isArray(inner.enum));
    for (const [at, { enum: codes, enumDescriptions, markdownEnumDescriptions }] of words) {
      expect(enumDescriptions, at).toHaveLength(codes?.length ?? 0);
      expect(markdownEnumDescriptions, at).toHaveLength(codes?.length ?? 0);
    }
  });

  test('allows no field that there is none of', () => {
    expect(schema.additionalProperties).toBe(false);
  });
});

test('a word is explained as the vocabulary explains it', () => {
  const [, progress] =
    within(schemas.get('recommendations')).find(([at]) => at.endsWith('/progress')) ?? [];
  const { implemented } = recommendationProgress;
  const index = progress?.enum?.indexOf('implemented') ?? -1;
  expect(index).toBeGreaterThanOrEqual(0);
  expect([progress?.['enumDescriptions']].flat()[index]).toBe(implemented.definition);
  expect([progress?.['markdownEnumDescriptions']].flat()[index]).toBe(
    `**${implemented.label}.** ${implemented.definition}`,
  );
});

describe('what VS Code is told', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    readonly 'astro.content-intellisense': boolean;
    readonly 'yaml.schemas': Readonly<Record<string, string>>;
  };
  const wired = Object.entries(settings['yaml.schemas']);

  test.each(wired)('%s is a schema that is there, for files that are', (schema, files) => {
    expect(existsSync(schema)).toBe(true);
    expect(existsSync(files.replace(/\/\*\.yaml$/, ''))).toBe(true);
  });

  test('is a schema for each kind of YAML file', () => {
    const kinds = [...schemas.keys()].filter((name) => !isMdx(name));
    expect(wired.map(([schema]) => /\/(\w+)\.schema/.exec(schema)?.[1]).toSorted()).toEqual(
      kinds.toSorted(),
    );
  });

  test('is to read front matter by the files that tell which record has which schema', () => {
    expect(settings['astro.content-intellisense']).toBe(true);
    const files = new Map(frontMatterFiles('tests/fixtures/valid'));
    const manifest = JSON.parse(files.get('.astro/collections/collections.json') ?? '') as {
      readonly collections: readonly { readonly name: string }[];
      readonly entries: Readonly<Record<string, string>>;
    };
    expect(manifest.collections.map(({ name }) => name)).toEqual(collectionNames.filter(isMdx));
    for (const { name } of manifest.collections)
      expect(files.get(`.astro/collections/${name}.schema.json`)).toContain('"$schema"');
    const [of] = Object.entries(manifest.entries).filter(([path]) =>
      path.endsWith('/reports/inspector-2021/recommendation-1.mdx'),
    );
    expect(of?.[0]).toMatch(/^file:\/\/\/[^A-Z]*\/tests\/fixtures\/valid\//);
    expect(of?.[1]).toBe('recommendations');
  });
});

const isMdx = (name: string): boolean =>
  collections[name as keyof typeof collections]?.extension === 'mdx';
