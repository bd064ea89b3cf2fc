/** `npm run diff`: exit 0, or 2 when used wrongly. */
import './commands/quick-environment.ts';
import { diffCommand } from './commands/diff.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(diffCommand, process.argv.slice(2));
