/** What a file says, without where it says it: to compare two ways of writing the same. */
import type { ContentFile } from '../../src/records/content-record.ts';
import { parseRecord } from '../../src/records/parse-record.ts';

/** A record with every place taken out; for a file that is none, the codes of its problems. */
export function whatItSays(file: ContentFile): unknown {
  const parsed = parseRecord(file);
  if ('issues' in parsed) return parsed.issues.map(({ code }) => code).sort();
  const { places: _, body, ...record } = parsed.record;
  const { place: __, ...said } = body;
  return {
    ...record,
    body: {
      ...said,
      blocks: said.blocks.map(({ text }) => text),
      links: said.links.map(({ component, to, at }) => ({ component, to, at })),
    },
  };
}
