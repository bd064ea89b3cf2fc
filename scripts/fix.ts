/** `npm run fix`: puts right what needs no judgement. Exit 0 when all is well, 1 when `--check` would change something. */
import './commands/quick-environment.ts';
import { runCommand } from './commands/run-command.ts';
import { fixCommand } from './fix/fix-command.ts';

await runCommand(fixCommand, process.argv.slice(2));
