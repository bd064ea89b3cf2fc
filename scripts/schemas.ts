/** `npm run schemas`: exit 0 when all is well, 1 when `--check` finds a file that is not as it should be, 2 when used wrongly. */
import { runCommand } from './commands/run-command.ts';
import { schemasCommand } from './commands/schemas.ts';

await runCommand(schemasCommand, process.argv.slice(2));
