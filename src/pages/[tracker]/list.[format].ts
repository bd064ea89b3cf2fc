import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { listFormats, type CiteFormat } from '../../views/cite/files.ts';
import { trackerCitations } from '../../views/tracker-page.ts';
import { trackers, type Tracker } from '../../views/tracker.ts';

export const getStaticPaths = () =>
  trackers.flatMap((tracker) => listFormats.map((format) => ({ params: { tracker, format } })));

/** The whole tracker for reference managers. */
export const GET: APIRoute = async ({ params }) =>
  new Response(
    trackerCitations(
      await loadSite(),
      params['tracker'] as Tracker,
      params['format'] as CiteFormat,
    ),
  );
