import { planWithdraw } from '../../src/editing/withdraw.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { carryOut, planFlags, typedNames } from './planned.ts';
import type { Command } from './run-command.ts';

const USAGE = 'npm run withdraw <identifier> -- --why "…"';

const help = `
${USAGE}

Takes a record back, and with a report all its records. The file and its page stay: the page says first when and
why, and nothing counts or lists the record. A statement that was taken out of its report is withdrawn as
reports/<report>#statement-<anchor>.

  --why "…"     why, in a sentence that readers see
  --dry-run     writes nothing, and says what would change

Exit 0 when done, 1 when the record would have problems, 2 when used wrongly.
`;

/** `npm run withdraw`: a record that is taken back. */
export const withdrawCommand: Command<typeof planFlags> = {
  help,
  flags: planFlags,
  run: ({ values, positionals }) => {
    const { names, why } = typedNames(positionals, values.why, USAGE, (number) => number === 1);
    const [id = ''] = names;
    const asked = { id, on: asOfDate(), why };
    return carryOut(contentFolder(), (content) => planWithdraw(content, asked), {
      isDry: values['dry-run'],
    });
  },
};
