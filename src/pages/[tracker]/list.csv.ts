import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { trackerFile } from '../../views/tracker-page.ts';
import { trackers, type Tracker } from '../../views/tracker.ts';

export const getStaticPaths = () => trackers.map((tracker) => ({ params: { tracker } }));

/** The whole tracker as CSV. */
export const GET: APIRoute = async ({ params }) =>
  new Response(trackerFile(await loadSite(), params['tracker'] as Tracker));
