/** `npm run ledger`: exit 0, 1 when `--check` found something new or the content has problems, 2 when used wrongly. */
import './commands/quick-environment.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { runCommand } from './commands/run-command.ts';

await runCommand(ledgerCommand, process.argv.slice(2));
