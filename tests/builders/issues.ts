/** Two problems that the reports of the check are tried with: one at a place, one of a whole file. */
import type { Issue } from '../../src/issues/issue.ts';

export const dangling: Issue = {
  code: 'dangling-link',
  file: 'content/reports/late-2021/finding-1.mdx',
  place: { line: 9, column: 5 },
  problem: 'links[0].to names reports/late-2012, and there is no such record.',
  remedy: 'Did you mean reports/late-2021, "Late again"?',
};

export const misnamed: Issue = {
  code: 'wrong-name',
  file: 'content/reports/late-2021/Finding-2.mdx',
  problem: 'No record can have the name “reports/late-2021/Finding-2.mdx”.',
};
