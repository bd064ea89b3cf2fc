import type { APIRoute } from 'astro';
import { loadSite } from '../sources/site.ts';
import { sitemapXml } from '../views/sitemap.ts';

/** Every page for readers, for search engines. */
export const GET: APIRoute = async () => new Response(sitemapXml(await loadSite()));
