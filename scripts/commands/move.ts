import { planMove } from '../../src/editing/move.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { carryOut, planFlags, typedNames } from './planned.ts';
import type { Command } from './run-command.ts';

const USAGE = 'npm run move <identifier> <new identifier> -- --why "…"';

const help = `
${USAGE}

Renames a record, or a report with all its records: the file, every link to it, and a redirect from the old
address. A statement of a report moves as reports/<report>#statement-<anchor>. Where the file was renamed by hand
already, the links and the redirect are what is left to do.

  --why "…"     why, in a sentence that readers of the old address see
  --dry-run     writes nothing, and says what would change

Exit 0 when done, 1 when the record would have problems, 2 when used wrongly.
`;

/** `npm run move`: a record under another name. */
export const moveCommand: Command<typeof planFlags> = {
  help,
  flags: planFlags,
  run: ({ values, positionals }) => {
    const { names, why } = typedNames(positionals, values.why, USAGE, (number) => number === 2);
    const [from = '', to = ''] = names;
    const asked = { from, to, on: asOfDate(), why };
    return carryOut(contentFolder(), (content) => planMove(content, asked), {
      isDry: values['dry-run'],
    });
  },
};
