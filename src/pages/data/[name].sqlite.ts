import type { APIRoute } from 'astro';
import { namesEnding } from '../../exports/download-names.ts';
import { bytesOf } from '../../exports/downloads.ts';
import { loadSite } from '../../sources/site.ts';

export async function getStaticPaths() {
  return namesEnding(await loadSite(), '.sqlite').map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(bytesOf(await loadSite(), `${params['name'] ?? ''}.sqlite`));
