/** The files of the repository, for tests that hold the code to its own rules. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

const CODE = /\.(?:ts|mjs|astro)$/;

/** All code files under a folder, with forward slashes, from the root of the repository. */
export const codeFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('tests/fixtures/'))
    .sort();

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** One import of a file: what it names, as a path from the root or as a package. */
export interface Import {
  readonly from: string;
  /** Whether only types are taken, which leaves nothing in the running code. */
  readonly isType: boolean;
}

const STATIC =
  /^[ \t]*(?:import|export)\b(?:\s+(type)\b)?([^'";]*?\bfrom\s*)?\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:['"`]([^'"`$]+)['"`])?/g;

/** The imports of a file, static and dynamic, in scripts and in the front matter of components. */
export function importsOf(path: string, text = textOf(path)): readonly Import[] {
  const fixed = [...text.matchAll(STATIC)].map(([, type, names = '', from = '']) => ({
    from: resolved(path, from),
    isType: type !== undefined || isAllTypes(names),
  }));
  const computed = [...text.matchAll(DYNAMIC)].map(([, from]) => ({
    from: from === undefined ? '(computed)' : resolved(path, from),
    isType: false,
  }));
  return [...fixed, ...computed];
}

/** `import { type A, type B } from` takes types only. */
function isAllTypes(names: string): boolean {
  const inside =
    /\{([^}]*)\}/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return inside.length > 0 && inside.every((name) => name.startsWith('type '));
}

const resolved = (path: string, from: string): string =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
