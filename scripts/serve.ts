/** `npm run serve`: serves the site that was built last, without building. */
import { serveCommand } from './serve/serve-command.ts';

await serveCommand('dist');
