import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { dueCalendar } from '../../views/feeds/calendar.ts';
import { calendars } from '../../views/feeds/follow.ts';

export const getStaticPaths = async () =>
  calendars(await loadSite()).map((id) => ({ params: { id } }));

/** What falls due, for everybody or for one body. */
export const GET: APIRoute = async ({ params }) =>
  new Response(dueCalendar(await loadSite(), params['id'] ?? ''), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
