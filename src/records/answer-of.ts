/** What was answered to a record: by a response of its own, or by what the answering document does with the rest. */
import type { RecordId } from '../schema/ids.ts';
import type { Position, Rest } from '../schema/vocabulary.ts';
import { isIn, type ContentRecord, type RecordOf } from './content-record.ts';
import { find, linksTo, type RecordGraph } from './graph.ts';

/** A response of its own, or what a document does with all it has none for. */
export type GivenAnswer =
  | {
      readonly kind: 'response';
      readonly position: Position;
      readonly from: RecordId;
      /** As the record has it, which may be that none was stated or seen. */
      readonly reason: string;
      readonly document: RecordOf<'reports'> | undefined;
    }
  | {
      readonly kind: 'rest';
      readonly position: Rest;
      readonly from: RecordId;
      readonly document: RecordOf<'reports'>;
    };

/** Undefined where no answer is on the record. */
export function answerOf(graph: RecordGraph, record: ContentRecord): GivenAnswer | undefined {
  const [link] = linksTo(graph, record.id, 'responds-to');
  const response = find(graph, link?.from, 'responses');
  if (response) {
    const { position, reason } = response.fields;
    const document = find(graph, response.report, 'reports');
    return { kind: 'response', position, from: response.id, reason, document };
  }
  const document = answeringDocument(graph, record);
  const rest = document?.fields.rest;
  return document && rest && { kind: 'rest', position: rest, from: document.id, document };
}

/** The document that answers the report of a recommendation or a rating as a whole. */
function answeringDocument(
  graph: RecordGraph,
  record: ContentRecord,
): RecordOf<'reports'> | undefined {
  if (!isIn(record, 'recommendations', 'ratings') || record.report === undefined) return undefined;
  const [answers] = linksTo(graph, record.report, 'answers');
  return find(graph, answers?.from, 'reports');
}
