import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { waysToAsk } from '../../views/search-names.ts';

/** How readers ask for each record, for the index of its text. No page loads it. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(waysToAsk(await loadSite())), {
    headers: { 'Content-Type': 'application/json' },
  });
