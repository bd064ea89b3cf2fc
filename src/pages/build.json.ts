import type { APIRoute } from 'astro';
import { loadSite } from '../sources/site.ts';
import { buildSummary } from '../views/build-summary.ts';

/** What the build holds, as data. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  return new Response(`${JSON.stringify(buildSummary(site, site.issues.length), null, 1)}\n`);
};
