import { existsSync } from 'node:fs';
import { contentFolder, readContentFile } from '../../src/sources/content-folder.ts';
import { parseSettings } from '../../src/records/parse-settings.ts';
import { serveSite } from './server.ts';

const FIRST_PORT = 4321;

/** Serves a built site until Ctrl-C, and prints its address last. Exit 1 when it cannot. */
export async function serveCommand(dir: string, content = contentFolder()): Promise<void> {
  if (!existsSync(dir)) {
    console.error(`There is no ${dir}/ to serve. Run: npm run build`);
    process.exitCode = 1;
    return;
  }
  const site = await serveSite(dir, {
    port: wantedPort(process.env['PORT']),
    base: basePath(content),
  });
  console.log(`Paper Trail is at ${site.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.close().then(() => process.exit(0)));
  }
}

function wantedPort(given: string | undefined): number {
  const port = Number(given);
  return given && Number.isInteger(port) && port >= 0 && port < 65536 ? port : FIRST_PORT;
}

function basePath(content: string): string {
  return parseSettings(readContentFile(content, 'site.yaml'), 'site').settings?.base ?? '/';
}
