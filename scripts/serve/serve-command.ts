import { existsSync } from 'node:fs';
import { contentFolder, readContentFile } from '../../src/sources/content-folder.ts';
import { parseSettings } from '../../src/records/parse-settings.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { serveSite } from './server.ts';

const FIRST_PORT = 4321;

const help = `
npm run serve   serves the site in dist/ that was built last, without building, until Ctrl-C

The address is printed. PORT=8080 asks for a port; without it 4321, or the next that is free.
Exit 0 when it was stopped, 1 when there is no site to serve, 2 when used wrongly.
`;

const flags = {} as const;

/** `npm run serve`: the site that was built last. */
export const serveBuilt: Command<typeof flags> = {
  help,
  flags,
  run: ({ positionals }) => {
    if (positionals.length > 0)
      throw new WrongUse(
        `dist/ is served, and nothing else: "${positionals.join(' ')}" is too much.`,
      );
    return serveSiteIn('dist');
  },
};

/** Serves a built site until Ctrl-C, and prints its address last. 1 when it cannot. */
export async function serveSiteIn(dir: string, content = contentFolder()): Promise<ExitCode> {
  if (!existsSync(dir)) {
    console.error(`There is no ${dir}/ to serve. Run: npm run build`);
    return 1;
  }
  const site = await serveSite(dir, {
    port: wantedPort(process.env['PORT']),
    base: basePath(content),
  });
  console.log(`Paper Trail is at ${site.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.close().then(() => process.exit(0)));
  }
  return 0;
}

function wantedPort(given: string | undefined): number {
  const port = Number(given);
  return given && Number.isInteger(port) && port >= 0 && port < 65536 ? port : FIRST_PORT;
}

function basePath(content: string): string {
  return parseSettings(readContentFile(content, 'site.yaml'), 'site').settings?.base ?? '/';
}
