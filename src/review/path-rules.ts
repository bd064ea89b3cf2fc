/** Whose word is needed for a file: the one list that CODEOWNERS and the path rule are both made from. */
import { editorFolders } from '../changes/editor-paths.ts';

export type Keeper = 'owners' | 'editors';

/** Everything under a path of the repository, and who keeps it. */
export interface PathRule {
  /** From the top of the repository, with slashes at both ends. */
  readonly path: string;
  readonly by: Keeper;
}

/** The last rule that fits a path counts, as in a CODEOWNERS file. */
export const pathRules: readonly PathRule[] = [
  { path: '/', by: 'owners' },
  ...editorFolders.map((folder): PathRule => ({ path: `/content/${folder}/`, by: 'editors' })),
];

/** Who keeps a file, given from the top of the repository. */
export const keeperOf = (path: string): Keeper =>
  pathRules.findLast((rule) => `/${path}`.startsWith(rule.path))?.by ?? 'owners';

/** The files of a change that are the owners’. */
export const ownersPaths = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => keeperOf(path) === 'owners');

/** The folders that are read and never run, with the guides as the one exception in them. */
export const dataFolders = ['content', 'ledger'] as const;

/** Whether a file is a page with code in it, of those that are content. */
export const isGuide = (path: string): boolean => path.startsWith('content/guides/');

/** Whether a file is only ever read, whoever keeps it. */
export const isData = (path: string): boolean =>
  dataFolders.some((folder) => path.startsWith(`${folder}/`)) && !isGuide(path);

/** The names of the teams on GitHub, as `@organisation/team` or `@person`. */
export type Teams = Readonly<Record<Keeper, readonly string[]>>;

/** The text of the CODEOWNERS file. An owner may speak for what is the editors’ as well. */
export function codeOwners(teams: Teams): string {
  const width = Math.max(...pathRules.map(({ path }) => path.length));
  const lines = pathRules.map(({ path, by }) => {
    const names = by === 'owners' ? teams.owners : [...teams.editors, ...teams.owners];
    return `${(path === '/' ? '*' : path).padEnd(width)} ${names.join(' ')}`;
  });
  return `${[...HEAD, ...lines].join('\n')}\n`;
}

const HEAD = [
  '# Written by `npm run review -- codeowners` from src/review/path-rules.ts and .github/teams.yaml.',
  '# Change those, not this file: the path rule of a pull request is made from the same list.',
];
