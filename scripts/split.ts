/** `npm run split`: exit 0 when done, 1 when something is left to settle, 2 when used wrongly. */
import './commands/quick-environment.ts';
import { splitCommand } from './commands/split.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(splitCommand, process.argv.slice(2));
