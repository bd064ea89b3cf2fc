import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a Node program of the project with its output shown. Returns whether it ended well; a
 * program that could not be started, or was stopped, did not.
 */
export async function runNode(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const flags = ['--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'close');
  return code === 0;
}
