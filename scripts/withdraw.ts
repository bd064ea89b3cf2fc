/** `npm run withdraw`: exit 0 when done, 1 when something is left to settle, 2 when used wrongly. */
import './commands/quick-environment.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(withdrawCommand, process.argv.slice(2));
