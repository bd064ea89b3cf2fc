import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OffSubjectName } from '../../../src/schema/search-quality.ts';
import { WrongUse } from '../../commands/wrong-use.ts';

/** Queries of a set that are about something else than the record, one on each line. Throws WrongUse where there are none. */
export function offSubjectIn(folder: string, name: OffSubjectName): readonly string[] {
  const file = join(folder, `off-subject-${name}.txt`);
  const queries = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];
  if (queries.length === 0) throw new WrongUse(`There is no ${file} with queries off the subject.`);
  return queries;
}
