import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { searchWords } from '../../views/search-names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchWords(await loadSite())), {
    headers: { 'Content-Type': 'application/json' },
  });
