import type { APIRoute } from 'astro';
import { loadSite } from '../../../../sources/site.ts';
import { citeList } from '../../../../views/cite/files.ts';
import { listFormats, type CiteFormat } from '../../../../views/cite/formats.ts';
import { trackerParts, trackerRecords, type TrackerPart } from '../../../../views/tracker-page.ts';
import { trackers, type Tracker } from '../../../../views/tracker.ts';

export async function getStaticPaths() {
  const site = await loadSite();
  return trackers.flatMap((tracker) =>
    trackerParts(site, tracker).flatMap((part) =>
      listFormats.map((format) => ({ params: { tracker, ...part, format }, props: { part } })),
    ),
  );
}

/** A part of a tracker for reference managers: the rows that its page shows. */
export const GET: APIRoute<{ readonly part: TrackerPart }> = async ({ params, props }) => {
  const site = await loadSite();
  const records = trackerRecords(site, params['tracker'] as Tracker, props.part);
  return new Response(citeList(site, records, params['format'] as CiteFormat));
};
