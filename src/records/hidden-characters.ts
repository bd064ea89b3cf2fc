import type { Issue } from '../issues/issue.ts';
import { count } from '../issues/terminal.ts';
import type { ContentFile } from './content-record.ts';
import { name } from './field-context.ts';
import type { FrontMatter } from './front-matter.ts';
import { placeAt } from './text-place.ts';

/**
 * Characters that are not seen: controls, soft hyphens, direction marks, zero-width spaces, tags, and
 * the sign that stands for undecodable bytes. They can hide text from a reviewer or reorder it.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}\p{Cs}]|\r(?!\n)/gu;

/** Where a text holds a hidden character, and which. */
export interface HiddenCharacter {
  readonly offset: number;
  /** As `U+202E`. */
  readonly character: string;
}

export const hiddenCharacters = (text: string): readonly HiddenCharacter[] =>
  [...text.matchAll(HIDDEN)].map((match) => ({
    offset: match.index,
    character: `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));

/** Characters in the file that a reviewer would not see; the first of them, with how many follow. */
export function hiddenInFile(file: ContentFile): Issue | undefined {
  const [first, ...more] = hiddenCharacters(file.text);
  if (!first) return undefined;
  const others =
    more.length === 0
      ? ''
      : ` There ${more.length === 1 ? 'is' : 'are'} ${count(more.length, 'more such character')} after it.`;
  return {
    code: 'unreadable-text',
    file: file.shownAs,
    place: placeAt(file.text, first.offset),
    problem: `The file holds the character ${first.character} here, which is invisible or cannot be read.${others}`,
    remedy: 'Delete it, and save the file as UTF-8 without a byte order mark.',
  };
}

/** Hidden characters that a value in quotation marks spells out, as "\u202E". */
export const hiddenInFields = (file: ContentFile, front: FrontMatter): readonly Issue[] =>
  textsIn(front.value, []).flatMap(({ path, text }) =>
    hiddenCharacters(text)
      .slice(0, 1)
      .map(({ character }) => ({
        code: 'unreadable-text' as const,
        file: file.shownAs,
        place: front.places[path.join('.')] ?? { line: 1, column: 1 },
        problem: `${name(path)} holds the character ${character}, which is invisible or cannot be read.`,
        remedy: 'Take it out.',
      })),
  );

type FieldPath = readonly (string | number)[];

function textsIn(
  value: unknown,
  path: FieldPath,
): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
