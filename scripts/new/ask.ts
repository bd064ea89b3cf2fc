/** What `npm run new` asks in a terminal. Each question can be passed over: what is not answered is left to do. */
import {
  beginnings,
  formFields,
  isCitationField,
  isFitting,
  type Answers,
  type FormField,
} from '../../src/editing/form.ts';
import { kindsNamedBy } from '../../src/editing/link-fields.ts';
import type { Desk } from '../../src/editing/desk.ts';
import { NUMBERED, suggestedName, taken } from '../../src/editing/record-name.ts';
import { folderName, type Items } from '../../src/editing/new-report.ts';
import { fromSiblings, suggestedSourceName } from '../../src/editing/new-source.ts';
import { itemId, nextNumber } from '../../src/editing/numbers.ts';
import { formOf } from '../../src/records/field-form.ts';
import {
  collectionNames,
  collections,
  collectionTable,
  type CollectionName,
} from '../../src/schema/collections.ts';
import { unknowns } from '../../src/schema/vocabulary.ts';
import type { Order } from './order.ts';
import { LATER, NONE, Questions, type Terminal } from './questions.ts';

/** Asks for what is to be written. Throws Cancelled. */
export async function ask(
  given: CollectionName | undefined,
  named: string | undefined,
  desk: Desk,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<Order> {
  const questions = new Questions(desk, terminal);
  questions.begin('A new record. Enter passes over what you do not know yet.');
  const collection = given ?? (await questions.choice('What is it?', KINDS));
  const order = await orderFor(collection, named, questions, desk);
  questions.end('Thank you.');
  return order;
}

const KINDS = collectionNames.map((value) => ({
  value,
  label: collections[value].singular,
  hint: collections[value].definition,
}));

async function orderFor(
  collection: CollectionName,
  named: string | undefined,
  questions: Questions,
  desk: Desk,
): Promise<Order> {
  const isItem = collectionTable[collection].item !== undefined;
  const report = isItem ? await questions.record('Which report says it?', ['reports']) : undefined;
  questions.putFirst(report);
  const isNumbered = NUMBERED.includes(collection);
  const number = isNumbered ? await askNumber(report ?? '', collection, questions, desk) : '';
  const isSource = collection === 'sources';
  const first: Answers = isSource && named !== undefined ? { url: [named] } : {};
  const likely = isSource && named !== undefined ? fromSiblings(named, desk) : {};
  const fields = await askFields(collection, first, likely, questions);
  const answers = await askFurtherSources(collection, fields, questions);
  const begun = await askBeginnings(collection, questions);
  const said = number || (isSource ? undefined : named);
  const name = said || (await askName(suggested(collection, answers, desk), questions));
  return {
    collection,
    answers,
    items: collection === 'reports' ? await askItems(questions) : {},
    ...(report === undefined ? {} : { report }),
    ...(name === '' ? {} : { name }),
    ...(begun.length === 0 ? {} : { begun }),
  };
}

/** The number, beginning with the next; or nothing, where the document gives none. */
function askNumber(
  report: string,
  collection: CollectionName,
  questions: Questions,
  desk: Desk,
): Promise<string> {
  const next = String(nextNumber(desk, report, collection));
  return questions.text('Its official number (empty it where none was seen)', {
    initialValue: next,
    validate: (value) => {
      const refused = taken(itemId(report, collection, value), collection, desk);
      if (refused !== undefined) return refused;
      return /^\d+[a-z]?$/.test(value) ? undefined : 'Write a number, as 4 or 4a.';
    },
  });
}

async function askFields(
  collection: CollectionName,
  first: Answers,
  likely: Answers,
  questions: Questions,
): Promise<Answers> {
  let answers = first;
  const asked = formFields(collection).filter(
    ({ name, isRequired }) => isRequired || ASKED_TOO[collection]?.includes(name),
  );
  for (const field of asked) {
    if (answers[field.name] !== undefined || isIdle(field, answers)) continue;
    const values = await askField(collection, field, likely[field.name]?.[0], questions);
    if (values.length > 0) answers = { ...answers, [field.name]: values };
  }
  return answers;
}

/** The second source a record rests on, with its place, and the third, until there are no more. */
async function askFurtherSources(
  collection: CollectionName,
  answers: Answers,
  questions: Questions,
): Promise<Answers> {
  if (answers['source'] === undefined) return answers;
  const fields = formFields(collection).filter(({ name }) => isCitationField(collection, name));
  const all: Record<string, readonly string[] | undefined> = { ...answers };
  for (;;) {
    const more = await questions.record('Another source it rests on', ['sources'], 'No more');
    if (more === '') return all;
    for (const field of fields) {
      const [value = ''] =
        field.name === 'source' ? [more] : await askField(collection, field, undefined, questions);
      // A place that was passed over keeps its turn, so that the next one is not taken for it.
      const before = Array.from(
        { length: (all['source']?.length ?? 1) - (field.name === 'source' ? 0 : 1) },
        (_, index) => all[field.name]?.[index] ?? '',
      );
      all[field.name] = [...before, value];
    }
  }
}

/** Which lists the file is to begin with, such as figures or gaps. */
async function askBeginnings(
  collection: CollectionName,
  questions: Questions,
): Promise<readonly string[]> {
  const lists = beginnings(collection);
  if (lists.length === 0) return [];
  return questions.several(
    'Which of these does it have? Each is begun in the file, to fill in there',
    lists.map(({ name, description }) => ({ value: name, label: name, hint: description })),
  );
}

/** Fields that may be left out and that most records of their kind have. */
const ASKED_TOO: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  reports: ['number', 'urls.page', 'answers'],
  recommendations: ['rests-on'],
};

