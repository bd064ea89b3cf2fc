import { element } from '../page/element.ts';
import { jsonAt } from '../page/load.ts';
import { found } from '../page/part.ts';
import {
  chartOn,
  isKnownOn,
  slipsOn,
  statusOn,
  type ChainFacts,
  type ChainMember,
} from '../views/chain-on-day.ts';
import type { NamedFacts } from '../views/comparison-on-day.ts';
import { historyAsOf } from '../records/clocks.ts';
import { becameInWords } from '../views/became.ts';
import { startAsOf } from './as-of.ts';
import { nameDay, showDrawn, showLines } from './chart.ts';

/** Starts the date control of a chain: its chart, its table, its steps and how far it had slipped. */
export function startChain(): void {
  const root = found(document, '#chain', HTMLElement);
  const today = root.dataset['today'] ?? '';
  const load = jsonAt<Readonly<Record<string, NamedFacts>>>(root.dataset['facts'] ?? '');
  startAsOf(root, today, async (day) => {
    const facts = (await load())[root.dataset['chain'] ?? '']?.facts;
    if (!facts) throw new Error('The facts of this chain are not there.');
    showChart(root, facts, day);
    nameDay(root, day === today);
    showSlips(facts, day);
    for (const member of facts.members) showMember(member, day, today);
  });
}

function showChart(root: HTMLElement, facts: ChainFacts, day: string): void {
  const chart = chartOn(facts, day);
  if (!chart) return;
  showLines(root, chart.lines, chart.today);
  const row = root.querySelector<HTMLElement>('[data-line="checks"]');
  if (!row) return;
  row.hidden = chart.checks.marks.length === 0;
  showDrawn(row, chart.checks, chart.today);
}

const showSlips = (facts: ChainFacts, day: string): void =>
  document
    .querySelector('[data-part="slips"]')
    ?.replaceChildren(
      ...slipsOn(facts, day).map(({ sentence }) => element('p', { text: sentence })),
    );

/** A row of the table and a step, as they stood: hidden before they were said. */
function showMember(member: ChainMember, day: string, today: string): void {
  const isKnown = isKnownOn(member, day);
  const status = statusOn(member, day);
  const mark = (place: Element | null | undefined): void => {
    const template = document.querySelector<HTMLTemplateElement>(
      `template[data-tone="${status?.tone ?? ''}"]`,
    );
    const made = template?.content.firstElementChild?.cloneNode(true);
    if (!place || !status || !(made instanceof Element)) return;
    made.append(status.label);
    made.setAttribute('title', status.definition);
    place.replaceChildren(made);
  };
  for (const place of document.querySelectorAll<HTMLElement>(`[data-member="${member.id}"]`)) {
    place.hidden = !isKnown;
    mark(place.querySelector('[data-part="status"]'));
    showHistory(place, member, day, today);
  }
}

/** What became of it by the day; the page has all entries to the build’s day, the newest first. */
function showHistory(place: HTMLElement, { facts }: ChainMember, day: string, today: string): void {
  const fold = place.querySelector<HTMLElement>('[data-part="history"]');
  if (!fold || !facts) return;
  const entries = historyAsOf(facts.history, today);
  const known = new Set(historyAsOf(facts.history, day));
  fold.hidden = known.size === 0;
  fold.querySelector('summary')?.replaceChildren(becameInWords([...known].map(({ date }) => date)));
  for (const [index, row] of [...fold.querySelectorAll<HTMLElement>('.history > li')].entries()) {
    const entry = entries[index];
    row.hidden = entry === undefined || !known.has(entry);
  }
}
