import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, missingFrom, type Missing } from './lock/complete.ts';
import type { Lock } from './lock/lock.ts';
import { describe } from './lock/registry.ts';

const FILE = 'package-lock.json';

function plural(missing: readonly Missing[]): string {
  return missing.length === 1 ? '1 platform package' : `${missing.length} platform packages`;
}

function check(missing: readonly Missing[]): void {
  if (missing.length === 0) {
    console.log(`${FILE} is complete.`);
    return;
  }
  console.error(`${FILE} lacks ${plural(missing)}, so "npm ci" would refuse it:`);
  for (const { name, range, parent } of missing) {
    console.error(`  ${name}@${range}, named by ${parent || 'package.json'}`);
  }
  console.error('Run: npm run fix:lock');
  process.exitCode = 1;
}

function fix(lock: Lock, missing: readonly Missing[]): void {
  if (missing.length === 0) {
    console.log(`${FILE} is complete.`);
    return;
  }
  const completed = completeLock(lock, describe);
  writeFileSync(FILE, `${JSON.stringify(completed, null, 2)}\n`);
  console.log(`${FILE}: added ${plural(missing)}.`);
}

const lock: Lock = JSON.parse(readFileSync(FILE, 'utf8'));
const missing = missingFrom(lock);
if (process.argv.includes('--check')) check(missing);
else fix(lock, missing);
