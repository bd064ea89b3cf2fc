import { afterEach, expect, test, vi } from 'vitest';
import { sayThatItWorks } from '../../../scripts/commands/run-command.ts';

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
});

test.each([
  [true, [['Reading the record …']]],
  [false, []],
])('who waits at a terminal is told that a command works, and a pipe is not: %s', (is, said) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  process.stderr.isTTY = is;
  sayThatItWorks();
  expect(told.mock.calls).toEqual(said);
});
