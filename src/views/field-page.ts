export type { GuidedField } from '../editing/field-guide.ts';
import { fieldExample } from '../editing/field-example.ts';
import {
  hasSharedFields,
  ownFields,
  sharedFields,
  type GuidedField,
} from '../editing/field-guide.ts';
import type { ContentRecord } from '../records/content-record.ts';
import { collectionNames, collectionTable, type CollectionName } from '../schema/collections.ts';
import { components } from '../schema/vocabulary.ts';
import { pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { capital, refTo, type Ref } from './ref.ts';

/** A field with how a record writes it; without, where no record says anything in it. */
export interface ShownField extends GuidedField {
  readonly example: { readonly text: string; readonly from: Ref } | undefined;
}

/** The fields of one kind of record. */
export interface FieldGroup {
  readonly anchor: string;
  readonly heading: string;
  readonly intro: string;
  /** What its file is called, as `themes/….mdx`. */
  readonly file: string;
  readonly fields: readonly ShownField[];
  /** Whether it has, after these, the fields of every record with a text. */
  readonly hasShared: boolean;
}

/** What an author may write, as the schemas have it. */
export interface FieldPage {
  readonly head: PageHead;
  readonly groups: readonly FieldGroup[];
  readonly shared: readonly ShownField[];
  /** What may stand in a text besides Markdown. */
  readonly components: readonly { readonly written: string; readonly definition: string }[];
}

/** Where the fields of records are explained to those who write them. */
export const fieldsPath = (edition: Pick<Edition, 'settings'>): string =>
  pathOn(edition, '/guides/fields/');

/** What the page of fields is called, on itself and in the list of guides. */
export const FIELDS = {
  title: 'Fields of records',
  description:
    'Every field that a record may have: what it is for, what it takes, and how a record on this site writes it.',
} as const;

export const fieldPage = (edition: Edition): FieldPage => ({
  head: headFor(edition, FIELDS.title, FIELDS.description, fieldsPath(edition), 'src/schema'),
  groups: collectionNames.map((name) => groupOf(edition, name)),
  shared: shown(edition, sharedFields(), [...edition.graph.records.values()]),
  components: Object.entries(components).map(([name, { attributes, definition }]) => ({
    written: `<${name}${Object.entries(attributes).map(written).join('')} />`,
    definition,
  })),
});

const written = ([name, need]: readonly [string, string]): string =>
  need === 'required' ? ` ${name}="…"` : ` [${name}="…"]`;

function groupOf(edition: Edition, name: CollectionName): FieldGroup {
  const { plural, definition } = collectionTable[name];
  return {
    anchor: name,
    heading: capital(plural),
    intro: definition,
    file: fileOf(name),
    fields: shown(edition, ownFields(name), edition.graph.inCollection[name]),
    hasShared: hasSharedFields(name),
  };
}

/** What files of a collection are called; the dots stand for what an editor chooses. */
function fileOf(name: CollectionName): string {
  const { extension, item } = collectionTable[name];
  if (name === 'reports') return `reports/…/report.${extension}`;
  return item === undefined ? `${name}/….${extension}` : `reports/…/${item}-….${extension}`;
}

const shown = (
  edition: Edition,
  fields: readonly GuidedField[],
  records: readonly ContentRecord[],
): readonly ShownField[] =>
  fields.map((field) => {
    const example = fieldExample(records, field.name);
    return {
      ...field,
      example: example && { text: example.text, from: refTo(edition, example.record.id) },
    };
  });
