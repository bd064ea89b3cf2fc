import type { RecordOf } from '../../records/content-record.ts';
import { dateOf } from '../../records/due.ts';

/**
 * The names in a field such as `Ann Lee, chief inspector, and Bo Roe, inspector`: `Ann Lee` and `Bo Roe`.
 * A role, after a comma or in brackets, is not part of a name; nor is what was done by those who are named.
 * A list without roles stays one piece, for a comma or an `and` may be part of a name.
 */
export function authorsIn(author: string): readonly string[] {
  const names = author.replace(/ \([^)]*\)/g, ',').replace(/^\p{L}+ by (?:the )?/u, '');
  const others = /^.* and others\b/.exec(names);
  return others
    ? [others[0]]
    : names.split(/, and (?=\p{Lu})/u).map((each) => /^[^,]*/.exec(each)?.[0] ?? each);
}

/** The name that a body had on a date (a year, month or day), where its dated names say; else the name it is known by. */
export function nameOn({ fields }: RecordOf<'bodies'>, date: string | undefined): string {
  if (date === undefined) return fields.title;
  const held = fields.names.findLast(({ from, to }) => {
    const [first, last] = [dateOf(from), dateOf(to)];
    const hasBegun = first !== undefined && first <= date;
    // A name without a last day ended, if ever, on a day that we do not know.
    return (
      hasBegun && (to === undefined || (last !== undefined && date.slice(0, last.length) <= last))
    );
  });
  return held?.name ?? fields.title;
}
