/** `npm run serve`: serves the site that was built last, without building. */
import { runCommand } from './commands/run-command.ts';
import { serveBuilt } from './serve/serve-command.ts';

await runCommand(serveBuilt, process.argv.slice(2));
