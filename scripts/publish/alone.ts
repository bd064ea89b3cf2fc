import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BuildFailed } from './build-failed.ts';

/**
 * Does `work` while no other process does, by a file that holds the process's number; two builds
 * would write into one folder. Throws BuildFailed while another is at work. A file left by a
 * process that is gone does not count.
 */
export async function whileAlone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const other = holderOf(file);
  if (other !== undefined && isAlive(other)) {
    throw new BuildFailed(
      `Another build is at work (process ${other}). Wait until it is done; ` +
        `if there is none, delete ${file} and try again.`,
    );
  }
  writeFileSync(file, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    const number = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}
