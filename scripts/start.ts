/** `npm start`: builds the site and serves it. Nothing is served when the build fails. */
import { buildCommand } from './publish/build-command.ts';
import { serveSiteIn } from './serve/serve-command.ts';

const built = await buildCommand(process.argv.slice(2));
if (built !== undefined) process.exitCode = await serveSiteIn(built.out, built.content);
