import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { searchNames } from '../../views/search-names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchNames(await loadSite())), {
    headers: { 'Content-Type': 'application/json' },
  });
