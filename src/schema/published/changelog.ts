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
    version: '1.1.0',
    date: '2026-11-21',
    changes: [
      'Records say what was corrected on them: corrections, and the table of that name.',
      'Redirects say on which day something was moved, split or withdrawn.',
      'Withdrawn records stand last in each list, with the review code withdrawn.',
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-21',
    changes: ['The first published shape.'],
  },
];

/** The version that answers carry. */
export const schemaVersion = changelog[0].version;
