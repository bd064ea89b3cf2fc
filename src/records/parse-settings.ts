import type { z } from 'zod';
import type { Issue, Place } from '../issues/issue.ts';
import { redirectsFields, siteFields, wordsFields } from '../schema/site.ts';
import type { ContentFile } from './content-record.ts';
import { checkedFields } from './checked-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { hiddenInFile } from './hidden-characters.ts';
import { noFields } from './parse-record.ts';
import { requiredFields } from './schema-at.ts';

const schemas = { site: siteFields, redirects: redirectsFields, words: wordsFields } as const;

export type SiteSettings = z.output<typeof siteFields>;
export type RedirectSettings = z.output<typeof redirectsFields>;
/** One entry of redirects.yaml. */
export type Redirect = RedirectSettings['moved'][number];
export type WordSettings = z.output<typeof wordsFields>;

/** Settings, or what is wrong with their file. */
export interface ParsedSettings<T> {
  readonly settings: T | undefined;
  readonly issues: readonly Issue[];
  /** Where each value is, by its path: `moved.0.from`. Absent where the file could not be read. */
  readonly places?: Readonly<Record<string, Place>>;
}

type Settings<K extends keyof typeof schemas> = ParsedSettings<z.output<(typeof schemas)[K]>>;

/** What was read last, as both ends of a comparison and every page of the dev server ask for the same. */
const last = new Map<string, { readonly file: ContentFile; readonly parsed: unknown }>();

/** Reads a settings file of `content/`: what the site is called, what moved where, or
 * which words mean the same. */
export function parseSettings<K extends keyof typeof schemas>(
  file: ContentFile,
  which: K,
): Settings<K> {
  const before = last.get(which);
  // Under its own name is only what was read by its own schema.
  if (before && isSame(before.file, file)) return before.parsed as Settings<K>;
  const parsed = readSettings(file, which);
  last.set(which, { file, parsed });
  return parsed;
}

const isSame = (a: ContentFile, b: ContentFile): boolean =>
  a.text === b.text && a.path === b.path && a.shownAs === b.shownAs;

function readSettings<K extends keyof typeof schemas>(file: ContentFile, which: K): Settings<K> {
  const hidden = hiddenInFile(file);
  if (hidden) return { settings: undefined, issues: [hidden] };
  const front = readFrontMatter(file, file.text);
  if (!('places' in front)) return { settings: undefined, issues: front };
  const schema: z.ZodType<z.output<(typeof schemas)[K]>> = schemas[which] as never;
  const required = requiredFields(schema);
  if (front.value === null && required.length > 0)
    return { settings: undefined, issues: [noFields(file, file.path, required)] };
  const value = front.value ?? {};
  const result = schema.safeParse(value);
  const issues = checkedFields(
    { file, front: { ...front, value }, schema, subject: file.path },
    result,
  );
  return {
    settings: issues.length === 0 ? result.data : undefined,
    issues,
    places: front.places,
  };
}
