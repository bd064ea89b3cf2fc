import { planSplit } from '../../src/editing/split.ts';
import { plannedCommand } from './planned-command.ts';

/** `npm run split`: a record that became several. */
export const splitCommand = plannedCommand({
  usage: 'npm run split <identifier> <successor> <successor> … -- --why "…"',
  does: `Takes out a record whose parts are records of their own now, and leaves a page at its address that names them.
Write the successors first. Which of them a link means only you can say: such links are listed with their places.`,
  leaves: 'links are left to settle',
  takes: (names) => names >= 3,
  plan: (content, [from = '', ...to], asked) => planSplit(content, { from, to, ...asked }),
});
