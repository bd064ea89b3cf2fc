import { isIn } from '../content-record.ts';
import { nearestId } from '../nearest.ts';
import { issueAt, perRecord } from './rule.ts';

/** A citation in the text is one of the record’s own, where it says how the source was seen. */
export const citations = perRecord((record, { graph }) => {
  if (isIn(record, 'sources')) return [];
  const listed = (record.fields.cites ?? []).map((cite) => cite.source);
  return record.body.links
    .filter(
      (link) =>
        link.component === 'Cite' && !listed.includes(link.to) && graph.records.has(link.to),
    )
    .map((link) => {
      const near = nearestId(link.to, listed);
      return issueAt(
        record,
        'unlisted-citation',
        link.place,
        `The text cites ${link.to}, which is not under cites.`,
        near
          ? `Add it to cites, or did you mean ${near}?`
          : 'Add it to cites, with its place and how it was seen.',
      );
    });
});
