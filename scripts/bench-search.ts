/** `npm run bench:search`: exit 0 when all that was measured holds, 1 when not, 2 when used wrongly. */
import { benchCommand } from './bench/bench-command.ts';

await benchCommand(process.argv.slice(2));
