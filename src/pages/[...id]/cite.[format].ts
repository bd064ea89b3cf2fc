import type { APIRoute } from 'astro';
import type { ContentRecord } from '../../records/content-record.ts';
import { loadSite } from '../../sources/site.ts';
import { collectionNames } from '../../schema/collections.ts';
import { citeFile } from '../../views/cite/files.ts';
import { citeFormats, type CiteFormat } from '../../views/cite/formats.ts';
import { pagedRecords } from '../../views/paged-records.ts';

interface Props {
  readonly record: ContentRecord;
  readonly format: CiteFormat;
}

/** A file for each record and format, beside the record’s page. */
export async function getStaticPaths() {
  const { graph } = await loadSite();
  const formats = Object.keys(citeFormats) as CiteFormat[];
  return pagedRecords(graph, ...collectionNames).flatMap((record) =>
    formats.map((format) => ({ params: { id: record.id, format }, props: { record, format } })),
  );
}

/** The citations of a record, for reference managers. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(citeFile(await loadSite(), props.record, props.format));
