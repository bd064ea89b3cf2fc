import type { APIRoute } from 'astro';
import { loadSite } from '../sources/site.ts';
import { robotsTxt } from '../views/sitemap.ts';

/** What search engines may read, and where they find it. */
export const GET: APIRoute = async () => new Response(robotsTxt(await loadSite()));
