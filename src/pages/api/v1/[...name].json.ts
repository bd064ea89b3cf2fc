import type { APIRoute } from 'astro';
import { apiAnswer, apiNames } from '../../../exports/api.ts';
import { jsonText } from '../../../exports/downloads.ts';
import { loadSite } from '../../../sources/site.ts';

export async function getStaticPaths() {
  return apiNames(await loadSite()).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) => {
  const answer = apiAnswer(await loadSite(), params['name'] ?? '');
  return answer === undefined
    ? new Response(null, { status: 404 })
    : new Response(jsonText(answer), { headers: { 'Content-Type': 'application/json' } });
};
