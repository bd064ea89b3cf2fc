import type { IssueCode } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import type { RecordId } from '../schema/ids.ts';
import type { ContentFile } from './content-record.ts';
import type { RecordGraph } from './graph.ts';
import { nearest, nearestId } from './nearest.ts';
import type { ParsedSettings, Redirect, RedirectSettings } from './parse-settings.ts';
import { anchorsOn } from './promised-anchors.ts';
import { addressedBy } from './record-address.ts';

interface Asked {
  readonly graph: RecordGraph;
  readonly broken: ReadonlySet<RecordId>;
  readonly all: readonly Redirect[];
  readonly say: (code: IssueCode, at: string, problem: string, remedy: string) => Issue;
}

/**
 * Redirects lead from what is there no more to what is there, in one step: a reader is never sent in a circle or
 * to nothing, and no address means two things.
 */
export function redirectIssues(
  file: Pick<ContentFile, 'shownAs'>,
  { settings, places }: ParsedSettings<RedirectSettings>,
  graph: RecordGraph,
  broken: ReadonlySet<RecordId>,
): readonly Issue[] {
  const all = settings?.moved ?? [];
  const say: Asked['say'] = (code, at, problem, remedy) => ({
    code,
    file: file.shownAs,
    place: places?.[at] ?? { line: 1, column: 1 },
    problem,
    remedy,
  });
  const asked: Asked = { graph, broken, all, say };
  return all.flatMap((redirect, index) => [
    ...fromIssues(asked, redirect, index),
    ...redirect.to.flatMap((to, at) =>
      targetIssues(asked, redirect, to, `moved.${index}.to.${at}`),
    ),
  ]);
}

function fromIssues(
  { graph, broken, all, say }: Asked,
  { from }: Redirect,
  index: number,
): readonly Issue[] {
  const at = `moved.${index}.from`;
  if (all.findIndex((each) => each.from === from) < index)
    return [
      say(
        'redirect-twice',
        at,
        `${from} has an entry above already.`,
        'Keep one. What was split has all its successors under one to.',
      ),
    ];
  const isThere = isOnRecord(graph, from) || broken.has(from);
  return isThere
    ? [
        say(
          'redirect-from-record',
          at,
          `from is ${from}, which is still on the record.`,
          'Take the entry out, or the record: an address leads to one thing.',
        ),
      ]
    : [];
}

function targetIssues(
  { graph, broken, all, say }: Asked,
  { from }: Redirect,
  to: string,
  at: string,
): readonly Issue[] {
  const next = all.find((each) => each.from === to);
  if (next) {
    const circle = circleFrom(all, from);
    // Each circle is told once, at its first entry.
    if (circle && all.find((each) => circle.includes(each.from))?.from !== from) return [];
    return circle
      ? [
          say(
            'redirect-loop',
            at,
            `Following the entries leads back to where it began: ${circle.join(' → ')}.`,
            'Name a record that is there, or take one of the entries out.',
          ),
        ]
      : [
          say(
            'redirect-in-steps',
            at,
            `${to} is itself no longer used: it leads to ${next.to.join(', ') || 'nothing'}.`,
            next.to.length === 0
              ? 'Name another record, or leave to out where nothing took its place.'
              : `Write ${next.to.join(', ')} here.`,
          ),
        ];
  }
  if (isOnRecord(graph, to) || broken.has(addressedBy(to).id)) return [];
  const near = nearestPlace(graph, to);
  return [
    say(
      'redirect-to-nothing',
      at,
      `${to} is not on the record.`,
      near === undefined ? 'Name a record that is there.' : `Did you mean ${near}?`,
    ),
  ];
}

/** Whether an identifier, or a promised part of a record’s page, is there. */
export function isOnRecord(graph: RecordGraph, named: string): boolean {
  const { id, anchor } = addressedBy(named);
  const record = graph.records.get(id);
  return (
    record !== undefined && (anchor === undefined || anchorsOn(graph, record).includes(anchor))
  );
}

function nearestPlace(graph: RecordGraph, named: string): string | undefined {
  const { id, anchor } = addressedBy(named);
  const record = graph.records.get(id);
  if (!record || anchor === undefined) return nearestId(id, [...graph.records.keys()]);
  const near = nearest(anchor, anchorsOn(graph, record));
  return near === undefined ? undefined : `${id}#${near}`;
}

/** The way from an entry back to itself, if its entries lead there. */
function circleFrom(all: readonly Redirect[], start: string): readonly string[] | undefined {
  const walk = (from: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.length > 0 && from === start) return [...path, from];
    if (path.includes(from)) return undefined;
    const entry = all.find((each) => each.from === from);
    for (const to of entry?.to ?? []) {
      const found = walk(to, [...path, from]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, []);
}
