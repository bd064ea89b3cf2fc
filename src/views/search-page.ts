import { collections, listedCollections } from '../schema/collections.ts';
import { listPath, pathOn, recordPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import { guidesPath } from './guides.ts';
import { headFor } from './lists.ts';
import type { PageHead } from './page-head.ts';
import { capital, officialNumber, shortName } from './ref.ts';
import { searchQualityPath } from './search-quality.ts';

/** The search page: where its index is, and the lists a reader can browse without it. */
export interface SearchPage {
  readonly head: PageHead;
  readonly bundle: string;
  /** Where the names, numbers and filters of all records are. */
  readonly names: string;
  /** Where the everyday words are. */
  readonly words: string;
  /** What the address of every record begins with. */
  readonly base: string;
  readonly action: string;
  /** Where the guides are, which are not searched. */
  readonly guides: string;
  /** What the record is about, for saying what cannot be found here. */
  readonly subject: string;
  readonly browse: readonly {
    readonly text: string;
    readonly href: string;
    readonly total: number;
  }[];
  /** Every report that has an official number, in the order of these. */
  readonly numbered: readonly NumberedReport[];
  /** An official number, to show how one is searched for; none where no report has one of letters and digits. */
  readonly example: string | undefined;
  /** Where the search is judged, if it is. */
  readonly quality?: string;
}

export interface NumberedReport {
  readonly number: string;
  /** The number with its year, as two reports may bear one. */
  readonly name: string;
  readonly title: string;
  readonly href: string;
}

export function searchPage(edition: Edition): SearchPage {
  const numbered = numberedReports(edition);
  const lists = listedCollections.map((name) => ({
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
    words: pathOn(edition, '/search/words.json'),
    base: pathOn(edition, '/'),
    action: pathOn(edition, '/search/'),
    ...(edition.searchQuality ? { quality: searchQualityPath(edition) } : {}),
    guides: guidesPath(edition),
    subject: edition.settings.subject,
    browse: [
      ...lists,
      {
        text: 'Glossary, A to Z',
        href: pathOn(edition, '/glossary/'),
        total: edition.graph.inCollection.terms.length,
      },
    ].filter(({ total }) => total > 0),
    numbered,
    example: numbered.find(({ number }) => /^\p{Lu}+ \d+$/u.test(number))?.number,
  };
}

/** Figures in a number count as figures: `RI 9` stands before `RI 12`. */
const byNumber = new Intl.Collator('en', { numeric: true });

function numberedReports(edition: Edition): readonly NumberedReport[] {
  return edition.graph.inCollection.reports
    .flatMap((report) => {
      const number = officialNumber(report);
      return number === undefined
        ? []
        : [
            {
              number,
              name: shortName(report),
              title: report.fields.title,
              href: recordPath(edition, report.id),
            },
          ];
    })
    .sort((a, b) => byNumber.compare(a.name, b.name));
}
