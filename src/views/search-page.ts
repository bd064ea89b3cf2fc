import { collections } from '../schema/collections.ts';
import { listPath, pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { headFor, listed } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { capital } from './ref.ts';

/** The search page: where its index is, and the lists a reader can browse without it. */
export interface SearchPage {
  readonly head: PageHead;
  readonly bundle: string;
  /** Where the names, numbers and filters of all records are. */
  readonly names: string;
  /** What the address of every record begins with. */
  readonly base: string;
  readonly action: string;
  /** What the record is about, for saying what cannot be found here. */
  readonly subject: string;
  readonly browse: readonly {
    readonly text: string;
    readonly href: string;
    readonly total: number;
  }[];
}

export function searchPage(edition: Edition): SearchPage {
  const lists = listed.map((name) => ({
    text: capital(collections[name].plural),
    href: listPath(edition, name),
    total: edition.graph.inCollection[name].length,
  }));
  return {
    head: {
      ...headFor(
        edition,
        'Search',
        `Search the record on ${edition.settings.subject} by word, number, report or body.`,
        pathOn(edition, '/search/'),
      ),
      isUnlisted: true,
    },
    bundle: pathOn(edition, '/pagefind/'),
    names: pathOn(edition, '/search/names.json'),
    base: pathOn(edition, '/'),
    action: pathOn(edition, '/search/'),
    subject: edition.settings.subject,
    browse: [
      ...lists,
      {
        text: 'Glossary',
        href: pathOn(edition, '/glossary/'),
        total: edition.graph.inCollection.terms.length,
      },
    ].filter(({ total }) => total > 0),
  };
}
