import { contentFolder } from '../../src/sources/content-folder.ts';
import {
  frontMatterFiles,
  keptSchemas,
  SCHEMAS,
  staleOf,
  writeMade,
} from '../../src/sources/editor-files.ts';
import { count } from '../../src/issues/terminal.ts';
import type { Command } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

const help = `
npm run schemas   writes what editors complete and explain fields by, from the schemas in the code

  --check         changes nothing; says which files of ${SCHEMAS}/ are not as the code makes them

VS Code reads ${SCHEMAS}/ for YAML, and .astro/collections/, which is for your folder alone, for front matter.
npm run dev keeps the second up to date. Exit 0 when all is well, 1 when --check finds any, 2 when used wrongly.
`;

const flags = { check: { type: 'boolean', default: false } } as const;

/** `npm run schemas`: keeps the JSON Schemas for editors as the code has them. */
export const schemasCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values, positionals }) => {
    if (positionals.length > 0)
      throw new WrongUse(`"${positionals.join(' ')}" is not a flag. --help says more.`);
    const stale = values.check
      ? staleOf(keptSchemas()).map(([path]) => path)
      : writeMade([...keptSchemas(), ...frontMatterFiles(contentFolder())]);
    for (const path of stale) console.log(path);
    console.log(closing(stale.length, values.check));
    return values.check && stale.length > 0 ? 1 : 0;
  },
};

function closing(number: number, check: boolean): string {
  if (number === 0) return 'All schemas are as the code makes them.';
  return check
    ? `${count(number, 'file')} would be written by npm run schemas.`
    : `${count(number, 'file')} written.`;
}
