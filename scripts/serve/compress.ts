import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What hosts compress, by the ending of a file. The files of the index are compressed already. */
const TEXTS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Answers a request with a compressed text, and says whether it did. */
export type Compressor = (req: IncomingMessage, res: ServerResponse) => boolean;

/** Sends the texts of a folder as gzip, as hosts do, each compressed once. Paths begin with a slash. */
export function compressor(dir: string): Compressor {
  const kept = new Map<string, Buffer>();
  return (req, res) => {
    const [path = '/'] = (req.url ?? '/').split('?');
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    const type = TEXTS[extname(file)];
    const accepted = String(req.headers['accept-encoding'] ?? '').includes('gzip');
    if (type === undefined || !accepted || path.includes('..') || !isFile(file)) return false;
    const bytes = kept.get(file) ?? gzipSync(readFileSync(file));
    kept.set(file, bytes);
    res.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': bytes.length,
      Vary: 'Accept-Encoding',
    });
    res.end(bytes);
    return true;
  };
}

const isFile = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
