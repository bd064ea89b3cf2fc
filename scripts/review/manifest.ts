import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import {
  isListed,
  MANIFEST_NAME,
  manifestText,
  type ListedFile,
} from '../../src/review/manifest.ts';
import { commitOf, repositoryOf } from '../../src/sources/git.ts';
import { orWrongUse } from '../commands/compared.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';

const help = `
npm run review -- manifest    writes manifest.json: the SHA-256 of every file of a built site, its commit and tools

  --site DIR    the built site; dist, if you do not say
  --commit REF  the commit it was built from; HEAD, if you do not say

npm run verify -- <address> compares a live site with it. Exit 0, or 2 when used wrongly.
`;

const flags = {
  site: { type: 'string', default: 'dist' },
  commit: { type: 'string', default: 'HEAD' },
} as const;

const built = z.object({ asOf: z.string() });

/** The manifest of a site that was built here. */
export const manifestCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values: { site, commit } }) => {
    const facts = join(site, 'build.json');
    if (!existsSync(facts)) throw new WrongUse(`${site}/ is no site that was built here.`);
    const files = filesOf(site);
    const manifest = {
      version: '1.0.0' as const,
      commit: orWrongUse(() => commitOf(repositoryOf('.'), commit)),
      as_of: built.parse(JSON.parse(readFileSync(facts, 'utf8'))).asOf,
      tools: toolVersions(),
      files,
    };
    writeFileSync(join(site, MANIFEST_NAME), manifestText(manifest));
    console.log(`${join(site, MANIFEST_NAME)}: ${files.length} files.`);
    return 0;
  },
};

const filesOf = (site: string): ListedFile[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(join(site, sep).length).split(sep).join('/') }))
    .filter(({ path }) => isListed(path))
    .map(({ file, path }) => {
      const bytes = readFileSync(file);
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Node, and every package that package.json names for the build, as the lock has it. */
function toolVersions(): Record<string, string> {
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const names = Object.keys(packages['']?.dependencies ?? {});
  const versions = names.flatMap((name) => {
    const version = packages[`node_modules/${name}`]?.version;
    return version === undefined ? [] : [[name, version] as const];
  });
  return Object.fromEntries([['node', process.versions.node] as const, ...versions]);
}
