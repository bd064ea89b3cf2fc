import { listPath, pathOn, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { PageHead } from '../page-head.ts';
import { at, CONTEXT, licence, ourselves, type Thing } from './thing.ts';

/** What a page that is not of one record says of itself: the first page, the glossary, the data, any other. */
export function pageData(edition: Edition, head: PageHead): Thing {
  const { settings } = edition;
  const own = {
    '@context': CONTEXT,
    '@id': wholeAddress(edition, head.path),
    name: head.title,
    description: head.description,
    inLanguage: settings.language,
    publisher: ourselves(edition),
    license: licence(settings.licences.record),
  };
  const home = pathOn(edition, '/');
  if (head.path === home) return { ...own, ...siteData(edition) };
  if (head.path === listPath(edition, 'terms')) return { ...own, '@type': 'DefinedTermSet' };
  return { ...own, isPartOf: at(wholeAddress(edition, home)), '@type': 'WebPage' };
}

/** A file of a data set. */
export interface Distribution {
  readonly name: string;
  readonly href: string;
  readonly type: string;
}

/** The data set that the page of the data offers, with where to get it. */
export const datasetData = (
  edition: Edition,
  head: PageHead,
  files: readonly Distribution[],
): Thing => ({
  ...pageData(edition, head),
  '@type': 'Dataset',
  creator: ourselves(edition),
  isAccessibleForFree: true,
  distribution: files.map(({ name, href, type }) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: type,
    contentUrl: wholeAddress(edition, href),
  })),
});

/** The whole site, who publishes it, and how to search it. */
const siteData = (edition: Edition): Thing => ({
  '@type': 'WebSite',
  alternateName: edition.settings.tagline,
  publisher: {
    ...ourselves(edition),
    '@type': 'Organization',
    name: edition.settings.name,
    description: edition.settings.independent,
    email: edition.settings.corrections,
  },
  potentialAction: {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${wholeAddress(edition, pathOn(edition, '/search/'))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  },
});
