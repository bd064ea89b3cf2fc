import { collectionNames } from '../schema/collections.ts';
import { listPath, pathOn, recordPath, wholeAddress } from './addresses.ts';
import type { Edition } from './edition.ts';
import { fieldsPath } from './field-page.ts';
import { frameLinks } from './frame.ts';
import { escapeHtml } from './html.ts';
import { problemPages } from './problem-pages.ts';
import { searchPage } from './search-page.ts';
import { searchQualityPath } from './search-quality.ts';
import { stalePath } from './stale-page.ts';
import { trackerPath, trackers } from './tracker.ts';
import { trackerParts } from './tracker-page.ts';

/** A page that a search engine may list. */
export interface MappedPage {
  readonly address: string;
  /** The day its content was last compared with its sources; absent where no one day is true of it. */
  readonly changed?: string;
}

/** Every page for readers: what the header and the footer lead to, the lists, the records. */
export function mappedPages(edition: Edition): readonly MappedPage[] {
  const search = searchPage(edition).head.path;
  const paths = [
    pathOn(edition, '/'),
    ...frameLinks.map((path) => pathOn(edition, path)),
    ...collectionNames.map((name) => listPath(edition, name)),
    ...trackers.flatMap((tracker) =>
      trackerParts(edition, tracker).map(({ facet, value }) =>
        trackerPath(edition, tracker, facet, value),
      ),
    ),
    stalePath(edition),
    ...problemPages(edition).map(({ head }) => head.path),
    fieldsPath(edition),
    ...(edition.searchQuality ? [searchQualityPath(edition)] : []),
  ].filter((path) => path !== search);
  return [
    ...[...new Set(paths)].map((path) => ({ address: wholeAddress(edition, path) })),
    ...[...edition.graph.records.values()].map((record) => ({
      address: wholeAddress(edition, recordPath(edition, record.id)),
      ...(record.collection === 'sources' ? {} : { changed: record.fields.checked }),
    })),
  ];
}

/** The pages as a file for search engines (the sitemap protocol, sitemaps.org). */
export const sitemapXml = (edition: Edition): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...mappedPages(edition).map(urlXml),
    '</urlset>\n',
  ].join('\n');

const urlXml = ({ address, changed }: MappedPage): string =>
  `<url><loc>${escapeHtml(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`;

/** What search engines may read: everything; the file that names all pages (RFC 9309). */
export const robotsTxt = (edition: Edition): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress(edition, pathOn(edition, '/sitemap.xml'))}\n`;
