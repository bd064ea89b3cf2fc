import { isIn } from '../content-record.ts';
import { nearestId } from '../nearest.ts';
import { issueAt, perRecord, type Rule } from './rule.ts';

/** A word of the glossary rests on a source, or names a record that does. */
const grounds = perRecord((record) => {
  if (!isIn(record, 'terms') || (record.fields.cites ?? []).length > 0) return [];
  const named =
    record.fields.links.length > 0 ||
    record.body.links.some(({ component }) => component === 'RecordLink');
  if (named) return [];
  return [
    issueAt(
      record,
      'nothing-cited',
      'title',
      'The term cites no source and names no record that does.',
      'Add cites, or a RecordLink to a record that uses the word in this sense.',
    ),
  ];
});

/** A citation in the text is one of the record’s own, where it says how the source was seen. */
const listed = perRecord((record, { graph }) => {
  if (isIn(record, 'sources')) return [];
  const own = (record.fields.cites ?? []).map((cite) => cite.source);
  return record.body.links
    .filter(
      (link) => link.component === 'Cite' && !own.includes(link.to) && graph.records.has(link.to),
    )
    .map((link) => {
      const near = nearestId(link.to, own);
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

/** What is said rests on what is cited, and what is cited is listed. */
export const citations: Rule = (checked) => [...listed(checked), ...grounds(checked)];
