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
