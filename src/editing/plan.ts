import type { ContentFile } from '../records/content-record.ts';
import type { RecordGraph } from '../records/graph.ts';
import { nearestId } from '../records/nearest.ts';
import type { Redirect } from '../records/parse-settings.ts';
import { whatBecame } from '../records/what-became.ts';
import { pathOfId, placeOf, type RecordId } from '../schema/ids.ts';
import type { Edit } from './edit.ts';
import { placesInText } from './named-places.ts';

/** The content that a plan is made for: every file that may name a record, and what is in them. */
export interface Content {
  readonly files: readonly Pick<ContentFile, 'path' | 'text'>[];
  readonly graph: RecordGraph;
  /** Records whose files hold marks of what is to do, and no other problem: not on the record yet, but readable. */
  readonly begun: ReadonlySet<RecordId>;
  readonly redirects: readonly Redirect[];
  /** A file as its author would name it: `content/redirects.yaml`. */
  readonly shownAs: (path: string) => string;
  /** Whether an identifier, or a place on a page, was ever published. */
  readonly wasPublished: (named: string) => boolean;
}

/** A link that only an editor can settle. */
export interface Undecided {
  readonly path: string;
  /** Where in the file’s text it begins. */
  readonly at: number;
}

/** What a command would write, or why it will not, in a sentence. */
export type Plan =
  | { readonly edits: readonly Edit[]; readonly undecided: readonly Undecided[] }
  | { readonly refused: string };

export const REDIRECTS = 'redirects.yaml';

/** The text of a file of the content; empty where there is none. */
export const textIn = ({ files }: Content, path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

/** Only the files that differ from what they were. */
export const changedOnly = (content: Content, edits: readonly Edit[]): readonly Edit[] =>
  edits.filter(({ path, text }) => content.files.find((file) => file.path === path)?.text !== text);

/**
 * That a file names a record and cannot be read, so that nobody can say where in it; undefined where there is none.
 * Files with problems that name something else are in nobody’s way.
 */
export function unreadNaming(content: Content, named: string): string | undefined {
  const { files, graph, begun } = content;
  const unread = files.find(({ path, text }) => {
    if (!text.includes(named)) return false;
    const place = placeOf(path);
    if (!('misplaced' in place)) return !graph.records.has(place.id) && !begun.has(place.id);
    return path.endsWith('.mdx') && placesInText(path, text) === undefined;
  });
  return (
    unread &&
    `${content.shownAs(unread.path)} names ${named} and has problems, so that the name there cannot follow: npm run check tells them.`
  );
}

/** Whether a record has a file, whatever its problems. */
export const hasFile = ({ files }: Content, id: RecordId): boolean =>
  files.some(({ path }) => path === pathOfId(id));

/** That an identifier is on no record, with the state of its file, what became of it, or the nearest that is. */
export function notThere(content: Content, id: string): string {
  const { graph, redirects, begun } = content;
  if (begun.has(id))
    return `${id} still has things to do, so it is not on the record yet: npm run check tells them.`;
  if (hasFile(content, id))
    return `The file of ${id} has problems, so it is not on the record: npm run check tells them.`;
  const became = whatBecame(redirects, id);
  if (became) return `There is no record ${id}: it ${became.says}.`;
  const near = nearestId(id, [...graph.records.keys()]);
  return `There is no record ${id}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}
