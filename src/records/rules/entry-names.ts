import { stemmer } from 'stemmer';
import type { RecordOf } from '../content-record.ts';
import { plainName } from '../plain-name.ts';
import { isWithdrawn } from '../withdrawn.ts';
import { issueAt, type Rule } from './rule.ts';

type Entry = RecordOf<'bodies' | 'terms'>;

/** One name of an entry, and the field it is in. */
interface Named {
  readonly entry: Entry;
  readonly name: string;
  readonly field: string;
}

/**
 * A name belongs to one term or body, as a reader who searches for it means one thing. A term and a body of one
 * title, as a kind of body has, may share the others.
 */
export const entryNames: Rule = ({ graph: { inCollection } }) => {
  const first = new Map<string, Named[]>();
  return [...inCollection.bodies, ...inCollection.terms]
    .filter((entry) => !isWithdrawn(entry))
    .flatMap(namesOf)
    .flatMap((named) => {
      const key = plainName(named.name);
      const known = first.get(key) ?? [];
      first.set(key, [...known, named]);
      const other = known.find(({ entry }) => isAnother(entry, named.entry));
      if (!other) return [];
      return [
        issueAt(
          named.entry,
          'shared-name',
          named.field,
          `"${named.name}" is also a name of ${other.entry.id}.`,
          'Leave the name to the entry that readers mean by it.',
        ),
      ];
    });
};

/** All that an entry is and was called. */
const namesOf = (entry: Entry): readonly Named[] => [
  { entry, name: entry.fields.title, field: 'title' },
  ...entry.fields.also.map((name, at) => ({ entry, name, field: `also.${at}` })),
  ...(entry.collection === 'bodies'
    ? entry.fields.names.map(({ name }, at) => ({ entry, name, field: `names.${at}.name` }))
    : []),
];

const isAnother = (one: Entry, other: Entry): boolean =>
  one.id !== other.id && withoutEndings(one.fields.title) !== withoutEndings(other.fields.title);

const withoutEndings = (title: string): string =>
  plainName(title).split(' ').map(stemmer).join(' ');
