import type { Elsewhere } from '../views/search-facets.ts';
import type { FacetValueAt, Phrase } from './names.ts';

/** One thing that a query asks for, and everything that would be it. */
export interface Concept {
  /** The words of the query, as typed. */
  readonly typed: string;
  /** Words that a title or a text may have for it; the first as typed. */
  readonly phrases: readonly WeighedPhrase[];
  /** Records that are it whatever their words: a glossary entry, the bearer of a number; from 0 to 1. */
  readonly bearers: ReadonlyMap<number, number>;
  /** Values of filters that are it: of `rejected`, the position. */
  readonly values: readonly FacetValueAt[];
  /** How surely it is what was typed, from 0 to 1: less where the spelling was put right. */
  readonly sure: number;
  /** Whether the words must stand as they do in the query. */
  readonly isQuoted: boolean;
  /** Whether only its bearers are it: a number that is on no record is not looked for in texts. */
  readonly isNumber: boolean;
}

/** A phrase, and how surely it means the concept, from 0 to 1. */
export interface WeighedPhrase extends Phrase {
  readonly weight: number;
  /** Whether it is what was typed; a name of the glossary is as good as any other of its thing. */
  readonly isTyped: boolean;
}

/** How a query was read where not as typed. Each is shown, and each can be taken back. */
export interface Rewriting {
  /** By its spelling, its beginning, another word for it, a filter, an official number or a date. */
  readonly how: 'spelling' | 'completion' | 'also' | 'filter' | 'number' | 'date';
  readonly typed: string;
  /** What it was read as; none where the words themselves say it. */
  readonly as: readonly string[];
}

/** A query, read. */
export interface Reading {
  readonly concepts: readonly Concept[];
  readonly rewritings: readonly Rewriting[];
  /** Where the question is answered, if it is one that this record is not for; with the words that say so. */
  readonly elsewhere: (Omit<Elsewhere, 'says'> & { readonly words: string }) | undefined;
  /** Numbers of documents whose reply was asked for where the record has none, as typed. */
  readonly unanswered: readonly string[];
  /** Numbers that no record bears, as typed. */
  readonly strangeNumbers: readonly string[];
  /** Words that are nowhere on the record, as typed, each with the nearest spellings there are. */
  readonly strangeWords: readonly { readonly typed: string; readonly nearest: readonly string[] }[];
}
