import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { trackerData, trackers, type Tracker } from '../../views/tracker.ts';

export const getStaticPaths = () => trackers.map((tracker) => ({ params: { tracker } }));

/** What the filters of a tracker work on. */
export const GET: APIRoute = async ({ params }) => {
  const data = trackerData(await loadSite(), params['tracker'] as Tracker);
  return new Response(JSON.stringify(data));
};
