/** `npm run new`: writes a new record, a report’s dossier or a source. Exit 0 when written, 1 when it is there already, 2 when used wrongly. */
import { runCommand } from './commands/run-command.ts';
import { newCommand } from './new/new-command.ts';

await runCommand(newCommand, process.argv.slice(2));
