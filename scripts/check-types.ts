/** `npm run check:types`: checks the types of pages and code. Exit 1 when they do not agree. */
import { runNode } from './test/command.ts';

// The check reads content first. A small one that passes lets it run while a record is broken.
const content = { CONTENT_DIR: 'tests/fixtures/valid' };
const args = ['check', '--minimumSeverity', 'error'];

// It covers .ts files as well as .astro ones, so tsc has nothing to add.
if (!(await runNode('node_modules/astro/bin/astro.mjs', args, content))) process.exitCode = 1;
