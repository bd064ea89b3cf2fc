/** What move, split and withdraw share as commands: how they are typed, told and run. */
import type { Content, Plan } from '../../src/editing/plan.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { carryOut } from './planned.ts';
import type { Command } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

const planFlags = {
  why: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** A change of the record that is planned first: what is asked of the editor, and who plans it. */
export interface Planned {
  /** How it is typed. */
  readonly usage: string;
  /** What it does, for those who ask for help. */
  readonly does: string;
  /** What else than a problem of the record ends it with 1. */
  readonly leaves?: string;
  readonly takes: (names: number) => boolean;
  /** Plans it for the records that were named, on a day, for a reason that readers will see. */
  readonly plan: (
    content: Content,
    names: readonly string[],
    asked: { readonly on: string; readonly why: string },
  ) => Plan;
}

/** The command for it. */
export const plannedCommand = ({
  usage,
  does,
  leaves,
  takes,
  plan,
}: Planned): Command<typeof planFlags> => ({
  help: `
${usage}

${does}

  --why "…"     why, in a sentence that readers of the page see
  --dry-run     writes nothing, and says what would change

Exit 0 when done, 1 when ${leaves === undefined ? '' : `${leaves} or `}the record would have problems, 2 when used wrongly.
`,
  flags: planFlags,
  run: ({ values, positionals }) => {
    const names = positionals.map(asIdentifier);
    if (!takes(names.length)) throw new WrongUse(`This is used as ${usage}`);
    const asked = { on: asOfDate(), why: reason(values.why) };
    return carryOut(contentFolder(), (content) => plan(content, names, asked), {
      isDry: values['dry-run'],
    });
  },
});

/** A record may be named by its file, as an editor's tools complete it. */
const asIdentifier = (typed: string): string =>
  typed.replace(/^(?:content)?\//, '').replace(/\/report\.mdx$|\.(?:mdx|yaml)$|\/$/g, '');

function reason(why: string | undefined): string {
  if (why === undefined || why.trim() === '')
    throw new WrongUse('Say why with --why "…": a sentence that readers of the old address see.');
  return why.trim();
}
