/** `npm run check:types`: checks the types of pages and code. Exit 1 when they do not agree. */
import { runCommand, type Command } from './commands/run-command.ts';
import { WrongUse } from './commands/wrong-use.ts';
import { runNode } from './test/command.ts';

// The check reads content first. A small one that passes lets it run while a record is broken.
const content = { CONTENT_DIR: 'tests/fixtures/valid' };
const args = ['check', '--minimumSeverity', 'error'];

const flags = {} as const;

const checkTypes: Command<typeof flags> = {
  help: `
npm run check:types   checks the types of pages and code

Exit 0 when they agree, 1 when they do not, 2 when used wrongly.
`,
  flags,
  run: async ({ positionals }) => {
    if (positionals.length > 0)
      throw new WrongUse('All types are checked at once: it takes no names.');
    // It covers .ts files as well as .astro ones, so tsc has nothing to add.
    return (await runNode('node_modules/astro/bin/astro.mjs', args, content)) ? 0 : 1;
  },
};

await runCommand(checkTypes, process.argv.slice(2));
