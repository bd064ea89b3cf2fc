import type { RecordId } from '../../schema/ids.ts';
import type { LinkType } from '../../schema/vocabulary.ts';
import type { ContentRecord } from '../content-record.ts';
import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, type Rule } from './rule.ts';

/** Records that a theme needs, so that it is a grouping and not a label. */
export const THEME_RECORDS = 3;

/**
 * What is declared is used: a theme groups several records, a body is named, a source is cited. While
 * a file cannot be read, what it names is not known, and nothing is called unused.
 */
export const unused: Rule = ({ graph, broken }) => {
  if (broken.size > 0) return [];
  // A theme groups what a reader finds under it; a source or a body is still named by what was withdrawn.
  const isWithdrawnId = (id: RecordId): boolean => {
    const record = graph.records.get(id);
    return record !== undefined && isWithdrawn(record);
  };
  const namedBy = ({ id }: ContentRecord, type?: LinkType): number =>
    new Set(
      (graph.linksTo.get(id) ?? [])
        .filter((link) => link.from !== id && (type === undefined || link.type === type))
        .filter((link) => type !== 'theme' || !isWithdrawnId(link.from))
        .map((link) => link.from),
    ).size;
  const { sources } = graph.inCollection;
  // A withdrawn entry is kept for its address alone.
  const themes = graph.inCollection.themes.filter((theme) => !isWithdrawn(theme));
  const bodies = graph.inCollection.bodies.filter((body) => !isWithdrawn(body));
  return [
    ...themes
      .map((theme) => [theme, namedBy(theme, 'theme')] as const)
      .filter(([, records]) => records < THEME_RECORDS)
      .map(([theme, records]) =>
        issueAt(
          theme,
          'thin-theme',
          'title',
          `${theme.id} groups ${records === 1 ? '1 record' : `${records} records`}.`,
          `A theme needs at least ${THEME_RECORDS}. Give it to the records it fits, or take it out.`,
        ),
      ),
    ...bodies
      .filter((body) => namedBy(body) === 0)
      .map((body) =>
        issueAt(
          body,
          'unnamed-body',
          'title',
          `No record names ${body.id}.`,
          'Name it where it published, was asked, promised or took over; or take the file out.',
        ),
      ),
    ...sources
      .filter((source) => namedBy(source, 'cites') === 0)
      .map((source) =>
        issueAt(
          source,
          'uncited-source',
          'title',
          `No record cites ${source.id}.`,
          'Cite it where it supports something, or take the file out.',
        ),
      ),
  ];
};
