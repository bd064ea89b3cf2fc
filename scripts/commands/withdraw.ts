import { planWithdraw } from '../../src/editing/withdraw.ts';
import { plannedCommand } from './planned-command.ts';

/** `npm run withdraw`: a record that is taken back. */
export const withdrawCommand = plannedCommand({
  usage: 'npm run withdraw <identifier> -- --why "…"',
  does: `Takes a record back, and with a report all its records. The file and its page stay: the page says first when and
why, and nothing counts or lists the record. A statement that was taken out of its report is withdrawn as
reports/<report>#statement-<anchor>.`,
  takes: (names) => names === 1,
  plan: (content, [id = ''], asked) => planWithdraw(content, { id, ...asked }),
});
