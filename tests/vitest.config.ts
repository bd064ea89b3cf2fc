import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What starts the commands as an editor would, many on a git repository that the test makes. */
const COMMANDS = 'tests/unit/scripts/**/*.test.ts';

/** One project for each kind of test; `npm test` runs them in an order that fails early and cheaply. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        // Unit tests are pure and change no module, so they share one: importing is most of their time.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [COMMANDS],
          isolate: false,
        },
      },
      {
        extends: true,
        // They start programs and wait for them, beside the tests of the built sites.
        test: {
          name: 'commands',
          include: [COMMANDS],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      {
        extends: true,
        // They read what was built; files of one worker share it, as reading it is most of their time.
        // One worker, as some build sites and Astro keeps one store for all of them.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Some open every record, which a busy machine does slowly.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // Two at most: each has a browser, which has processes of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
});