/** The place in a source is asked for where a source was named; a document’s own page is its source. */
const isIdle = ({ name }: FormField, answers: Answers): boolean =>
  name === 'source'
    ? answers['urls.page'] !== undefined
    : (name === 'at' || name === 'seen') && answers['source'] === undefined;

async function askField(
  collection: CollectionName,
  field: FormField,
  likely: string | undefined,
  questions: Questions,
): Promise<readonly string[]> {
  const { schema, isList, isRequired, name } = field;
  const message = `${name}: ${(schema.description ?? '').replace(/\.$/, '')}`;
  const kinds = kindsNamedBy(collection, name);
  const words = Object.keys(unknowns).filter((word) => schema.safeParse(word).success);
  if (kinds.length > 0 && isList) return questions.records(message, kinds, words);
  // What may be left out is not marked in the file, so nothing is left to do.
  const pass = isRequired ? LATER : NONE;
  if (kinds.length > 0) return listed(await questions.record(message, kinds, pass));
  const codes = codesOf(schema);
  if (codes.length > 0) return listed(await questions.code(message, codes, pass));
  const validate = (value: string): string | undefined =>
    isFitting(field, value)
      ? undefined
      : `Write ${formOf(schema) ?? 'some text that is not too long'}.`;
  const initialValue = likely === undefined ? {} : { initialValue: likely };
  const form = formOf(schema);
  const placeholder = form === undefined ? '' : `Takes ${form}`;
  return listed(await questions.text(message, { ...initialValue, placeholder, validate }));
}

const listed = (value: string): readonly string[] => (value === '' ? [] : [value]);

/** The codes of a vocabulary, where the field takes nothing else. */
function codesOf(schema: FormField['schema']): readonly string[] {
  const issue = schema.safeParse(null).error?.issues[0];
  return issue?.code === 'invalid_value' ? issue.values.map(String) : [];
}

/** The name in words of what has no number; made of what was said, to be changed. */
const askName = (made: string | undefined, questions: Questions): Promise<string> =>
  questions.text('The name of its file, and so its address', {
    ...(made === undefined ? {} : { initialValue: made }),
    validate: (value) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
        ? undefined
        : 'Write lower-case words joined by hyphens.',
  });

function suggested(collection: CollectionName, answers: Answers, desk: Desk): string | undefined {
  const [url] = answers['url'] ?? [];
  if (collection === 'reports') return folderName(answers);
  return collection === 'sources' && url !== undefined
    ? suggestedSourceName(url, answers, desk)
    : suggestedName(collection, answers);
}

async function askItems(questions: Questions): Promise<Items> {
  const counted = async (kind: keyof Items): Promise<number> =>
    Number(
      await questions.text(`How many ${kind} are to be begun?`, {
        initialValue: '0',
        validate: (value) => (/^\d+$/.test(value) ? undefined : 'Write a number.'),
      }),
    );
  return {
    findings: await counted('findings'),
    recommendations: await counted('recommendations'),
    commitments: await counted('commitments'),
  };
}
