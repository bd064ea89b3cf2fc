/** `npm run verify`: exit 0 when the live site is what its manifest says, 1 when not, 2 when used wrongly. */
import { runCommand } from './commands/run-command.ts';
import { verifyCommand } from './review/verify.ts';

await runCommand(verifyCommand, process.argv.slice(2));
