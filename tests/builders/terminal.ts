/** A terminal without a screen: what is asked is kept, and what a test types is sent when it is asked for. */
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../../scripts/new/questions.ts';

/** What to wait for on the screen, and what to type then. */
export type Turn = readonly [asked: string, keys: string];

export const ENTER = '\r';
export const TAB = '\t';
export const DOWN = '\u001B[B';
export const CTRL_C = '\u0003';
/** Empties what stands in a line of text. */
export const EMPTY = '\u0015';

/** Types each turn’s keys once its question stands on the screen. Resolves to all that was shown. */
export function typing(turns: readonly Turn[]): { terminal: Terminal; screen: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const left = [...turns];
  let shown = '';
  let all = '';
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _, done) {
        const text = stripVTControlCharacters(chunk.toString());
        shown += text;
        all += text;
        const [next] = left;
        if (next && shown.includes(next[0])) {
          left.shift();
          shown = '';
          setImmediate(() => type(input, next[1]));
        }
        done();
      },
    }),
    { isTTY: true, columns: 200, rows: 60 },
  );
  return { terminal: { input, output }, screen: () => all };
}

/** Keys are sent one by one, as a hand sends them; an arrow is one key. */
function type(input: PassThrough, keys: string): void {
  const each = keys.match(/\u001B\[[A-D]|[^]/gu) ?? [];
  const send = (at: number): void => {
    const key = each[at];
    if (key === undefined) return;
    input.write(key);
    setTimeout(() => send(at + 1), 5);
  };
  send(0);
}
