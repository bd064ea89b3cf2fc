import type { z } from 'zod';
import type { Issue } from '../issues/issue.ts';
import { redirectsFields, siteFields } from '../schema/site.ts';
import type { ContentFile } from './content-record.ts';
import { fieldIssues } from './field-issues.ts';
import { readFrontMatter } from './front-matter.ts';

const schemas = { site: siteFields, redirects: redirectsFields } as const;

export type SiteSettings = z.output<typeof siteFields>;
export type RedirectSettings = z.output<typeof redirectsFields>;

/** Settings, or what is wrong with their file. */
export interface ParsedSettings<T> {
  readonly settings: T | undefined;
  readonly issues: readonly Issue[];
}

/** Reads a settings file of `content/`: what the site is called, or what moved where. */
export function parseSettings<K extends keyof typeof schemas>(file: ContentFile, which: K): ParsedSettings<z.output<(typeof schemas)[K]>> {
  const front = readFrontMatter(file, file.text);
  if (!('places' in front)) return { settings: undefined, issues: front };
  const schema: z.ZodType<z.output<(typeof schemas)[K]>> = schemas[which] as never;
  const result = schema.safeParse(front.value ?? {});
  if (result.success) return { settings: result.data, issues: [] };
  return { settings: undefined, issues: fieldIssues({ file, front, schema }, result.error) };
}
