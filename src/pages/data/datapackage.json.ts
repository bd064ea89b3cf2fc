import type { APIRoute } from 'astro';
import { bytesOf } from '../../exports/downloads.ts';
import { loadSite } from '../../sources/site.ts';

export const GET: APIRoute = async () =>
  new Response(bytesOf(await loadSite(), 'datapackage.json'));
