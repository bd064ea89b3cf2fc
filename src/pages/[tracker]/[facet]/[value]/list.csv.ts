import type { APIRoute } from 'astro';
import { loadSite } from '../../../../sources/site.ts';
import { trackerFile, trackerParts, type TrackerPart } from '../../../../views/tracker-page.ts';
import { trackers, type Tracker } from '../../../../views/tracker.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return trackers.flatMap((tracker) =>
    trackerParts(site, tracker).map((part) => ({ params: { tracker, ...part }, props: { part } })),
  );
}

/** A part of a tracker as CSV: the rows that its page shows. */
export const GET: APIRoute<{ readonly part: TrackerPart }> = async ({ params, props }) =>
  new Response(trackerFile(await loadSite(), params['tracker'] as Tracker, props.part));
