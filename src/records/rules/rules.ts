import { addresses } from './addresses.ts';
import { anchors } from './anchors.ts';
import { answers } from './answers.ts';
import { chainMembers } from './chain-members.ts';
import { citations } from './citations.ts';
import { cycles } from './cycles.ts';
import { dueDates } from './due-dates.ts';
import { entryNames } from './entry-names.ts';
import { links } from './links.ts';
import { numbers } from './numbers.ts';
import { ratingCells } from './rating-cells.ts';
import { reportFolders } from './report-folders.ts';
import type { Rule } from './rule.ts';
import { sameNumber } from './same-number.ts';
import { summaries } from './summaries.ts';
import { timeless } from './timeless.ts';
import { titles } from './titles.ts';
import { unused } from './unused.ts';
import { withdrawals } from './withdrawals.ts';

/** Every rule, in no particular order: the report sorts what they say. */
export const rules: readonly Rule[] = [
  addresses,
  anchors,
  answers,
  chainMembers,
  citations,
  cycles,
  dueDates,
  entryNames,
  links,
  numbers,
  ratingCells,
  reportFolders,
  sameNumber,
  summaries,
  timeless,
  titles,
  unused,
  withdrawals,
];
