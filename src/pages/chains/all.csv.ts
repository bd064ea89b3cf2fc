import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { chainsTable } from '../../views/chain-table.ts';
import { csvOf } from '../../views/csv.ts';

/** What the comparison of all chains draws. */
export const GET: APIRoute = async () => new Response(csvOf(chainsTable(await loadSite())));
