import type { APIRoute } from 'astro';
import { loadSite } from '../../sources/site.ts';
import { atomFeed } from '../../views/feeds/atom.ts';
import { feeds } from '../../views/feeds/follow.ts';

export const getStaticPaths = async () => feeds(await loadSite()).map((id) => ({ params: { id } }));

/** What happened to everything, or to one report, body, theme or chain. */
export const GET: APIRoute = async ({ params }) =>
  new Response(atomFeed(await loadSite(), params['id'] ?? ''), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
