/** A version of the shape of the data. A new field makes a minor version; what breaks a reader makes an API v2. */
export interface DataVersion {
  readonly version: string;
  /** The day it was first published. */
  readonly date: string;
  readonly changes: readonly string[];
}

/** Every version of the shape of the data, newest first. */
export const changelog: readonly [DataVersion, ...DataVersion[]] = [
  {
    version: '1.3.0',
    date: '2026-11-22',
    changes: [
      'The table of all records says which were withdrawn: review_code and review_withdrawn, as the table of each collection does.',
    ],
  },
  {
    version: '1.2.0',
    date: '2026-11-21',
    changes: [
      'Redirects say on which day something was moved, split or withdrawn.',
      'Withdrawn records stand last in each list, with the review code withdrawn and its day.',
      'Records say whether they are stale: last checked over twelve months before the as-of day.',
    ],
  },
  {
    version: '1.1.0',
    date: '2026-11-21',
    changes: ['Records say what was corrected on them: corrections, and the table of that name.'],
  },
  {
    version: '1.0.0',
    date: '2026-11-21',
    changes: ['The first published shape.'],
  },
];

/** The version that answers carry. */
export const schemaVersion = changelog[0].version;
