/** What a published site consists of, so that anybody can see whether the live one is that. */
import { z } from 'zod';

export const MANIFEST_NAME = 'manifest.json';

const file = z.strictObject({
  path: z
    .string()
    .regex(/^(?!\/)(?!.*(?:^|\/)\.)(?!.*\/\/)[^\\\0-\x1F]+$/)
    .describe('From the top of the site, with forward slashes.'),
  bytes: z.int().nonnegative().describe('How long it is.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Its SHA-256 in hexadecimal.'),
});

export const manifestShape = z.strictObject({
  version: z.literal('1.0.0').describe('The version of this shape.'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .describe('The commit that the site was built from.'),
  as_of: z.string().describe('The day on which its clocks were read.'),
  tools: z
    .record(z.string(), z.string())
    .describe('Programs and packages that built it, with versions.'),
  files: z.array(file).describe('Every file but this one, by path.'),
});

export type Manifest = z.output<typeof manifestShape>;
export type ListedFile = Manifest['files'][number];

/** Files that a host reads and does not serve as part of the record. */
const HOSTS: ReadonlySet<string> = new Set([MANIFEST_NAME, 'CNAME']);

/** Whether a file is published: hidden ones are not sent to the host. */
export const isListed = (path: string): boolean => !HOSTS.has(path) && !/(?:^|\/)\./.test(path);

/** The manifest as a file: the same site gives the same bytes. */
export function manifestText(manifest: Manifest): string {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { version, commit, as_of, tools } = manifest;
  const sorted = Object.fromEntries(Object.entries(tools).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version, commit, as_of, tools: sorted, files }, null, 1)}\n`;
}

/** Reads a manifest; undefined for what is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifestShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Where a file of a site is, under the site’s address. */
export const addressOfFile = (site: string, path: string): string =>
  `${site.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
