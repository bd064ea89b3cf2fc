/** Which files of a stranger’s content folder are taken as data. */
/** What a folder lists under a name. */
export interface Entry {
  /** From the top of the repository. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  readonly bytes: number;
}

const MOST_BYTES = 1024 ** 2;
const MOST_FILES = 50_000;
const NAME = /^[A-Za-z0-9._-]+$/;

/** Why a file is not taken; undefined for one that is. */
export function refusal({ path, kind, bytes }: Entry): string | undefined {
  if (kind === 'link') return 'This is a symbolic link. The record is made of plain files.';
  if (kind === 'other') return 'This is no file. The record is made of plain files.';
  if (path.split('/').some((part) => !NAME.test(part) || part.startsWith('.')))
    return 'This name has signs in it that no name of a record has. Use lower-case words and figures joined by hyphens.';
  if (bytes > MOST_BYTES)
    return `This file has ${bytes} bytes, and may have ${MOST_BYTES} at most.`;
  return undefined;
}

/** Every refusal of a folder, with its file. */
export function refusals(entries: readonly Entry[]): readonly (readonly [string, string])[] {
  const each = entries.flatMap((entry): readonly (readonly [string, string])[] => {
    const why = refusal(entry);
    return why === undefined ? [] : [[entry.path, why]];
  });
  const many = `There are ${entries.length} files, and there may be ${MOST_FILES} at most.`;
  return entries.length > MOST_FILES ? [...each, ['content', many]] : each;
}
