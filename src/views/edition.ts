import type { RecordGraph } from '../records/graph.ts';
import type { RedirectSettings, SiteSettings, WordSettings } from '../records/parse-settings.ts';
import type { Guide } from '../schema/guide.ts';
import type { SearchQuality } from '../schema/search-quality.ts';

/** What every view is made from: the record, what the site is called, and the day its clocks are read on. */
export interface Edition {
  readonly graph: RecordGraph;
  readonly settings: SiteSettings;
  readonly redirects: RedirectSettings;
  readonly words: WordSettings;
  readonly asOf: string;
  /** The owners’ guides; absent where no page asks for them. */
  readonly guides?: readonly Guide[] | undefined;
  /** What the bench last measured of the search; absent where it was never run. */
  readonly searchQuality?: SearchQuality | undefined;
}
