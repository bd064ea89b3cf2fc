/** The questions of `npm run new` in a terminal. Each can be passed over: what is not answered is left to do. */
import type { Readable, Writable } from 'node:stream';
import * as prompts from '@clack/prompts';
import { formFields, type Answers, type FormField } from '../../src/editing/form.ts';
import { inCollection, type KnownRecord } from '../../src/editing/known-record.ts';
import { kindsNamedBy } from '../../src/editing/link-fields.ts';
import { itemId, nextNumber } from '../../src/editing/numbers.ts';
import { suggestedName, type Desk } from '../../src/editing/new-record.ts';
import { folderName, type Items } from '../../src/editing/new-report.ts';
import { suggestedSourceName } from '../../src/editing/new-source.ts';
import { formOf } from '../../src/records/field-form.ts';
import {
  collectionNames,
  collections,
  collectionTable,
  type CollectionName,
} from '../../src/schema/collections.ts';
import type { Order } from './order.ts';

/** The questions were broken off. */
export class Cancelled extends Error {}

/** Where questions are asked; a test brings its own. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks for what is to be written. Throws Cancelled. */
export async function ask(
  given: CollectionName | undefined,
  named: string | undefined,
  desk: Desk,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<Order> {
  const asker = new Asker(desk, terminal);
  prompts.intro('A new record. Enter passes over what you do not know yet.', terminal);
  const collection = given ?? (await asker.kind());
  const order = await asker.order(collection, named);
  prompts.outro('Thank you.', terminal);
  return order;
}

class Asker {
  readonly #desk: Desk;
  readonly #terminal: Terminal;

  constructor(desk: Desk, terminal: Terminal) {
    this.#desk = desk;
    this.#terminal = terminal;
  }

  async kind(): Promise<CollectionName> {
    return this.#ask(
      prompts.select({
        ...this.#terminal,
        message: 'What is it?',
        options: collectionNames.map((value) => ({
          value,
          label: collections[value].singular,
          hint: collections[value].definition,
        })),
      }),
    );
  }

  async order(collection: CollectionName, named: string | undefined): Promise<Order> {
    const isItem = collectionTable[collection].item !== undefined;
    const report = isItem
      ? await this.#one('Which report says it?', ['reports'], false)
      : undefined;
    const isNumbered = collection === 'findings' || collection === 'recommendations';
    const number = isNumbered && report ? await this.#number(report, collection) : undefined;
    const first: Answers = collection === 'sources' && named !== undefined ? { url: [named] } : {};
    const answers = await this.#fields(collection, first);
    const word = collection === 'sources' ? undefined : named;
    const name = number || word || (await this.#name(collection, answers));
    return {
      collection,
      answers,
      items: collection === 'reports' ? await this.#items() : {},
      ...(report === undefined ? {} : { report }),
      ...(name ? { name } : {}),
    };
  }

  /** The number, beginning with the next; or nothing, where the document gives none. */
  async #number(report: string, collection: CollectionName): Promise<string> {
    const next = String(nextNumber(this.#desk.known, report, collection));
    return this.#text('Its official number (empty it where none was seen)', {
      initialValue: next,
      validate: (value) => {
        const taken = this.#desk.known.get(itemId(report, collection, value));
        if (taken)
          return `Number ${value} is taken: “${taken.title}”. The next free one is ${next}.`;
        return /^\d+[a-z]?$/.test(value) ? undefined : 'Write a number, as 4 or 4a.';
      },
    });
  }

  async #fields(collection: CollectionName, first: Answers): Promise<Answers> {
    let answers = first;
    const asked = formFields(collection).filter(
      ({ name, isRequired }) => isRequired || ASKED_TOO[collection]?.includes(name),
    );
    for (const field of asked) {
      if (answers[field.name] !== undefined || isIdle(field, answers)) continue;
      const values = await this.#field(collection, field);
      if (values.length > 0) answers = { ...answers, [field.name]: values };
    }
    return answers;
  }

  async #field(collection: CollectionName, field: FormField): Promise<readonly string[]> {
    const { schema, isList, name } = field;
    const message = `${name}: ${(schema.description ?? '').replace(/\.$/, '')}`;
    const kinds = kindsNamedBy(collection, name);
    if (kinds.length > 0 && isList) return this.#several(message, kinds, schema);
    if (kinds.length > 0) return listed(await this.#one(message, kinds, true));
    const codes = codesOf(schema);
    if (codes.length > 0) return listed(await this.#choice(message, codes));
    const validate = (value: string): string | undefined =>
      schema.safeParse(value).success || schema.safeParse(Number(value)).success || isList
        ? undefined
        : `Write ${formOf(schema) ?? 'some text that is not too long'}.`;
    return listed(await this.#text(message, { validate }));
  }

  /** The name in words of what has no number; made of what was said, to be changed. */
  async #name(collection: CollectionName, answers: Answers): Promise<string> {
    const made = this.#suggested(collection, answers);
    return this.#text('The name of its file, and so its address', {
      ...(made === undefined ? {} : { initialValue: made }),
      validate: (value) =>
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
          ? undefined
          : 'Write lower-case words joined by hyphens.',
    });
  }

  #suggested(collection: CollectionName, answers: Answers): string | undefined {
    const [url] = answers['url'] ?? [];
    if (collection === 'reports') return folderName(answers);
    return collection === 'sources' && url !== undefined
      ? suggestedSourceName(url, answers, this.#desk)
      : suggestedName(collection, answers);
  }

  async #items(): Promise<Items> {
    const counted = async (kind: keyof Items) => {
      const typed = await this.#text(`How many ${kind} are to be begun?`, {
        initialValue: '0',
        validate: (value) => (/^\d+$/.test(value) ? undefined : 'Write a number.'),
      });
      return Number(typed);
    };
    return {
      findings: await counted('findings'),
      recommendations: await counted('recommendations'),
      commitments: await counted('commitments'),
    };
  }

  async #text(
    message: string,
    options: {
      readonly initialValue?: string;
      readonly validate: (value: string) => string | undefined;
    },
  ): Promise<string> {
    const answer = await this.#ask(
      prompts.text({
        ...this.#terminal,
        ...options,
        message,
        validate: (value = '') =>
          value.trim() === '' ? undefined : options.validate(value.trim()),
      }),
    );
    return (answer ?? '').trim();
  }

  async #choice(message: string, codes: readonly string[]): Promise<string> {
    const options = [...codes.map((value) => ({ value })), LATER];
    return this.#ask(prompts.select({ ...this.#terminal, message, options }));
  }

  async #one(message: string, kinds: readonly CollectionName[], mayPass: boolean): Promise<string> {
    const options = [...(mayPass ? [LATER] : []), ...this.#records(kinds)];
    return this.#ask(
      prompts.autocomplete({ ...this.#terminal, message, options, maxItems: 8, filter: holdsAll }),
    );
  }

  async #several(
    message: string,
    kinds: readonly CollectionName[],
    schema: FormField['schema'],
  ): Promise<readonly string[]> {
    const words = ['none-stated', 'not-seen'].filter((word) => schema.safeParse(word).success);
    const chosen = await this.#ask(
      prompts.autocompleteMultiselect({
        ...this.#terminal,
        message: `${message} (Tab chooses, Enter goes on)`,
        options: [...this.#records(kinds), ...words.map((value) => ({ value, label: value }))],
        maxItems: 8,
        required: false,
        filter: holdsAll,
      }),
    );
    return chosen;
  }

  #records(kinds: readonly CollectionName[]): { value: string; label: string; hint: string }[] {
    return inCollection(this.#desk.known, ...kinds).map(({ id, title }: KnownRecord) => ({
      value: id,
      label: title,
      hint: id,
    }));
  }

  async #ask<T>(question: Promise<T | typeof prompts.CANCEL_SYMBOL>): Promise<T> {
    const answer = await question;
    if (prompts.isCancel(answer)) {
      prompts.cancel('Nothing was written.', this.#terminal);
      throw new Cancelled();
    }
    return answer;
  }
}

/** Fields that may be left out and that most records of their kind have. */
const ASKED_TOO: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  reports: ['number', 'urls.page', 'answers'],
  recommendations: ['rests-on'],
};

const LATER = { value: '', label: 'Leave it to do' };

/** The place in a source is asked for where a source was named. */
const isIdle = ({ name }: FormField, answers: Answers): boolean =>
  (name === 'at' || name === 'seen') && answers['source'] === undefined;

const listed = (value: string): readonly string[] => (value === '' ? [] : [value]);

/** The codes of a vocabulary, where the field takes nothing else. */
function codesOf(schema: FormField['schema']): readonly string[] {
  const issue = schema.safeParse(null).error?.issues[0];
  return issue?.code === 'invalid_value' ? issue.values.map(String) : [];
}

/** Whether a record’s title and identifier hold every word that was typed, whole or in part. */
function holdsAll(
  typed: string,
  option: { readonly label?: string; readonly value: string },
): boolean {
  const text = `${option.label ?? ''} ${option.value}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
