import type { APIRoute } from 'astro';
import { downloadNames, downloadsOf } from '../../exports/downloads.ts';
import { loadSite } from '../../sources/site.ts';

export async function getStaticPaths() {
  return downloadNames(await loadSite()).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const found = downloadsOf(await loadSite()).files.get(params['file'] ?? '');
  return new Response(found?.bytes ?? null, { status: found ? 200 : 404 });
};
