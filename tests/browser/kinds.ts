import type { RecordGraph } from '../../src/records/graph.ts';
import { collectionNames } from '../../src/schema/collections.ts';

/** Pages that stand for the kinds of page that are not records. */
const OTHERS = [
  '/',
  '/404.html',
  '/about/',
  '/guides/',
  '/guides/style/',
  '/guides/adding-a-report/',
  '/guides/corrections/',
  '/method/',
  '/glossary/',
  '/timeline/',
  '/gaps/',
  '/data/',
  '/feeds/',
  '/guides/fields/',
  '/reports/',
  '/recommendations/',
  '/commitments/?status=missed',
  '/findings/theme/workforce/',
  '/sources/',
  '/problems/',
  '/problems/dangling-link/',
  '/search/',
  '/search/?q=recrods&kind=finding&year=2020',
  '/search/?q=paperless+genomic+fax',
  '/search/?q=HC+999',
  '/search/?q=find+a+dentist',
  '/search/?q=paperless&kind=body',
];

/** A page of each kind: for a collection the record with the most links, which has most on its page. */
export function pagesOfEachKind(graph: RecordGraph): readonly string[] {
  const links = (id: string): number =>
    (graph.linksFrom.get(id)?.length ?? 0) +
    (graph.linksTo.get(id)?.length ?? 0) +
    (graph.itemsOf.get(id)?.length ?? 0);
  const fullest = collectionNames.flatMap((name) =>
    [...graph.inCollection[name]].sort((a, b) => links(b.id) - links(a.id)).slice(0, 1),
  );
  const answer = graph.inCollection.reports.find(({ fields }) => fields.answers !== undefined);
  const rated = graph.inCollection.ratings[0]?.report;
  const records = [...fullest.map(({ id }) => id), answer?.id, rated].filter(
    (id) => id !== undefined,
  );
  const printed = rated === undefined ? [] : [`/${rated}/print/`];
  return [...OTHERS, ...new Set(records.map((id) => `/${id}/`)), ...printed];
}
