import { planSplit } from '../../src/editing/split.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { carryOut, planFlags, typedNames } from './planned.ts';
import type { Command } from './run-command.ts';

const USAGE = 'npm run split <identifier> <successor> <successor> … -- --why "…"';

const help = `
${USAGE}

Takes out a record whose parts are records of their own now, and leaves a page at its address that names them.
Write the successors first. Which of them a link means only you can say: such links are listed with their places.

  --why "…"     why, in a sentence that readers of the old address see
  --dry-run     writes nothing, and says what would change

Exit 0 when done, 1 when links are left to settle or the record would have problems, 2 when used wrongly.
`;

/** `npm run split`: a record that became several. */
export const splitCommand: Command<typeof planFlags> = {
  help,
  flags: planFlags,
  run: ({ values, positionals }) => {
    const { names, why } = typedNames(positionals, values.why, USAGE, (number) => number >= 3);
    const [from = '', ...to] = names;
    const asked = { from, to, on: asOfDate(), why };
    return carryOut(contentFolder(), (content) => planSplit(content, asked), {
      isDry: values['dry-run'],
    });
  },
};
