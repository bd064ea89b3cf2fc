import type { Place } from '../issues/issue.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { LinkType } from '../schema/vocabulary.ts';
import type { BodyLink, ContentRecord, RecordOf } from './content-record.ts';

/** One record naming another: written by an editor, following from a field, or in the text. */
export interface Link {
  readonly type: LinkType;
  readonly from: RecordId;
  readonly to: RecordId;
  /** The reason, where the link has one. */
  readonly because?: string;
  /** The part of the record that makes the link, where it has an address of its own. */
  readonly anchor?: string;
  /** The kinds of record that may stand at the other end. */
  readonly allowed: readonly CollectionName[];
  /** The field, as `links.0.to`; for the text, absent. */
  readonly field?: string;
  readonly place: Place;
}

/** Kinds that say something a reader can check: what a document found, asked, promised, judged or answered. */
export const itemCollections = [
  'findings',
  'recommendations',
  'commitments',
  'ratings',
  'responses',
] as const satisfies readonly CollectionName[];

const anyRecord: readonly CollectionName[] = [
  'reports',
  ...itemCollections,
  'chains',
  'bodies',
  'themes',
  'terms',
];
/** What a document is, or says. */
export const reportsAndItems: readonly CollectionName[] = ['reports', ...itemCollections];

/** A link before it knows which record it is in. */
interface Named {
  readonly type: LinkType;
  readonly field: string;
  readonly to: string;
  readonly allowed: readonly CollectionName[];
  readonly because?: string;
  readonly anchor?: string;
}

/** Everything a record names, from its fields and its text, in the order in which it is written. */
export function linksOf(record: ContentRecord): readonly Link[] {
  const fields = namedInFields(record).map((named) => ({
    ...named,
    from: record.id,
    place: record.places[named.field] ?? { line: 1, column: 1 },
  }));
  return [...fields, ...record.body.links.flatMap((link) => bodyLink(record.id, link))];
}

function namedInFields(record: ContentRecord): readonly Named[] {
  switch (record.collection) {
    case 'reports':
      return [...shared(record), ...ofReport(record)];
    case 'findings':
      return [...shared(record), ...inFigures(record), ...inThemes(record)];
    case 'recommendations':
      return [
        ...shared(record),
        ...ofRecommendation(record),
        ...inHistory(record),
        ...inThemes(record),
      ];
    case 'commitments':
      return [
        ...shared(record),
        ...ofCommitment(record),
        ...inHistory(record),
        ...inThemes(record),
      ];
    case 'ratings':
      return [...shared(record), ...ofRating(record), ...inThemes(record)];
    case 'responses':
      return [
        ...shared(record),
        one('responds-to', 'to', record.fields.to, reportsAndItems),
        ...inThemes(record),
      ];
    case 'chains':
      return [
        ...shared(record),
        ...list('has-member', 'members', record.fields.members, [
          'commitments',
          'findings',
          'recommendations',
          'ratings',
        ]),
        ...inThemes(record),
      ];
    case 'bodies':
      return [...shared(record), ...ofBody(record)];
    case 'themes':
    case 'terms':
      return shared(record);
    case 'sources':
      return ofSource(record);
    case 'schemes':
      return citesIn('cites', record.fields.cites);
  }
}

const one = (
  type: LinkType,
  field: string,
  to: string,
  allowed: readonly CollectionName[],
  because?: string,
): Named => ({
  type,
  field,
  to,
  allowed,
  ...(because === undefined ? {} : { because }),
});

const list = (
  type: LinkType,
  field: string,
  to: readonly string[],
  allowed: readonly CollectionName[],
): readonly Named[] => to.map((each, index) => one(type, `${field}.${index}`, each, allowed));

const citesIn = (
  field: string,
  cites: readonly { readonly source: string }[] | undefined,
): readonly Named[] =>
  (cites ?? []).map((cite, index) =>
    one('cites', `${field}.${index}.source`, cite.source, ['sources']),
  );

type WithCommonFields = Exclude<ContentRecord, RecordOf<'sources' | 'schemes'>>;

function shared({ fields }: WithCommonFields): readonly Named[] {
  return [
    ...fields.links.map((link, index) =>
      one(link.type, `links.${index}.to`, link.to, reportsAndItems, link.because),
    ),
    ...citesIn('cites', fields.cites),
    ...(fields.quote
      ? citesIn('quote', [fields.quote.cite]).map((named) => ({
          ...named,
          field: 'quote.cite.source',
        }))
      : []),
    ...fields.disagreements.flatMap(({ values }, index) =>
      values.flatMap(({ cites }, inner) =>
        citesIn(`disagreements.${index}.values.${inner}.cites`, cites),
      ),
    ),
  ];
}

