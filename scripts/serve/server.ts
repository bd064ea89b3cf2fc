import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressor } from './compress.ts';

const HOST = '127.0.0.1';
const TRIES = 20;

/** What files of these endings are, which the server that is used does not know. */
const TYPES = [
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
] as const;

/** A site that is being served. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where to serve a site. */
export interface ServeOptions {
  /** The first port to try, or 0 for any that is free. */
  readonly port: number;
  /** The path under which the site's addresses begin, as `/` or `/record/`. */
  readonly base: string;
  /** Whether texts are sent compressed, as hosts do; a site that is rebuilt while it is served must not be. */
  readonly compresses?: true;
}

/**
 * Serves a built site on this machine only, on the first free port from `port`. Unknown addresses
 * get the site's own 404 page. Throws when no port is free.
 */
export async function serveSite(dir: string, options: ServeOptions): Promise<ServedSite> {
  const base = options.base.endsWith('/') ? options.base : `${options.base}/`;
  const server = createServer(answerer(dir, base, options.compresses ?? false));
  const port = await listen(server, options.port);
  return {
    url: `http://${HOST}:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerer(dir: string, base: string, compresses: boolean) {
  const notFound = (_: IncomingMessage, res: ServerResponse): void => sendNotFound(dir, res);
  const compressed = compresses ? compressor(dir) : undefined;
  // Files are looked up anew each time, so that a new build shows without a restart.
  const files = sirv(dir, { dev: true, etag: true, onNoMatch: notFound, setHeaders: setType });
  return (req: IncomingMessage, res: ServerResponse): void => {
    const [path = '/', query] = (req.url ?? '/').split('?');
    if (base !== '/' && path === '/') return redirect(res, base);
    if (!path.startsWith(base)) return sendNotFound(dir, res);
    if (isFolder(dir, path.slice(base.length))) return redirect(res, `${path}/`, query);
    req.url = `/${(req.url ?? '/').slice(base.length)}`;
    if (!compressed?.(req, res)) files(req, res);
  };
}

function setType(res: ServerResponse, path: string): void {
  const type = TYPES.find(([ending]) => path.endsWith(ending));
  if (type) res.setHeader('Content-Type', type[1]);
}

/** Hosts add the slash that is missing, and addresses in the site count on it. */
function isFolder(dir: string, path: string): boolean {
  if (path === '' || path.endsWith('/') || path.includes('..')) return false;
  return statSync(join(dir, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function redirect(res: ServerResponse, to: string, query?: string): void {
  // Two slashes at the beginning would lead to another host.
  const path = to.replace(/^\/+/, '/');
  res.writeHead(302, { Location: query === undefined ? path : `${path}?${query}` }).end();
}

function sendNotFound(dir: string, res: ServerResponse): void {
  const page = join(dir, '404.html');
  res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port += 1) {
    const bound = await tryPort(server, port);
    if (bound !== undefined) return bound;
  }
  throw new Error(`No port from ${first} to ${first + TRIES - 1} is free.`);
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
