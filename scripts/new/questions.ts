/** Single questions at a terminal: a line of text, one of a few words, records by part of their titles. */
import type { Readable, Writable } from 'node:stream';
import * as prompts from '@clack/prompts';
import { fieldOf, inCollection, type KnownRecord } from '../../src/editing/known-record.ts';
import type { Desk } from '../../src/editing/desk.ts';
import type { CollectionName } from '../../src/schema/collections.ts';
import type { RecordId } from '../../src/schema/ids.ts';

/** The questions were broken off. */
export class Cancelled extends Error {}

/** Where questions are asked; a test brings its own. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** A line of text: what stands in it at first, and what is wrong with what was typed. */
export interface TextOptions {
  readonly initialValue?: string;
  /** How the answer is to be written; shown while nothing is. */
  readonly placeholder?: string;
  readonly validate: (value: string) => string | undefined;
}

/** What a question is passed over with whose answer the record needs. */
export const LATER = 'Leave it to do';

/** The same for what may be left out. */
export const NONE = 'None';

/** Records shown at once. */
const SHOWN = 8;

/** Asks, one question at a time. Each method throws Cancelled; what was passed over comes back empty. */
export class Questions {
  readonly #desk: Desk;
  readonly #terminal: Terminal;
  #first: RecordId | undefined;

  constructor(desk: Desk, terminal: Terminal) {
    this.#desk = desk;
    this.#terminal = terminal;
  }

  /** Records of this report, and its sources, are offered before all others. */
  putFirst(report: RecordId | undefined): void {
    this.#first = report;
  }

  begin = (words: string): void => prompts.intro(words, this.#terminal);
  end = (words: string): void => prompts.outro(words, this.#terminal);

  async text(message: string, options: TextOptions): Promise<string> {
    const validate = (value = ''): string | undefined =>
      value.trim() === '' ? undefined : options.validate(value.trim());
    const asked = prompts.text({ ...this.#terminal, ...options, message, validate });
    return ((await this.#answer(asked)) ?? '').trim();
  }

  /** One of a few values, each with a word about it. */
  async choice<T extends string>(
    message: string,
    options: readonly { readonly value: T; readonly label?: string; readonly hint?: string }[],
  ): Promise<T> {
    // The options of a prompt are typed by what their value is, which a type parameter cannot show.
    const given = [...options] as prompts.Option<T>[];
    return this.#answer(prompts.select({ ...this.#terminal, message, options: given }));
  }

  /** One of the codes of a vocabulary; empty where it was passed over, in the words given for that. */
  async code(message: string, codes: readonly string[], pass: string): Promise<string> {
    return this.choice(message, [...codes.map((value) => ({ value })), { value: '', label: pass }]);
  }

  /** One record; empty where it was passed over, in the words given for that. */
  async record(message: string, kinds: readonly CollectionName[], pass?: string): Promise<string> {
    const passing = pass === undefined ? [] : [{ value: '', label: pass }];
    const options = [...passing, ...this.#records(kinds)];
    const maxItems = SHOWN;
    return this.#answer(
      prompts.autocomplete({ ...this.#terminal, message, options, maxItems, filter: holdsAll }),
    );
  }

  /** Several records, or one of the words that may stand instead. */
  async records(
    message: string,
    kinds: readonly CollectionName[],
    words: readonly string[],
  ): Promise<readonly string[]> {
    return this.several(message, [
      ...this.#records(kinds),
      ...words.map((value) => ({ value, label: value })),
    ]);
  }

  /** Several of some values. What was searched for and not chosen is asked for again: Enter alone chooses nothing. */
  async several(
    message: string,
    options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[],
    warning = '',
  ): Promise<readonly string[]> {
    let typed = '';
    const chosen = await this.#answer(
      prompts.autocompleteMultiselect({
        ...this.#terminal,
        message: `${warning}${message} (Tab chooses, Enter goes on)`,
        options: [...options],
        maxItems: SHOWN,
        required: false,
        filter: (search, option) => {
          typed = search;
          return holdsAll(search, option);
        },
      }),
    );
    if (chosen.length > 0 || typed.trim() === '') return chosen;
    return this.several(message, options, 'Nothing was chosen. ');
  }

  #records(kinds: readonly CollectionName[]): { value: string; label: string; hint: string }[] {
    const all = inCollection(this.#desk.known, ...kinds);
    const own = all.filter((each) => this.#isOwn(each));
    return [...own, ...all.filter((each) => !own.includes(each))].map(({ id, title }) => ({
      value: id,
      label: title,
      hint: id,
    }));
  }

  /** Whether a record is of the report in hand, or a source of that. */
  #isOwn({ id, report, text }: KnownRecord): boolean {
    const first = this.#first;
    if (first === undefined) return false;
    const cites = this.#desk.known.get(first)?.text ?? '';
    return (
      report === first || fieldOf(text, 'document') === first || cites.includes(`source: ${id}\n`)
    );
  }

  async #answer<T>(question: Promise<T | typeof prompts.CANCEL_SYMBOL>): Promise<T> {
    const answer = await question;
    if (prompts.isCancel(answer)) {
      prompts.cancel('Nothing was written.', this.#terminal);
      throw new Cancelled();
    }
    return answer;
  }
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
