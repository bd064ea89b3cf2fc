import { contentFolder } from '../../src/sources/content-folder.ts';
import { changedPaths } from '../../src/sources/git-content.ts';
import { commitOf, repositoryOf } from '../../src/sources/git.ts';
import { orWrongUse } from '../commands/compared.ts';
import { needed } from './needed.ts';

/** The files that differ between two commits, from the top of the repository. Throws WrongUse where one is not there. */
export function pathsBetween(base: string | undefined, head: string): readonly string[] {
  const before = needed(base, '--base');
  return orWrongUse(() => {
    const repository = repositoryOf(contentFolder());
    return changedPaths(repository, commitOf(repository, before), commitOf(repository, head));
  });
}
