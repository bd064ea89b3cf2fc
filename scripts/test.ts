/**
 * `npm test`: runs every check and test and ends with one line of counts. Names choose steps:
 * `npm test -- unit content`; `--no-build` tests the folders that were built before. Exit 1 when
 * anything failed or nothing ran, 2 when used wrongly.
 */
import { answersHelp } from './commands/run-command.ts';
import { closingLine, runSteps } from './test/step.ts';
import { chooseSteps, STEPS } from './test/steps.ts';

const REUSE = '--no-build';
const known = STEPS.map((step) => step.name).join(', ');
const help = `
npm test [-- step …]   runs every check and test, and ends with one line of counts

  --no-build    uses the sites that were built before

The steps are ${known}. Names choose some: npm test -- unit content.
Exit 0 when everything passed, 1 when anything failed or nothing ran, 2 when used wrongly.
`;

const args = process.argv.slice(2);

async function testAsAsked(): Promise<void> {
  const names = args.filter((name) => name !== REUSE);
  const chosen = chooseSteps(names, args.includes(REUSE));
  if (chosen === undefined) {
    console.error(`The steps are ${known}; ${REUSE} uses the sites built before.`);
    process.exitCode = 2;
    return;
  }
  const sum = await runSteps(chosen, (line) => console.log(line));
  console.log(`\n${closingLine(sum)}`);
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}

if (!answersHelp(help, args)) await testAsAsked();
