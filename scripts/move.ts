/** `npm run move`: exit 0 when done, 1 when something is left to settle, 2 when used wrongly. */
import './commands/quick-environment.ts';
import { moveCommand } from './commands/move.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(moveCommand, process.argv.slice(2));
