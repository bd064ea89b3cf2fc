/** `npm run check`: exit 0 if there is no problem, 1 if there are problems, 2 when used wrongly. */
import './commands/quick-environment.ts';
import { checkCommand } from './commands/check.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(checkCommand, process.argv.slice(2));
