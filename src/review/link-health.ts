/** What an answer says of a link, and the report on all of them. */
import { z } from 'zod';
import { inlineCode } from './inert.ts';

/**
 * - `fine`: it answers.
 * - `moved`: it answers somewhere else, for good.
 * - `refused`: the host does not answer programs, so that nothing is known.
 * - `gone`: the host says that there is nothing.
 * - `silent`: no answer, or the host has trouble, after all tries.
 */
export const linkStates = ['fine', 'moved', 'refused', 'gone', 'silent'] as const;
export type LinkState = (typeof linkStates)[number];

/** How a host answered. */
export interface Answer {
  readonly status: number;
  /** Where a permanent redirect leads. */
  readonly movedTo?: string;
}

/** Reads an answer; undefined stands for none. */
export function stateOf(answer: Answer | undefined): LinkState {
  if (!answer) return 'silent';
  const { status, movedTo } = answer;
  if (status >= 200 && status < 400) return movedTo === undefined ? 'fine' : 'moved';
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 ? 'silent' : 'refused';
}

/** Whether asking again can help: the host is busy, has trouble, or did not answer. */
export const isWorthAnotherTry = (answer: Answer | undefined): boolean =>
  !answer || answer.status === 429 || answer.status >= 500;

const checkedLink = z.strictObject({
  url: z.string().max(4_000),
  in: z.array(z.string().max(1_000)).max(10_000),
  state: z.enum(linkStates),
  status: z.int().nullable(),
  moved_to: z.string().max(4_000).nullable(),
});

/** The report as a file. */
export const linkReport = z.strictObject({
  version: z.literal('1.0.0'),
  checked: z.iso.date(),
  links: z.array(checkedLink).max(100_000),
});

export type LinkReport = z.output<typeof linkReport>;
export type CheckedLink = LinkReport['links'][number];

/** Links that a reader cannot follow. */
export const brokenLinks = ({ links }: LinkReport): readonly CheckedLink[] =>
  links.filter(({ state }) => state === 'gone' || state === 'silent');

export const LINKS_MARK = '<!-- links-of-the-record -->';

const MOST = 150;

/** The report for people. Addresses come from the record and are shown as code. */
export function linkReportText(report: LinkReport): string {
  const parts = [
    LINKS_MARK,
    `Checked on ${report.checked}: ${tally(report)}.`,
    ...section('Nothing is there', report, 'gone', 'Add an archived copy, or cite another page.'),
    ...section(
      'No answer',
      report,
      'silent',
      'It may be back next week; if not, add an archived copy, or cite another page.',
    ),
    ...section('Moved for good', report, 'moved', 'Write the new address.'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const tally = ({ links }: LinkReport): string =>
  [
    `${links.length} links`,
    ...linkStates.flatMap((state) => {
      const number = links.filter((link) => link.state === state).length;
      return number === 0 ? [] : [`${number} ${state}`];
    }),
  ].join(', ');

function section(
  heading: string,
  { links }: LinkReport,
  state: LinkState,
  advice: string,
): readonly string[] {
  const all = links.filter((link) => link.state === state);
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST).map(sayLink);
  const rest = all.length - lines.length;
  const end = rest > 0 ? [`- and ${rest} more, in the run’s report`] : [];
  return [`### ${heading}`, advice, [...lines, ...end].join('\n')];
}

function sayLink({ url, in: places, status, moved_to: movedTo }: CheckedLink): string {
  const to = movedTo === null ? '' : ` → ${inlineCode(movedTo)}`;
  const code = status === null ? '' : ` (${status})`;
  const shown = places.slice(0, 3).map((place) => inlineCode(place, 160));
  const rest = places.length - shown.length;
  return `- ${inlineCode(url)}${to}${code}, in ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
