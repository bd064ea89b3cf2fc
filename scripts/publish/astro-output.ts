/** Astro's log lines begin with the time of day. */
const STAMP = /^\d\d:\d\d:\d\d /;
const PAGE = /[├└]─ \/\S*\.html/;
const RECORDS = /\[paper-trail-records\] (\d+ records?, .*)$/;
const COLOUR = /\x1b\[[0-9;]*m/g;

/** What one line of Astro's output tells about the progress of a build. */
export type Step =
  { readonly step: 'page' } | { readonly step: 'records'; readonly counts: string };

/** Reads one line of Astro's output; undefined where it tells nothing about progress. */
export function stepOf(line: string): Step | undefined {
  const plain = line.replaceAll(COLOUR, '');
  if (!STAMP.test(plain)) return undefined;
  if (PAGE.test(plain)) return { step: 'page' };
  const counts = RECORDS.exec(plain)?.[1];
  return counts === undefined ? undefined : { step: 'records', counts };
}

/**
 * What to show of a failed build. Where the gate stopped it, the gate's text alone, as `npm run
 * check` prints it; otherwise everything Astro said.
 */
export function failureText(output: string): string {
  const lines = output.split('\n');
  const last = lines.findLastIndex((line) => STAMP.test(line));
  const counts = RECORDS.exec(lines[last] ?? '')?.[1];
  const stoppedByGate = counts !== undefined && !counts.endsWith(' 0 problems');
  return (stoppedByGate ? lines.slice(last + 1).join('\n') : output).trim();
}
