import type { Due } from '../../records/due.ts';
import type { RecordOf } from '../../records/content-record.ts';
import type { RecordId } from '../../schema/ids.ts';
import { unknowns } from '../../schema/vocabulary.ts';
import { pathOn, recordPath, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';

/** Something described in the terms of schema.org; what is undefined is left out when it is written. */
export interface Thing {
  readonly [term: string]: Value | readonly Value[] | undefined;
}
type Value = string | number | boolean | Thing;

/** What the terms mean: every name without a prefix is one of schema.org’s. */
export const CONTEXT = 'https://schema.org';

/** A thing known by its address. */
export const at = (address: string): Thing => ({ '@id': address });

/** A record, known by its whole address. */
export const recordAt = (edition: Edition, id: RecordId): Thing =>
  at(wholeAddress(edition, recordPath(edition, id)));

/** Whoever publishes this site; the first page says who that is. */
export const ourselves = (edition: Edition): Thing =>
  at(`${wholeAddress(edition, pathOn(edition, '/'))}#publisher`);

/** Our own definition of a code, on the method page. */
export const definedAs = (edition: Edition, section: string, code: string): string =>
  `${wholeAddress(edition, pathOn(edition, '/method/'))}#${section}-${code}`;

/**
 * A date as given, to the year, month or day (ISO 8601). Printed words such as "2021/22" are not a date,
 * and the last day that they can mean is not when anything happened.
 */
export const dateGiven = (given: Due | undefined): string | undefined =>
  given === undefined || typeof given !== 'string' || given in unknowns ? undefined : given;

/** A value of a record, where it has one. */
export const known = (value: string | undefined): string | undefined =>
  value === undefined || value in unknowns ? undefined : value;

/** The bodies that a field names; none where it says that they are not known. */
export const bodiesAt = (
  edition: Edition,
  given: RecordOf<'commitments'>['fields']['owner'],
): readonly Thing[] | undefined =>
  typeof given === 'string' ? undefined : given.map((id) => recordAt(edition, id));

/** A licence by its address, where its name is one of Creative Commons’ (`CC BY` and a version); else by its name. */
export function licence(name: string): Thing {
  const [, code, version] = /^CC (BY(?:-[A-Z]{2})*) (\d\.\d)$/.exec(name) ?? [];
  return code === undefined || version === undefined
    ? { '@type': 'CreativeWork', name }
    : at(`https://creativecommons.org/licenses/${code.toLowerCase()}/${version}/`);
}
