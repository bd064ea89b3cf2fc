import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { citeList } from '../../views/cite/files.ts';
import { listFormats, type CiteFormat } from '../../views/cite/formats.ts';
import { trackerRecords } from '../../views/tracker-page.ts';
import { trackers, type Tracker } from '../../views/tracker.ts';

export const getStaticPaths = () =>
  trackers.flatMap((tracker) => listFormats.map((format) => ({ params: { tracker, format } })));

/** The whole tracker for reference managers. */
export const GET: APIRoute = async ({ params }) => {
  const site = await loadSite();
  const records = trackerRecords(site, params['tracker'] as Tracker);
  return new Response(citeList(site, records, params['format'] as CiteFormat));
};
