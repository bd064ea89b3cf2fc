/** `npm run check`: exit 0 if there is no problem, 1 if there are problems, 2 when used wrongly. */
import { checkCommand } from './commands/check.ts';
import { runCommand } from './commands/run-command.ts';

// `yaml` asks the environment at every token, a quarter of a million times, and a plain copy answers at once.
process.env = { ...process.env };

await runCommand(checkCommand, process.argv.slice(2));
