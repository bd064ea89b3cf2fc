import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

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
          isolate: false,
          // A second's work takes many on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // They start the commands as an editor would, many on a git repository that the test makes. One worker, as
        // some build sites and Astro keeps one store for all of them.
        test: {
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        // They read what was built; files of one worker share it, as reading it is most of their time.
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
          // Each has a browser, which has processes of its own; `npm test` runs two halves side by side.
          maxWorkers: 1,
        },
      },
    ],
  },
});
