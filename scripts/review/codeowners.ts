import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { codeOwners } from '../../src/review/path-rules.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';

const help = `
npm run review -- codeowners  writes .github/CODEOWNERS from the list that the path rule uses, too

  --check       writes nothing, and says whether the file is as it would be written

The teams are in .github/teams.yaml. Exit 0, 1 when --check found a difference, 2 when used wrongly.
`;

const flags = { check: { type: 'boolean', default: false } } as const;

const TEAMS = '.github/teams.yaml';
const FILE = '.github/CODEOWNERS';

const names = z.array(z.string().regex(/^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/)).min(1);
const teams = z.strictObject({ owners: names, editors: names });

/** The file by which GitHub asks for reviews. */
export const codeownersCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const read = teams.safeParse(parse(readFileSync(TEAMS, 'utf8')));
    if (!read.success)
      throw new WrongUse(`${TEAMS} needs owners and editors, each a list of names with an @.`);
    const text = codeOwners(read.data);
    if (!values.check) {
      writeFileSync(FILE, text);
      return 0;
    }
    const isSame = existsSync(FILE) && readFileSync(FILE, 'utf8') === text;
    if (!isSame)
      console.log(`${FILE} is not as it would be written. Run: npm run review -- codeowners`);
    return isSame ? 0 : 1;
  },
};
