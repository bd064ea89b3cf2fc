/**
 * What is promised for good: every address and anchor that others may cite, without the base path, as
 * `/reports/late-2021/#statement-late`. Once published it goes into the ledger, and the check holds the site to it.
 *
 * Not promised are views that come and go with the record: lists by one value of a filter, a report printed whole,
 * files beside a record’s page, and places on chains, lists, the glossary and the gaps,
 * which are made of other records’ names.
 */
import { addressOf, addressedBy } from '../records/record-address.ts';
import { allRecords } from '../records/graph.ts';
import { anchorsOfGone, anchorsOn, leftPlaces } from '../records/promised-anchors.ts';
import { collectionNames } from '../schema/collections.ts';
import { pathOn, recordPath } from './addresses.ts';
import type { Edition } from './edition.ts';
import { calendarPath, calendars, feedPath, feeds } from './feeds/follow.ts';
import { methodPage } from './method-page.ts';
import { mappedPages } from './sitemap.ts';
import { searchPage } from './search-page.ts';
import { searchQualityPath } from './search-quality.ts';
import { trackerPath, trackers } from './tracker.ts';
import { trackerParts } from './tracker-page.ts';

/** Files that readers and machines were given the address of. */
const FILES = ['/api/v1/index.json', '/api/v1/redirects.json'] as const;
const MACHINE_FILES = ['/build.json', '/robots.txt', '/sitemap.xml', '/chains/all.csv'] as const;

/** Every promised address and anchor, sorted, each once. `files` are the names of the downloads. */
export const promisedAddresses = (edition: Edition, files: readonly string[]): readonly string[] =>
  [
    ...new Set([
      ...ofRecords(edition),
      ...ofGone(edition),
      ...ofPages(edition),
      ...ofFiles(edition, files),
    ]),
  ].sort();

const withAnchors = (address: string, anchors: readonly string[]): readonly string[] => [
  address,
  ...anchors.map((anchor) => `${address}#${anchor}`),
];

const ofRecords = ({ graph, redirects }: Edition): readonly string[] =>
  allRecords(graph).flatMap((record) =>
    withAnchors(addressOf(record.id), [
      ...anchorsOn(graph, record),
      ...leftPlaces(redirects.moved, record.id).map(({ anchor }) => anchor),
    ]),
  );

const ofGone = ({ graph, redirects }: Edition): readonly string[] =>
  redirects.moved
    .filter(({ from }) => addressedBy(from).anchor === undefined)
    .flatMap((redirect) =>
      withAnchors(addressOf(redirect.from), anchorsOfGone(graph, redirects.moved, redirect)),
    );

/** Pages of no one record: the frame’s, lists, problems; and each word of the method. */
function ofPages(edition: Edition): readonly string[] {
  const passing = new Set([
    ...[...edition.graph.records.keys()].map((id) => recordPath(edition, id)),
    ...trackers.flatMap((tracker) =>
      trackerParts(edition, tracker).map(({ facet, value }) =>
        trackerPath(edition, tracker, facet, value),
      ),
    ),
    searchQualityPath(edition),
  ]);
  const { address } = edition.settings;
  const paths = mappedPages(edition).map((page) =>
    page.address.slice(address.replace(/\/$/, '').length),
  );
  return [
    ...[...paths, searchPage(edition).head.path]
      .filter((path) => !passing.has(path))
      .map((path) => withoutBase(edition, path)),
    ...methodPage(edition).sections.flatMap(({ anchor, words }) =>
      [anchor, ...words.map((word) => word.anchor)].map((each) => `/method/#${each}`),
    ),
  ];
}

const ofFiles = (edition: Edition, files: readonly string[]): readonly string[] => [
  ...FILES,
  ...MACHINE_FILES,
  ...files.map((name) => `/data/${name}`),
  ...collectionNames.map((name) => `/api/v1/${name}.json`),
  ...trackers.map((tracker) => `/${tracker}/list.csv`),
  ...feeds(edition).map((id) => withoutBase(edition, feedPath(edition, id))),
  ...calendars(edition).map((id) => withoutBase(edition, calendarPath(edition, id))),
];

const withoutBase = (edition: Edition, path: string): string =>
  `/${path.slice(pathOn(edition, '/').length)}`;
