import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard } from '../../pictures/draw.ts';
import { loadSite } from '../../sources/site.ts';
import { shareCards, type NamedCard } from '../../views/sharing/picture.ts';

export const getStaticPaths = (async () =>
  shareCards(await loadSite()).map(({ name, card }) => ({
    params: { name },
    props: { card },
  }))) satisfies GetStaticPaths;

/** What stands for a page where it is shared. */
export const GET: APIRoute<Pick<NamedCard, 'card'>> = async ({ props }) =>
  new Response(await drawCard(props.card), { headers: { 'content-type': 'image/png' } });
