/**
 * The table of collections: what each is called, where its files live and which schema they keep to.
 * The checks, the loader, the field reference and the tests loop over it.
 */
import type { z } from 'zod';
import { bodyFields } from './body.ts';
import { chainFields } from './chain.ts';
import { commitmentFields } from './commitment.ts';
import { findingFields } from './finding.ts';
import { ratingFields } from './rating.ts';
import { recommendationFields } from './recommendation.ts';
import { reportFields } from './report.ts';
import { responseFields } from './response.ts';
import { schemeFields } from './scheme.ts';
import { sourceFields } from './source.ts';
import { termFields } from './term.ts';
import { themeFields } from './theme.ts';

/** How one collection is stored and spoken of. */
export interface Collection {
  readonly fields: z.ZodObject;
  /** One record of it, in words. */
  readonly singular: string;
  readonly plural: string;
  /** What else people call records of it when they search. */
  readonly also: readonly string[];
  /** What the collection holds, in a sentence. */
  readonly definition: string;
  readonly extension: 'mdx' | 'yaml';
  /** For records in a report's folder: what their file names begin with. */
  readonly item?: string;
  /** Whether it has a list of its own. Terms stand in the glossary, schemes with the method. */
  readonly isListed: boolean;
  /** Whether readers search it. Sources are found through what cites them. */
  readonly isSearched: boolean;
}

export const collections = {
  reports: {
    fields: reportFields,
    singular: 'report',
    plural: 'reports',
    also: ['document', 'paper', 'publication'],
    definition: 'Any published document on the record.',
    extension: 'mdx',
    isListed: true,
    isSearched: true,
  },
  findings: {
    fields: findingFields,
    singular: 'finding',
    plural: 'findings',
    also: ['conclusion'],
    definition: 'What a document found to be the case.',
    extension: 'mdx',
    item: 'finding',
    isListed: true,
    isSearched: true,
  },
  recommendations: {
    fields: recommendationFields,
    singular: 'recommendation',
    plural: 'recommendations',
    also: ['rec'],
    definition: 'What a document asked somebody to do.',
    extension: 'mdx',
    item: 'recommendation',
    isListed: true,
    isSearched: true,
  },
  commitments: {
    fields: commitmentFields,
    singular: 'commitment',
    plural: 'commitments',
    also: ['promise', 'pledge', 'target', 'vow', 'guarantee'],
    definition: 'What somebody promised to do, with one target.',
    extension: 'mdx',
    item: 'commitment',
    isListed: true,
    isSearched: true,
  },
  ratings: {
    fields: ratingFields,
    singular: 'rating',
    plural: 'ratings',
    also: ['rated', 'score', 'grade'],
    definition: 'What was judged, criterion by criterion, under a published scheme.',
    extension: 'mdx',
    item: 'rating',
    isListed: true,
    isSearched: true,
  },
  responses: {
    fields: responseFields,
    singular: 'response',
    plural: 'responses',
    also: ['reply', 'answer', 'government response'],
    definition: 'What a response document says to one record.',
    extension: 'mdx',
    item: 'response',
    isListed: true,
    isSearched: true,
  },
  chains: {
    fields: chainFields,
    singular: 'chain',
    plural: 'chains',
    also: ['history of a promise'],
    definition: 'A promise through time.',
    extension: 'mdx',
    isListed: true,
    isSearched: true,
  },
  bodies: {
    fields: bodyFields,
    singular: 'body',
    plural: 'bodies',
    also: ['organisation'],
    definition: 'Who existed when, and who answers for it now.',
    extension: 'mdx',
    isListed: true,
    isSearched: true,
  },
  themes: {
    fields: themeFields,
    singular: 'theme',
    plural: 'themes',
    also: ['topic'],
    definition: 'A subject that records are grouped by.',
    extension: 'mdx',
    isListed: true,
    isSearched: true,
  },
  terms: {
    fields: termFields,
    singular: 'term',
    plural: 'terms',
    also: ['glossary', 'definition', 'meaning'],
    definition: 'A word of the glossary, with the other words people search for.',
    extension: 'mdx',
    isListed: false,
    isSearched: true,
  },
  sources: {
    fields: sourceFields,
    singular: 'source',
    plural: 'sources',
    also: [],
    definition: 'A page that records cite.',
    extension: 'yaml',
    isListed: true,
    isSearched: false,
  },
  schemes: {
    fields: schemeFields,
    singular: 'rating scheme',
    plural: 'rating schemes',
    also: [],
    definition: 'A published way of rating: its scale, its questions and what each answer means.',
    extension: 'yaml',
    isListed: false,
    isSearched: true,
  },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof collections;

/** The fields of a record as they are after reading, with defaults filled in. */
export type FieldsOf<C extends CollectionName> = z.output<(typeof collections)[C]['fields']>;

export const collectionNames = Object.keys(collections) as readonly CollectionName[];

type CollectionThat<Fact extends 'isListed' | 'isSearched'> = {
  [C in CollectionName]: (typeof collections)[C][Fact] extends true ? C : never;
}[CollectionName];

/** A collection that has a list of its own. */
export type ListedCollection = CollectionThat<'isListed'>;
export const listedCollections = collectionNames.filter(
  (name): name is ListedCollection => collections[name].isListed,
);

/** A collection that readers search. */
export type SearchedCollection = CollectionThat<'isSearched'>;
export const searchedCollections = collectionNames.filter(
  (name): name is SearchedCollection => collections[name].isSearched,
);

/** The same table, for code that treats all collections alike. */
export const collectionTable: Readonly<Record<CollectionName, Collection>> = collections;
