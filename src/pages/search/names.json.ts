import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { searchNames } from '../../views/search-names.ts';

/** What answers at once; the everyday words come after it, with the texts. */
export const GET: APIRoute = async () => {
  const { facets, records } = searchNames(await loadSite());
  return new Response(JSON.stringify({ facets, records }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
