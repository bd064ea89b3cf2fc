import { linksTo } from '../records/graph.ts';
import { folderOf, pathOn } from './addresses.ts';
import { bodyHtml } from './body-html.ts';
import { citationsOf } from './citations.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { refTo, type Ref } from './ref.ts';

/** One word of the glossary. */
export interface GlossaryEntry {
  readonly ref: Ref;
  readonly anchor: string;
  readonly also: readonly string[];
  readonly html: string;
  readonly uses: number;
}

/** The glossary, by first letter. */
export interface GlossaryPage {
  readonly head: PageHead;
  readonly letters: readonly {
    readonly letter: string;
    readonly entries: readonly GlossaryEntry[];
  }[];
}

export function glossaryPage(edition: Edition): GlossaryPage {
  const entries = edition.graph.inCollection.terms
    .map((term): GlossaryEntry => {
      const anchor = term.id.replace(/^terms\//, '');
      return {
        ref: refTo(edition, term.id),
        anchor,
        also: term.fields.also,
        html: bodyHtml(
          edition,
          term,
          { ...citationsOf(edition, term), list: [] },
          { prefix: `${anchor}-` },
        ),
        uses: linksTo(edition.graph, term.id, 'term').length,
      };
    })
    .sort((a, b) => a.ref.title.localeCompare(b.ref.title, 'en'));
  const letters = [...new Set(entries.map(({ ref }) => initial(ref.title)))];
  return {
    head: headFor(
      edition,
      'Glossary',
      'The words of the record, what they mean, and the other words people use for them.',
      pathOn(edition, '/glossary/'),
      folderOf('terms'),
    ),
    letters: letters.map((letter) => ({
      letter,
      entries: entries.filter(({ ref }) => initial(ref.title) === letter),
    })),
  };
}

const initial = (title: string): string => /\p{L}|\d/u.exec(title)?.[0]?.toUpperCase() ?? '#';
