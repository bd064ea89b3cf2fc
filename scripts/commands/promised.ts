/** What a moment of the record promises to keep, for the commands that compare it with what was published. */
import { downloadNames } from '../../src/exports/download-names.ts';
import { inForce } from '../../src/records/build-graph.ts';
import type { RecordGraph } from '../../src/records/graph.ts';
import type {
  RedirectSettings,
  SiteSettings,
  WordSettings,
} from '../../src/records/parse-settings.ts';
import type { Guide } from '../../src/schema/guide.ts';
import type { Address } from '../../src/ledger/ledger-file.ts';
import { promisedAddresses } from '../../src/views/promised.ts';

/** A moment of the record, as far as it could be read. */
export interface Moment {
  readonly graph: RecordGraph;
  readonly site: SiteSettings | undefined;
  readonly redirects: RedirectSettings | undefined;
  readonly words?: WordSettings | undefined;
  /** Absent where only records were read, as at a commit: the ledger has the guides of before. */
  readonly guides?: readonly Guide[] | undefined;
}

/** Its promises on a day; undefined where its settings cannot be read, so that nothing can be said. */
export function promisedBy(moment: Moment, asOf: string): readonly Address[] | undefined {
  const { graph, site, redirects, guides } = moment;
  if (!site || !redirects) return undefined;
  const words = moment.words ?? { same: [], elsewhere: [] };
  const edition = { graph: inForce(graph), settings: site, redirects, words, asOf, guides };
  return promisedAddresses(edition, downloadNames(edition));
}
