/** Single questions at a terminal: a line of text, one of a few words, records by part of their titles. */
import type { Readable, Writable } from 'node:stream';
import * as prompts from '@clack/prompts';
import { inCollection } from '../../src/editing/known-record.ts';
import type { Desk } from '../../src/editing/desk.ts';
import type { CollectionName } from '../../src/schema/collections.ts';

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
  readonly validate: (value: string) => string | undefined;
}

const LATER = { value: '', label: 'Leave it to do' };

/** Records shown at once. */
const SHOWN = 8;

/** Asks, one question at a time. Each method throws Cancelled; what was passed over comes back empty. */
export class Questions {
  readonly #desk: Desk;
  readonly #terminal: Terminal;

  constructor(desk: Desk, terminal: Terminal) {
    this.#desk = desk;
    this.#terminal = terminal;
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

  async code(message: string, codes: readonly string[]): Promise<string> {
    return this.choice(message, [...codes.map((value) => ({ value })), LATER]);
  }

  async record(
    message: string,
    kinds: readonly CollectionName[],
    mayPass: boolean,
  ): Promise<string> {
    const options = [...(mayPass ? [LATER] : []), ...this.#records(kinds)];
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
    return this.#answer(
      prompts.autocompleteMultiselect({
        ...this.#terminal,
        message: `${message} (Tab chooses, Enter goes on)`,
        options: [...this.#records(kinds), ...words.map((value) => ({ value, label: value }))],
        maxItems: SHOWN,
        required: false,
        filter: holdsAll,
      }),
    );
  }

  #records(kinds: readonly CollectionName[]): { value: string; label: string; hint: string }[] {
    return inCollection(this.#desk.known, ...kinds).map(({ id, title }) => ({
      value: id,
      label: title,
      hint: id,
    }));
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
