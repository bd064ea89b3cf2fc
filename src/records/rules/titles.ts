import { plainName } from '../plain-name.ts';
import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, type Rule } from './rule.ts';

/** No two records of one kind in one report have the same title, whatever its capitals and punctuation. */
export const titles: Rule = ({ graph }) =>
  [...graph.itemsOf.values()].flatMap((items) => {
    const first = new Map<string, string>();
    // What was withdrawn may have been written again.
    return items
      .filter((item) => !isWithdrawn(item))
      .flatMap((record) => {
        const key = `${record.collection} ${plainName(record.fields.title)}`;
        const other = first.get(key);
        first.set(key, other ?? record.id);
        if (other === undefined) return [];
        return [
          issueAt(
            record,
            'duplicate-title',
            'title',
            `The title "${record.fields.title}" is also that of ${other}.`,
            'Say in each title what that record says.',
          ),
        ];
      });
  });
