import { element } from '../page/element.ts';
import type { Reading, Rewriting } from './concept.ts';
import type { Elements } from './elements.ts';
import { stateLink } from './links.ts';
import { asTyped, clearTicks, type SearchState } from './state.ts';

/** Other words that are named; the rest are counted. */
const NAMED = 4;

/** Shows how the query was read where not as typed, each with a link that takes it as typed. */
export function showReadings({ readings }: Elements, state: SearchState, reading: Reading): void {
  const lines = reading.rewritings.map((rewriting) => {
    const undo = stateLink(undoText(rewriting), asTyped(state, rewriting.typed));
    return element('li', { children: [text(`${said(rewriting)} `), undo] });
  });
  const again = state.literal
    .filter((words) => state.query.toLowerCase().includes(words.toLowerCase()))
    .map((words) => {
      const rest = state.literal.filter((each) => each !== words);
      const redo = stateLink('Read it as usual', { ...state, literal: rest, page: 1 });
      return element('li', { children: [text(`“${words}” is taken as typed. `), redo] });
    });
  readings.replaceChildren(...lines, ...again);
  readings.hidden = lines.length + again.length === 0;
}

function said({ how, typed, as }: Rewriting): string {
  switch (how) {
    case 'spelling':
      return `Showing “${listed(as)}” for “${typed}”.`;
    case 'completion':
      return `“${typed}” is read as the beginning of ${listed(as.map(quoted))}.`;
    case 'also':
      return `“${typed}” also finds ${listed(as.map(quoted))}.`;
    case 'filter':
      return `“${typed}” also finds what is filed as ${listed(as)}.`;
    case 'number':
      return `“${typed}” is read as an official number.`;
    case 'date':
      return `“${typed}” is read as the date ${listed(as)}.`;
  }
}

const undoText = ({ how, typed }: Rewriting): string =>
  how === 'spelling' || how === 'completion'
    ? `Search for “${typed}” as typed`
    : `Only the words “${typed}”`;

/** Shows what else can be done where nothing, or not all, was found. */
export function showWays({ ways }: Elements, state: SearchState, reading: Reading): void {
  const { elsewhere } = reading;
  const lines: Node[][] = [
    ...(elsewhere ? [elsewhereLine(state, elsewhere)] : []),
    ...reading.strangeNumbers.map((number) => [text(`“${number}” is on no record here.`)]),
    ...reading.strangeWords.map(({ typed, nearest }) => strangeLine(state, typed, nearest)),
    ...(Object.values(state.ticks).some((values) => values.length > 0)
      ? [[stateLink('Take all filters off', clearTicks(state))]]
      : []),
  ];
  ways.replaceChildren(...lines.map((children) => element('li', { children })));
  ways.hidden = lines.length === 0;
}

function elsewhereLine(
  state: SearchState,
  { words, sentence, href, name }: NonNullable<Reading['elsewhere']>,
): Node[] {
  const link = element('a', { text: `Go to ${name}` });
  link.href = href;
  const still = stateLink('search the record for these words all the same', asTyped(state, words));
  return [text(`${sentence} `), link, text(', or '), still, text('.')];
}

function strangeLine(state: SearchState, typed: string, nearest: readonly string[]): Node[] {
  const said = `“${typed}” is nowhere on the record`;
  if (nearest.length === 0) return [text(`${said}.`)];
  const links = nearest.flatMap((word, at) => {
    const query = state.query.replace(typed, word);
    return [text(at === 0 ? ' ' : ', '), stateLink(word, { ...state, query, page: 1 })];
  });
  return [text(`${said}; the nearest words are`), ...links, text('.')];
}

const quoted = (words: string): string => `“${words}”`;

function listed(words: readonly string[]): string {
  const named = words.slice(0, words.length > NAMED + 1 ? NAMED : words.length);
  const rest = words.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const text = (words: string): Text => document.createTextNode(words);
