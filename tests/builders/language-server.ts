/** Astro’s language server as its extension for editors runs it, asked over its own protocol. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = 'node_modules/@astrojs/language-server/bin/nodeServer.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** A place in a file as the protocol counts it: from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What the protocol needs of an answer, whatever it is of. */
const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

export class LanguageServer {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private readonly folder: string;
  private unread = Buffer.alloc(0);
  private asked = 0;

  /** Starts it on a folder that was opened in an editor. */
  constructor(folder: string) {
    this.folder = folder;
    this.process = spawn(process.execPath, [SERVER, '--stdio']);
    this.process.stdout.on('data', (bytes: Buffer) => {
      this.unread = Buffer.concat([this.unread, bytes]);
      for (let message = this.next(); message; message = this.next()) this.take(message);
    });
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'record' }],
      capabilities: CAPABILITIES,
      initializationOptions: {
        typescript: { tsdk: join(process.cwd(), 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    this.send({ method: 'initialized', params: {} });
  }

  /** Opens a text as a file of the folder, and gives what to name it by. */
  open(path: string, text: string): string {
    const uri = pathToFileURL(join(this.folder, path)).href;
    this.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'mdx', version: 1, text } },
    });
    return uri;
  }

  /** Asks about a place in a file: `hover`, `completion`; or about the file: `diagnostic`. */
  about = (what: string, uri: string, position?: Position): Promise<unknown> =>
    this.ask(`textDocument/${what}`, { textDocument: { uri }, position });

  stop = (): boolean => this.process.kill();

  private ask(method: string, params: unknown): Promise<unknown> {
    const id = (this.asked += 1);
    this.send({ id, method, params });
    return new Promise((resolve) => {
      this.waiting.set(id, ({ result }) => resolve(result));
    });
  }

  private take(message: Message): void {
    const { id, method } = message;
    if (id === undefined) return;
    // It asks for settings, of which there are none.
    if (method !== undefined) this.send({ id, result: [] });
    else this.waiting.get(id)?.(message);
  }

  private next(): Message | undefined {
    const end = this.unread.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const length = Number(
      /Content-Length: (\d+)/i.exec(this.unread.toString('ascii', 0, end))?.[1],
    );
    const start = end + 4;
    if (this.unread.length < start + length) return undefined;
    const message = JSON.parse(this.unread.toString('utf8', start, start + length)) as Message;
    this.unread = this.unread.subarray(start + length);
    return message;
  }

  private send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
}
