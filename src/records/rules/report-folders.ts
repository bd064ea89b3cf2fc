import { issueAt, type Rule } from './rule.ts';

/** Every folder of records has the record of the document that said them. */
export const reportFolders: Rule = ({ graph, broken }) =>
  [...graph.itemsOf].flatMap(([report, [first]]) =>
    first === undefined || graph.records.has(report) || broken.has(report)
      ? []
      : [
          issueAt(
            first,
            'missing-report',
            { line: 1, column: 1 },
            `There is no ${report}/report.mdx.`,
            'Add it: every record in the folder was said by that document.',
          ),
        ],
  );
