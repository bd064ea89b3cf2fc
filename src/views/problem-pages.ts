import { catalogue, type CatalogueEntry, type IssueCode } from '../issues/catalogue.ts';
import { pathOn } from './addresses.ts';
import type { Edition } from './edition.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';

/** The page of one problem that the checks can report. */
export interface ProblemPage extends CatalogueEntry {
  readonly head: PageHead;
  readonly code: IssueCode;
}

/** Where problems are explained. */
const CATALOGUE = 'src/issues/catalogue.ts';

/** A page for every code, in the order of the catalogue. */
export function problemPages(edition: Edition): readonly ProblemPage[] {
  return (Object.keys(catalogue) as IssueCode[]).map((code) => ({
    ...catalogue[code],
    code,
    head: {
      title: `${catalogue[code].title} (${code})`,
      description: catalogue[code].meaning,
      path: pathOn(edition, `/problems/${code}/`),
      file: CATALOGUE,
      crumbs: [
        { text: 'Home', href: pathOn(edition, '/') },
        { text: 'Problems', href: pathOn(edition, '/problems/') },
      ],
    },
  }));
}

/** The list of all problems. */
export const problemList = (
  edition: Edition,
): {
  readonly head: PageHead;
  readonly problems: readonly {
    readonly code: IssueCode;
    readonly title: string;
    readonly href: string;
  }[];
} => ({
  head: headFor(
    edition,
    'Problems',
    'Every problem that the checks can find in a record, what it means and how to put it right.',
    pathOn(edition, '/problems/'),
    CATALOGUE,
  ),
  problems: problemPages(edition).map(({ code, title, head }) => ({
    code,
    title,
    href: head.path,
  })),
});
