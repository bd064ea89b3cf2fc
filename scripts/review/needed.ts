import { WrongUse } from '../commands/wrong-use.ts';

/** A flag that a step cannot do without. Throws WrongUse where it is missing or empty. */
export function needed(value: string | undefined, flag: string): string {
  if (value === undefined || value === '')
    throw new WrongUse(`${flag} is missing. --help says more.`);
  return value;
}

/** A variable that the workflow sets. Throws WrongUse where it is missing or empty. */
export function setting(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new WrongUse(
      `The environment has no ${name}. A workflow sets it; here, set it yourself.`,
    );
  return value;
}
