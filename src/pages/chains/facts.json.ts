import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { factsById } from '../../views/chains-page.ts';

/** What chains on any day follow from. */
export const GET: APIRoute = async () => Response.json(factsById(await loadSite()));
