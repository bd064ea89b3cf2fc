/** The dossier of a document: its folder, its own record, its source, and what it says, item by item. */
import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Edit } from './edit.ts';
import type { Answers } from './form.ts';
import { inCollection, type KnownRecord } from './known-record.ts';
import type { Desk } from './desk.ts';
import { idMeant } from './named-records.ts';
import { newRecord, type Planned } from './new-record.ts';
import { suggestedName } from './record-name.ts';
import { likelySeen, newSource, sourceAt } from './new-source.ts';
import { slugOf } from './slug.ts';
import type { Refused } from './refused.ts';

/** What a dossier begins with: so many numbered records of a kind, or one for each title. */
export type Items = Readonly<
  Partial<Record<'findings' | 'recommendations' | 'commitments', number | readonly string[]>>
>;

export interface WantedReport {
  /** The folder; without it, of the publisher and the official number, or of the title. */
  readonly name?: string;
  readonly answers: Answers;
  readonly items: Items;
  /** Lists such as gaps that the report’s own record begins with. */
  readonly begun?: readonly string[];
  /** What the page is called as a source, where it is not called as the report is. */
  readonly sourceName?: string;
}

/** The files of a dossier, or a sentence that says why they are not written. */
export type Dossier =
  | { readonly id: RecordId; readonly edits: readonly (Edit & { readonly text: string })[] }
  | Refused;

/** Plans a dossier. Nothing is planned where one of its files cannot be. */
export function newReport(wanted: WantedReport, desk: Desk): Dossier {
  const { answers } = wanted;
  const name = wanted.name ?? folderName(answers);
  if (name === undefined)
    return {
      refused:
        'A report needs a name for its folder: give one with --name, or a --title to make it of.',
    };
  const source = sourceOf(wanted, name, desk);
  if ('refused' in source) return source;
  const cites = {
    ...answers,
    ...(source.id === undefined ? {} : citing(source.id, answers, desk)),
  };
  const withSource = source.id === undefined ? desk : knowing(desk, source.id, 'sources');
  const report = newRecord(
    { collection: 'reports', name, answers: cites, begun: wanted.begun ?? [] },
    withSource,
  );
  if ('refused' in report) return report;
  return together(report, [
    ...(source.planned ? [source.planned] : []),
    report,
    ...itemsOf(
      wanted,
      report.id,
      firstOf(pick(cites, ['source', 'seen'])),
      knowing(withSource, report.id, 'reports'),
    ),
  ]);
}

function together(report: { readonly id: RecordId }, planned: readonly Planned[]): Dossier {
  const refused = planned.find((each) => 'refused' in each);
  if (refused) return refused;
  return { id: report.id, edits: planned.flatMap((each) => ('edit' in each ? [each.edit] : [])) };
}

/** A folder’s name as most have it: who published it and its number, `inspectorate-ir12`; else of its title. */
export function folderName(answers: Answers): string | undefined {
  const [by] = answers['by'] ?? [];
  const [number] = answers['number'] ?? [];
  if (by === undefined || number === undefined) return suggestedName('reports', answers);
  const who = by.split(',')[0]?.split('/').at(-1) ?? '';
  return `${who}-${slugOf(number).replaceAll('-', '')}`;
}

/** The report’s sources, and how the first was seen where nobody said so and its kind tells. */
function citing(first: RecordId, { source = [], seen = [] }: Answers, { known }: Desk): Answers {
  const likely = seen[0] ?? likelySeen(known.get(first)?.text ?? '');
  return {
    source: [first, ...source.slice(1)],
    ...(likely === undefined ? {} : { seen: [likely, ...seen.slice(1)] }),
  };
}

interface ItsSource {
  readonly id?: RecordId;
  readonly planned?: Planned;
}

/** The source that the report is read in: one on the record, or a new one of its address. */
function sourceOf(
  { answers, sourceName }: WantedReport,
  name: string,
  desk: Desk,
): ItsSource | Refused {
  const [source] = answers['source'] ?? [];
  const [url] = answers['urls.page'] ?? answers['urls.pdf'] ?? [];
  if (source !== undefined) {
    const id = idMeant(source, ['sources'], desk.known);
    return typeof id === 'string' ? { id } : id;
  }
  if (url === undefined) return {};
  const known = sourceAt(url, desk);
  if (known !== undefined) return { id: known };
  const planned = newSource(
    { url, name: sourceName ?? name, answers: pick(answers, ['title', 'published', 'licence']) },
    desk,
  );
  return 'refused' in planned ? planned : { id: planned.id, planned };
}

function itemsOf(
  { answers, items }: WantedReport,
  report: RecordId,
  cites: Answers,
  desk: Desk,
): readonly Planned[] {
  const each = (collection: CollectionName, asked: number | readonly string[] = 0) =>
    typeof asked === 'number'
      ? Array.from({ length: asked }, (_, index) => one(collection, {}, String(index + 1)))
      : asked.map((title) => one(collection, { title: [title] }, slugOf(title)));
  const one = (collection: CollectionName, said: Answers, name: string): Planned =>
    newRecord({ collection, report, name, answers: { ...cites, ...said } }, desk);
  return [
    ...each('findings', items.findings),
    ...each('recommendations', items.recommendations),
    ...each('commitments', items.commitments),
    ...responses(answers, report, cites, desk),
  ];
}

/** A response to each recommendation of the report answered, unless the answer says what holds for all. */
function responses(
  answers: Answers,
  report: RecordId,
  cites: Answers,
  desk: Desk,
): readonly Planned[] {
  const [answered] = answers['answers'] ?? [];
  if (answered === undefined || answers['rest'] !== undefined) return [];
  const id = idMeant(answered, ['reports'], desk.known);
  if (typeof id !== 'string') return [id];
  return inCollection(desk.known, 'recommendations')
    .filter((asked) => asked.report === id)
    .map((asked) =>
      newRecord({ collection: 'responses', report, answers: { ...cites, to: [asked.id] } }, desk),
    );
}

const pick = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(names.flatMap((name) => (answers[name] ? [[name, answers[name]]] : [])));

/** What its items cite: the first of the report’s sources, to be changed where it is another. */
const firstOf = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, values = []]) => [name, values.slice(0, 1)]),
  );

/** A desk on which a record lies that is about to be written. */
const knowing = (desk: Desk, id: RecordId, collection: CollectionName): Desk => {
  const record: KnownRecord = {
    id,
    collection,
    title: collections[collection].singular,
    text: '',
    ...(collection === 'reports' ? { report: id } : {}),
  };
  return { ...desk, known: new Map([...desk.known, [id, desk.known.get(id) ?? record]]) };
};
