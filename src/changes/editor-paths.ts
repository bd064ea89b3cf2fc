import { collectionNames, collectionTable } from '../schema/collections.ts';

/** The folders of `content/` that are editors’ own. A rating scheme is the owners’, as ratings rest on it. */
export const editorFolders: readonly string[] = collectionNames.filter(
  (name) => collectionTable[name].item === undefined && name !== 'schemes',
);

/** Of some paths, from the top of the repository, those that an editor’s pull request may not touch. */
export const editorPaths = (
  changedPaths: readonly string[],
  content = 'content',
): readonly string[] =>
  changedPaths.filter(
    (path) => !editorFolders.some((folder) => path.startsWith(`${content}/${folder}/`)),
  );
