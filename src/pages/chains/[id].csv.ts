import type { APIRoute } from 'astro';
import type { RecordOf } from '../../records/content-record.ts';
import { loadSite } from '../../sources/site.ts';
import { chainTable } from '../../views/chain-table.ts';
import { csvOf } from '../../views/csv.ts';
import { pagedRecords } from '../../views/paged-records.ts';

export async function getStaticPaths() {
  const { graph } = await loadSite();
  return pagedRecords(graph, 'chains').map((record) => ({
    params: { id: record.id.split('/')[1] },
    props: { record },
  }));
}

/** What the chart of a chain draws. */
export const GET: APIRoute<{ readonly record: RecordOf<'chains'> }> = async ({ props }) =>
  new Response(csvOf(chainTable(await loadSite(), props.record)));
