import { parse } from 'yaml';
import { guideFields, type Guide } from '../schema/guide.ts';
import type { ContentFile } from './content-record.ts';
import { splitFrontMatter, YAML } from './front-matter.ts';

/** What a guide says of itself; undefined where it cannot be read, which Astro tells. */
export function parseGuide({ path, text }: ContentFile): Guide | undefined {
  const name = path.replace(/^guides\//, '').replace(/\.mdx$/, '');
  try {
    const fields = guideFields.safeParse(parse(splitFrontMatter(text)?.yaml ?? '', YAML));
    return fields.success ? { name, ...fields.data } : undefined;
  } catch {
    return undefined;
  }
}
