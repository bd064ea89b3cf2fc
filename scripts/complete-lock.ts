import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand, type Command, type ExitCode } from './commands/run-command.ts';
import { WrongUse } from './commands/wrong-use.ts';
import { completeLock, missingFrom, type Missing } from './lock/complete.ts';
import type { Lock } from './lock/lock.ts';
import { describe } from './lock/registry.ts';

const FILE = 'package-lock.json';

function plural(missing: readonly Missing[]): string {
  return missing.length === 1 ? '1 platform package' : `${missing.length} platform packages`;
}

function check(missing: readonly Missing[]): ExitCode {
  if (missing.length === 0) {
    console.log(`${FILE} is complete.`);
    return 0;
  }
  console.error(`${FILE} lacks ${plural(missing)}, so "npm ci" would refuse it:`);
  for (const { name, range, parent } of missing) {
    console.error(`  ${name}@${range}, named by ${parent || 'package.json'}`);
  }
  console.error('Run: npm run fix:lock');
  return 1;
}

function fix(lock: Lock, missing: readonly Missing[]): ExitCode {
  if (missing.length === 0) {
    console.log(`${FILE} is complete.`);
    return 0;
  }
  const completed = completeLock(lock, describe);
  writeFileSync(FILE, `${JSON.stringify(completed, null, 2)}\n`);
  console.log(`${FILE}: added ${plural(missing)}.`);
  return 0;
}

const flags = { check: { type: 'boolean', default: false } } as const;

const completeLockCommand: Command<typeof flags> = {
  help: `
npm run fix:lock     adds to ${FILE} the packages of other platforms that npm left out
npm run check:lock   changes nothing, and says which are missing

  --check       what check:lock is

Exit 0 when the lock is complete, 1 when --check finds something missing, 2 when used wrongly.
`,
  flags,
  run: ({ values, positionals }) => {
    if (positionals.length > 0) throw new WrongUse(`There is one ${FILE}: it takes no names.`);
    const lock: Lock = JSON.parse(readFileSync(FILE, 'utf8'));
    const missing = missingFrom(lock);
    return values.check ? check(missing) : fix(lock, missing);
  },
};

await runCommand(completeLockCommand, process.argv.slice(2));
