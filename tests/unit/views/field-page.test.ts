import { describe, expect, test } from 'vitest';
import { collectionNames, collectionTable } from '../../../src/schema/collections.ts';
import { positions } from '../../../src/schema/vocabulary.ts';
import { fieldPage, type GuidedField } from '../../../src/views/field-page.ts';
import { editionOf } from './edition.ts';
import { finding } from './item-texts.ts';

const edition = editionOf({ 'reports/late/finding-1.mdx': finding() });
const page = fieldPage(edition);
const fieldsOf = (anchor: string): readonly GuidedField[] =>
  page.groups.find((group) => group.anchor === anchor)?.fields ?? [];
const fieldOf = (anchor: string, name: string): GuidedField | undefined =>
  fieldsOf(anchor).find((field) => field.name === name);

/** A field and all fields within it. */
const all = (field: GuidedField): readonly GuidedField[] => [field, ...field.parts.flatMap(all)];

describe.each(collectionNames)('the fields of %s', (name) => {
  test('are all there, its own or those that every record has', () => {
    const shared = page.groups.find(({ anchor }) => anchor === name)?.hasShared
      ? page.shared.map((field) => field.name)
      : [];
    const told = [...fieldsOf(name).map((field) => field.name), ...shared];
    expect(told).toEqual(expect.arrayContaining(Object.keys(collectionTable[name].fields.shape)));
  });

  test('each say what they are for and what they take, and so do the fields within them', () => {
    for (const field of fieldsOf(name).flatMap(all)) {
      expect(field.purpose, field.name).not.toBe('');
      expect(field.takes, field.name).not.toMatch(/undefined|^$/);
    }
  });
});

describe('a field', () => {
  test('is required where the schema lets no record be without it', () => {
    expect(fieldOf('responses', 'position')).toMatchObject({ isRequired: true });
    expect(fieldOf('responses', 'label')).toMatchObject({ isRequired: false });
  });

  test('tells each word that it may be, as the vocabulary defines it', () => {
    expect(fieldOf('responses', 'position')).toMatchObject({
      takes: 'one of the words below',
      words: Object.entries(positions).map(([code, word]) => ({ code, ...word })),
    });
  });

  test.each([
    ['findings', 'title', 'text, at most 160 characters'],
    ['sources', 'url', 'an address that begins with https:// or http://'],
    ['chains', 'members', 'a list of identifiers'],
    ['terms', 'also', 'a list of texts, each at most 80 characters'],
    ['commitments', 'target', 'one target, none-stated or not-seen'],
    ['ratings', 'cells', 'a name for each, with the fields below'],
    ['recommendations', 'history', 'a list of items, each with the fields below'],
  ])('of %s called %s takes %s', (collection, name, takes) => {
    expect(fieldOf(collection, name)?.takes).toBe(takes);
  });

  test('has the fields within it, and leaves citations to where they are told', () => {
    const cites = fieldOf('recommendations', 'history')?.parts.find(({ name }) => name === 'cites');
    expect(cites).toMatchObject({ takes: 'a list, written as cites of the record is', parts: [] });
    expect(page.shared.find(({ name }) => name === 'cites')?.parts.map(({ name }) => name)).toEqual(
      ['source', 'at', 'seen'],
    );
  });

  test('is shown as a record writes it, with the record', () => {
    const shown = page.groups
      .find(({ anchor }) => anchor === 'findings')
      ?.fields.find(({ name }) => name === 'themes');
    expect(shown?.example).toMatchObject({
      text: 'themes:\n  - themes/punctuality',
      from: { href: '/reports/late/finding-1/' },
    });
  });

  test('has no example where no record says anything in it', () => {
    const shown = page.groups
      .find(({ anchor }) => anchor === 'findings')
      ?.fields.find(({ name }) => name === 'figures');
    expect(shown).toBeDefined();
    expect(shown?.example).toBeUndefined();
  });
});

test('what may stand in a text is written with what it needs', () => {
  expect(page.components.map(({ written }) => written)).toContain('<Cite source="…" [at="…"] />');
});
