/** The one comment on a pull request: what changes on the record, and which pages to look at. */
import { codeBlock, inlineCode } from './inert.ts';
import type { ToldChanges, ToldField } from './told-changes.ts';

/** By this the comment is found again, so that it is changed in place and never repeated. */
export const COMMENT_MARK = '<!-- review-of-the-record -->';

/** GitHub takes 65,536 signs; the rest is room for what follows the list. */
const MOST_SIGNS = 60_000;

/** How many of a list are shown at most, and in how many signs; together they leave room for details. */
const ROOM = {
  because: { most: 20, signs: 3_000 },
  records: { most: 200, signs: 30_000 },
  settings: { most: 20, signs: 4_000 },
  unread: { most: 40, signs: 6_000 },
  pages: { most: 40, signs: 12_000 },
} as const;

const MOST_DETAILED = 60;
const MOST_FIELDS = 40;

/** What is known for certain, beside what the pull request’s run says. */
export interface CommentFacts {
  /** The hash of the commit that was looked at. */
  readonly head: string;
  /** Where the run is, with its annotations and what it left to download. */
  readonly run: string;
  /** How the run ended, as GitHub says it. */
  readonly conclusion: string;
  /** Where the site is published, with its base path. */
  readonly site: string;
}

/** The comment. Of `told`, everything is inside code; undefined where the run told nothing that can be read. */
export function commentOf(facts: CommentFacts, told: ToldChanges | undefined): string {
  const start = [COMMENT_MARK, '### What changes on the record', outcome(facts)];
  if (!told) return `${[...start, NOTHING_TOLD].join('\n\n')}\n`;
  const parts = [
    ...start,
    ...approvals(told),
    ...recordList(told),
    ...settingsList(told),
    ...unreadList(told),
    ...pageList(facts.site, told.pages),
  ];
  return `${within(parts, told.records.slice(0, MOST_DETAILED).flatMap(details))}\n`;
}

const NOTHING_TOLD =
  'The run left no account of changes that can be read. Its own page says why, or that only code changed.';

const outcome = ({ head, run, conclusion }: CommentFacts): string => {
  const ended = conclusion === 'success' ? 'passed' : `did not pass (${word(conclusion)})`;
  return `Commit ${hash(head)} ${ended}. [The run](${run}) shows the problems. A preview that it built is at its foot, to download: put its folder preview in place of dist, then npm run serve. Pictures of what changed are beside it.`;
};

const hash = (commit: string): string =>
  /^[0-9a-f]{40}$/.test(commit) ? `\`${commit.slice(0, 12)}\`` : '`unknown`';

const word = (text: string): string => text.replaceAll(/[^a-z_]/g, '').replaceAll('_', ' ');

const approvals = ({ approvals: { needed, because } }: ToldChanges): readonly string[] => {
  if (needed === 1) return ['No position, progress or rating changes: one approval will do.'];
  if (because.length === 0)
    return [
      'A file cannot be read, so nobody can say whether a position, a progress or a rating changes: **two people** have to approve.',
    ];
  return [
    'A position, a progress or a rating changes, so **two people** have to approve. It does in:',
    list(because, 'because', ({ id, what }) => `${inlineCode(id, 120)}: ${what}`),
  ];
};

// A sentence stands before each list: without one, two lists are one.
const recordList = ({ records }: ToldChanges): readonly string[] =>
  records.length === 0
    ? ['Nothing on the record changes.']
    : [
        'Records that change:',
        list(records, 'records', ({ id, says }) => `${inlineCode(id, 120)}: ${inlineCode(says)}`),
      ];

const settingsList = ({ settings }: ToldChanges): readonly string[] =>
  settings.length === 0
    ? []
    : ['Settings that change:', list(settings, 'settings', ({ file }) => inlineCode(file, 120))];

const unreadList = ({ unread }: ToldChanges): readonly string[] =>
  unread.length === 0
    ? []
    : [
        'Not compared, as their files have problems:',
        list(unread, 'unread', (id) => inlineCode(id, 120)),
      ];

/** An address of ours: nothing else is made a link, whatever the run says. */
const PAGE = /^\/(?:[a-z0-9-]+\/)*$/;

function pageList(site: string, pages: readonly string[]): readonly string[] {
  const ours = pages.filter((page) => PAGE.test(page) && page.length < 200);
  if (ours.length === 0) return [];
  const root = site.replace(/\/$/, '');
  return [
    'Pages to look at in the built site:',
    list(ours, 'pages', (page) => `\`${page}\` ([as published](${root}${page}))`),
  ];
}

/** As many items as there is room for, and how many there are besides. */
function list<T>(items: readonly T[], which: keyof typeof ROOM, say: (item: T) => string): string {
  const { most, signs } = ROOM[which];
  const lines: string[] = [];
  let used = 0;
  for (const item of items.slice(0, most)) {
    const line = `- ${say(item)}`;
    used += line.length + 1;
    if (used > signs) break;
    lines.push(line);
  }
  const rest = items.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

/** What cannot be markup as it is. */
const IDENTIFIER = /^[a-z0-9/-]{1,200}$/;

function details({ id, fields }: ToldChanges['records'][number]): readonly string[] {
  if (fields.length === 0) return [];
  const shown = fields.slice(0, MOST_FIELDS).map(sayField);
  const rest = fields.length - shown.length;
  const lines = rest > 0 ? [...shown, `and ${rest} more`] : shown;
  const summary = IDENTIFIER.test(id) ? `<code>${id}</code>` : 'a record with an odd name';
  return [`<details><summary>${summary}</summary>\n\n${codeBlock(lines)}\n\n</details>`];
}

const SIGN = { added: '+', removed: '-', changed: '~', reordered: '~' } as const;

function sayField({ field, how, item, before, after }: ToldField): string {
  const start = `${SIGN[how]} ${field}`;
  if (how === 'reordered') return `${start}: in another order`;
  if (item !== undefined) return `${start}: ${item}`;
  if (how === 'changed') return `${start}: ${before ?? ''} → ${after ?? ''}`;
  return `${start}: ${(how === 'added' ? after : before) ?? ''}`;
}

/** As much as GitHub takes: whole parts only, so that no code is left open. */
function within(parts: readonly string[], extra: readonly string[]): string {
  const taken: string[] = [];
  let signs = 0;
  for (const part of [...parts, ...extra]) {
    signs += part.length + 2;
    if (signs > MOST_SIGNS)
      return [...taken, 'The rest is too long for a comment: the run has it.'].join('\n\n');
    taken.push(part);
  }
  return taken.join('\n\n');
}
