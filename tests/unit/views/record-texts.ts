/** The files of made-up records as an author writes them, each sound until a test changes it. */
import { stringify } from 'yaml';

/** The fields of a record, as an author writes them. */
export type Fields = Readonly<Record<string, unknown>>;

export const cites = [{ source: 'sources/report', at: 'page 1', seen: 'document' }];

const checked = '2026-01-10';
export const added = '2026-01-10';

/** Fields as YAML; a field that is undefined is left out. */
export const yaml = (fields: Fields): string => stringify(fields, { aliasDuplicateObjects: false });

/** A record with the days that every record has. */
const dated = (fields: Fields, change: Fields, text: string): string =>
  `---\n${yaml({ ...fields, checked, added, ...change })}---\n\n${text}\n`;

/** A record that is filed under the theme and rests on the source. */
export const filed = (fields: Fields, change: Fields, text: string): string =>
  dated({ ...fields, themes: ['themes/punctuality'], cites }, change, text);

export const report = (change: Fields = {}, text = 'The inspector looked at the trains.'): string =>
  filed(
    {
      title: 'Late again',
      kind: 'audit-report',
      by: ['bodies/board'],
      number: 'RI 12',
      published: '2021-03-02',
      licence: 'not-seen',
    },
    change,
    text,
  );

/** The document that answers the report. */
export const reply = (change: Fields = {}): string =>
  report({ title: 'Reply', kind: 'response', answers: 'reports/late', ...change });

export const body = (change: Fields = {}, text = 'It runs trains.'): string =>
  dated({ title: 'Rail Board', kind: 'agency', from: '1990', cites }, change, text);

export const term = (
  change: Fields = {},
  text = 'A train is right time when it arrives within a minute.',
): string => dated({ title: 'Right time' }, change, text);

export const theme = (change: Fields = {}, text = 'Whether trains run on time.'): string =>
  dated({ title: 'Punctuality' }, change, text);

export const chain = (change: Fields = {}, text = 'A promise through time.'): string =>
  dated({ title: 'Nine in ten', members: [] }, change, text);

export const source = (change: Fields = {}): string =>
  yaml({
    title: 'Late again',
    publisher: 'Rail Inspectorate',
    kind: 'official-document',
    published: '2021-03-02',
    accessed: '2026-01-09',
    url: 'https://inspectorate.example/late',
    ...change,
  });

export const scheme = (change: Fields = {}): string =>
  yaml({
    title: 'Marks',
    version: 'First',
    description: 'Judges a promise by two questions.',
    scale: [
      { code: 'good', title: 'Good' },
      { code: 'fair', title: 'Fair' },
      { code: 'poor', title: 'Poor' },
    ],
    criteria: [
      {
        code: 'kept',
        title: 'Kept',
        question: 'Was it kept?',
        anchors: { good: 'In full.', poor: 'Not at all.' },
      },
      { code: 'overall', title: 'Overall', question: 'How good was it?', overall: true },
    ],
    checked,
    cites,
    ...change,
  });
