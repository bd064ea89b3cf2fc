import { element } from '../page/element.ts';
import type { Reading, Rewriting } from './concept.ts';
import type { Elements } from './elements.ts';
import { stateLink } from './links.ts';
import { mayBeIdle } from './idle-readings.ts';
import type { Names } from './names.ts';
import { MOST_WORDS } from './read-query.ts';
import { readingLines, undoText } from './reading-words.ts';
import { asTyped, type SearchState } from './state.ts';
import { wordsOf } from './words.ts';

/**
 * Shows how the query was read where not as typed, each with a link that takes it as typed. Gives it in words, to be
 * spoken. Links that may change nothing keep their place, unseen, until {@link settleReadings} knows.
 */
export function showReadings(
  { readings }: Elements,
  state: SearchState,
  reading: Reading,
  names: Names,
): readonly string[] {
  const rewritten = readingLines(names, reading).map(({ rewriting, words }): Line => {
    const link = undoLink(state, rewriting);
    if (mayBeIdle(rewriting)) link.className = UNSURE;
    return { words, link };
  });
  const lines = [...cutLine(state), ...rewritten, ...asTypedLines(state)];
  readings.replaceChildren(
    ...lines.map(({ words, link }) =>
      element('li', { children: link ? [text(`${words} `), link] : [text(words)] }),
    ),
  );
  readings.hidden = lines.length === 0;
  return lines.map(({ words }) => words);
}

/** The class of links of which it is not yet known whether they change anything. */
const UNSURE = 'unsure';

/** Takes away the links that change nothing, and shows the others. */
export function settleReadings(
  { readings }: Elements,
  state: SearchState,
  idle: readonly Rewriting[],
): void {
  const gone = new Set(idle.map((rewriting) => undoLink(state, rewriting).href));
  for (const link of readings.querySelectorAll<HTMLAnchorElement>(`.${UNSURE}`)) {
    link.classList.remove(UNSURE);
    if (gone.has(link.href)) link.remove();
  }
}

const undoLink = (state: SearchState, rewriting: Rewriting): HTMLAnchorElement =>
  stateLink(undoText(rewriting), asTyped(state, rewriting.typed));

/** How something was read, and what undoes it. */
interface Line {
  readonly words: string;
  readonly link?: HTMLAnchorElement;
}

const asTypedLines = (state: SearchState): readonly Line[] =>
  state.literal
    .filter((words) => state.query.toLowerCase().includes(words.toLowerCase()))
    .map((words) => {
      const literal = state.literal.filter((each) => each !== words);
      const link = stateLink('Read it as usual', { ...state, literal, page: 1 });
      return { words: `“${words}” is taken as typed.`, link };
    });

const cutLine = ({ query }: SearchState): readonly Line[] =>
  wordsOf(query.replace(QUOTED, ' ')).length > MOST_WORDS
    ? [{ words: `Only the first ${MOST_WORDS} words are read.` }]
    : [];

/** What is in quotes is read whole, as `readQuery` reads it. */
const QUOTED = /["“”][^"“”]*["“”]/gu;

/**
 * Shows what is not on the record, and what else can be done; where the question was left to others (`isLeft`), also
 * how to ask it here all the same. Gives it in words, to be spoken.
 */
export function showWays(
  { ways }: Elements,
  state: SearchState,
  reading: Reading,
  isLeft: boolean,
): readonly string[] {
  const { elsewhere } = reading;
  const lines: Node[][] = [
    ...(elsewhere ? [elsewhereLine(state, elsewhere, isLeft)] : []),
    ...reading.strangeNumbers.map((number) => strangeNumberLine(state, number)),
    ...reading.unanswered.map((number) => [text(`No reply to “${number}” is on the record.`)]),
    ...reading.strangeWords.map(({ typed, nearest }) => strangeLine(state, typed, nearest)),
  ];
  const items = lines.map((children) => element('li', { children }));
  ways.replaceChildren(...items);
  ways.hidden = items.length === 0;
  return items.map(({ textContent }) => textContent);
}

function strangeNumberLine(state: SearchState, number: string): Node[] {
  const said = text(`“${number}” is on no record here.`);
  const query = state.query.replace(number, '').replace(/\s+/g, ' ').trim();
  if (query === '') return [said];
  return [said, text(' '), stateLink('Search without it', { ...state, query, page: 1 }), text('.')];
}

function elsewhereLine(
  state: SearchState,
  { words, sentence, href, name }: NonNullable<Reading['elsewhere']>,
  isLeft: boolean,
): Node[] {
  const link = element('a', { text: `Go to ${name}` });
  link.href = href;
  if (!isLeft) return [text(`${sentence} `), link, text('.')];
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

const text = (words: string): Text => document.createTextNode(words);
