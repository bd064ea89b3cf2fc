import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, type Rule } from './rule.ts';

/**
 * An official number belongs to one record of its kind in a report. A file that is named by its number cannot be
 * there twice; one with a name in words can claim the number of another, and no merge would notice.
 */
export const sameNumber: Rule = ({ graph }) =>
  [...graph.itemsOf.values()].flatMap((items) => {
    const first = new Map<string, string>();
    return items
      .filter((item) => !isWithdrawn(item))
      .flatMap((record) => {
        if (record.number === undefined) return [];
        const key = `${record.collection} ${record.number.toLowerCase()}`;
        const other = first.get(key);
        first.set(key, other ?? record.id);
        if (other === undefined) return [];
        return [
          issueAt(
            record,
            'shared-number',
            'number',
            `The number ${record.number} is also that of ${other}.`,
            'Look into the document: one of the two has another number, or both are one record.',
          ),
        ];
      });
  });
