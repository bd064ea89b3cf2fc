/**
 * `npm test`: runs every check and test and ends with one line of counts. Names choose steps:
 * `npm test -- unit content`; `--no-build` tests the folders that were built before. Exit 1 when
 * anything failed or nothing ran, 2 when used wrongly.
 */
import { closingLine, runSteps } from './test/step.ts';
import { chooseSteps, STEPS } from './test/steps.ts';

const REUSE = '--no-build';
const names = process.argv.slice(2).filter((name) => name !== REUSE);
const chosen = chooseSteps(names, process.argv.includes(REUSE));

if (chosen === undefined) {
  const known = STEPS.map((step) => step.name).join(', ');
  console.error(`The steps are ${known}; ${REUSE} uses the sites built before.`);
  process.exitCode = 2;
} else {
  const sum = await runSteps(chosen, (line) => console.log(line));
  console.log(`\n${closingLine(sum)}`);
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}
