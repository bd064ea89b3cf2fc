import { planMove } from '../../src/editing/move.ts';
import { plannedCommand } from './planned-command.ts';

/** `npm run move`: a record under another name. */
export const moveCommand = plannedCommand({
  usage: 'npm run move <identifier> <new identifier> -- --why "…"',
  does: `Renames a record, or a report with all its records: the file, every link to it, and a redirect from the old
address. A statement of a report moves as reports/<report>#statement-<anchor>. Where the file was renamed by hand
already, the links and the redirect are what is left to do.`,
  takes: (names) => names === 2,
  plan: (content, [from = '', to = ''], asked) => planMove(content, { from, to, ...asked }),
});
