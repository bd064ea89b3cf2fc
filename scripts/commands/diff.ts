import { z } from 'zod';
import { changesBetween } from '../../src/changes/changes.ts';
import { changesAsMarkdown } from '../../src/changes/markdown.ts';
import { changesAsData } from '../../src/changes/published.ts';
import { rememberingParse, type Side } from '../../src/changes/side.ts';
import { changesAsText } from '../../src/changes/text.ts';
import { isDay } from '../../src/schema/dates.ts';
import { publishedChanges } from '../../src/schema/published/changes.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { namedCommit, type Base } from '../../src/sources/git-base.ts';
import { baseOf, nameOf, orWrongUse, sideAt } from './compared.ts';
import type { Command } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

const help = `
npm run diff -- [<base> [<head>]]   says what changed on the record, as an editor would say it

  npm run diff                      the working folder, compared with where it left the base branch
  npm run diff -- main              the same, with a base that you name
  npm run diff -- v1 v2             one commit compared with another

  --format text|markdown|json       text, if you do not say; json has a version and a schema
  --schema                          prints the JSON Schema of --format json
  --as-of 2026-11-21                the day on which clocks are read at both ends; today, if you do not say

The base is GITHUB_BASE_REF if that is set, else origin/main, else main. Exit 0, or 2 when used wrongly.
`;

const flags = {
  format: { type: 'string', default: 'text' },
  schema: { type: 'boolean', default: false },
  'as-of': { type: 'string' },
} as const;

/** `npm run diff`: the semantic difference between two moments of the record. */
export const diffCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values, positionals }) => {
    if (values.schema) {
      console.log(JSON.stringify(z.toJSONSchema(publishedChanges), null, 2));
      return 0;
    }
    const format = formatOf(values.format);
    const day = asOf(values['as-of']);
    const { base, before, head, after } = endsOf(positionals);
    const changes = changesBetween(before, after, day);
    process.stdout.write(`${format(changes, base, head).trimEnd()}\n`);
    return 0;
  },
};

/** Both ends, named and read; the head is a commit, or the working folder. */
interface Compared {
  readonly base: Base;
  readonly before: Side;
  readonly head: Base | undefined;
  readonly after: Side;
}

function endsOf(words: readonly string[]): Compared {
  const [first, second, ...more] = words;
  if (more.length > 0) throw new WrongUse('Name a base and a head at most; --help says how.');
  const folder = contentFolder();
  const parse = rememberingParse();
  if (first === undefined || second === undefined) {
    const found = baseOf(folder, first, parse);
    if ('none' in found) throw new WrongUse(found.none);
    const { base, side: before } = found;
    return { base, before, head: undefined, after: sideAt(folder, undefined, parse) };
  }
  return orWrongUse(() => {
    const [base, head] = [namedCommit(folder, first), namedCommit(folder, second)];
    return { base, before: sideAt(folder, base, parse), head, after: sideAt(folder, head, parse) };
  });
}

type Format = (
  changes: ReturnType<typeof changesBetween>,
  base: Base,
  head: Base | undefined,
) => string;

const WORKING = 'the working folder';

const ends = (base: Base, head: Base | undefined) => ({
  base: nameOf(base),
  head: head ? nameOf(head) : WORKING,
});

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', (changes, base, head) => changesAsText(changes, ends(base, head))],
  ['markdown', (changes, base, head) => changesAsMarkdown(changes, ends(base, head))],
  [
    'json',
    (changes, { name, commit }, head) => {
      const given = { name: head?.name ?? WORKING, commit: head?.commit ?? null };
      return JSON.stringify(
        changesAsData(changes, { base: { name, commit }, head: given }),
        null,
        2,
      );
    },
  ],
]);

function formatOf(name: string): Format {
  const format = FORMATS.get(name);
  if (!format)
    throw new WrongUse(`--format is "${name}". It can be ${[...FORMATS.keys()].join(', ')}.`);
  return format;
}

function asOf(given: string | undefined): string {
  if (given === undefined) return asOfDate();
  if (!isDay(given))
    throw new WrongUse(`--as-of is "${given}"; it must be a day that exists, as 2026-03-31.`);
  return given;
}
