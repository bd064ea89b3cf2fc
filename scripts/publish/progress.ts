/** Tells a person how far long work has come. */
export interface Progress {
  /** What is going on now; a terminal shows it in one line that is rewritten. */
  readonly now: (text: string) => void;
  /** What a phase came to; stays on the screen. */
  readonly done: (text: string) => void;
}

/** Milliseconds between two rewritings; a terminal drawn for every page would slow the build. */
const PAUSE = 50;

/** On a terminal a rewritten line and the results, elsewhere (a log) the results alone. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const clear = stream.isTTY ? '\r\x1b[2K' : '';
  let drawn = -Infinity;
  return {
    now: (text) => {
      if (!stream.isTTY || performance.now() - drawn < PAUSE) return;
      drawn = performance.now();
      stream.write(`${clear}${text}`);
    },
    done: (text) => {
      drawn = -Infinity;
      stream.write(`${clear}${text}\n`);
    },
  };
}