function ofReport({ fields }: RecordOf<'reports'>): readonly Named[] {
  return [
    ...(typeof fields.by === 'string' ? [] : list('by', 'by', fields.by, ['bodies'])),
    ...(fields.answers === undefined
      ? []
      : [one('answers', 'answers', fields.answers, ['reports'])]),
    ...fields.statements.flatMap((statement, index) => [
      ...list('about', `statements.${index}.about`, statement.about, reportsAndItems).map(
        (named) => ({
          ...named,
          because: `${statement.by}, ${statement.role}: ${statement.says}`,
          anchor: statementAnchor(statement.anchor),
        }),
      ),
      ...citesIn(`statements.${index}.cites`, statement.cites),
    ]),
    ...list('theme', 'themes', fields.themes, ['themes']),
  ];
}

/** The anchor of a statement on its report’s page. */
export const statementAnchor = (anchor: string): string => `statement-${anchor}`;

function ofRecommendation({ fields }: RecordOf<'recommendations'>): readonly Named[] {
  return [
    ...(typeof fields.to === 'string' ? [] : list('to', 'to', fields.to, ['bodies'])),
    ...list('rests-on', 'rests-on', fields['rests-on'], ['findings']),
  ];
}

function ofCommitment({ fields }: RecordOf<'commitments'>): readonly Named[] {
  const milestone = fields['milestone-of'];
  return [
    ...(typeof fields.owner === 'string' ? [] : list('owner', 'owner', fields.owner, ['bodies'])),
    ...fields.replaces.map(({ commitment, because }, index) =>
      one('replaces', `replaces.${index}.commitment`, commitment, ['commitments'], because),
    ),
    ...(milestone === undefined
      ? []
      : [one('milestone-of', 'milestone-of', milestone, ['commitments'])]),
  ];
}

function ofRating({ fields }: RecordOf<'ratings'>): readonly Named[] {
  return [
    one('rates', 'rates', fields.rates, ['commitments', 'reports']),
    one('scheme', 'scheme', fields.scheme, ['schemes']),
    ...Object.entries(fields.cells).flatMap(([code, cell]) =>
      citesIn(`cells.${code}.cites`, cell.cites),
    ),
  ];
}

function ofBody({ fields }: RecordOf<'bodies'>): readonly Named[] {
  const part = fields['part-of'];
  return [
    ...(part === undefined ? [] : [one('part-of', 'part-of', part, ['bodies'])]),
    ...fields.successors.map(({ body, functions }, index) =>
      one('succeeded-by', `successors.${index}.body`, body, ['bodies'], functions),
    ),
  ];
}

function ofSource({ fields }: RecordOf<'sources'>): readonly Named[] {
  return [
    ...(fields.body === undefined ? [] : [one('by', 'body', fields.body, ['bodies'])]),
    ...(fields.document === undefined
      ? []
      : [one('copy-of', 'document', fields.document, ['reports'])]),
  ];
}

const inThemes = ({
  fields,
}: {
  readonly fields: { readonly themes: readonly string[] };
}): readonly Named[] => list('theme', 'themes', fields.themes, ['themes']);

const inFigures = ({ fields }: RecordOf<'findings'>): readonly Named[] =>
  fields.figures.flatMap(({ cites }, index) => citesIn(`figures.${index}.cites`, cites));

const inHistory = ({ fields }: RecordOf<'recommendations' | 'commitments'>): readonly Named[] =>
  fields.history.flatMap(({ by, cites }, index) => [
    ...(by.startsWith('bodies/') ? [one('said-by', `history.${index}.by`, by, ['bodies'])] : []),
    ...citesIn(`history.${index}.cites`, cites),
  ]);

const BODY_LINKS = {
  RecordLink: { type: 'mentions', allowed: anyRecord },
  Term: { type: 'term', allowed: ['terms'] },
  Cite: { type: 'cites', allowed: ['sources'] },
} as const satisfies Readonly<
  Record<string, { readonly type: LinkType; readonly allowed: readonly CollectionName[] }>
>;

/** Plain addresses are checked against the site’s pages elsewhere; they make no link between records. */
function bodyLink(from: RecordId, link: BodyLink): readonly Link[] {
  if (link.component === 'address') return [];
  const { type, allowed } = BODY_LINKS[link.component];
  return [{ type, from, to: link.to, allowed, place: link.place }];
}
