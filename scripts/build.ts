/** `npm run build`: exit 0 when the site was built, 1 when it was not, 2 when used wrongly. */
import { buildCommand } from './publish/build-command.ts';

await buildCommand(process.argv.slice(2));
