import type { DerivedName } from './derived.ts';
import type { Consequence } from './record-change.ts';

/** What follows, in words: the progress with its basis, whether a date is overdue, the rest by name. */
export function sayConsequences(follows: readonly Consequence[]): readonly string[] {
  const hasProgress = follows.some(({ what }) => what === 'progress');
  const basis = follows.find(({ what }) => what === 'basis')?.after;
  return follows.flatMap((each) => {
    switch (each.what) {
      case 'progress':
        return [`${arrow(each)}${basis === undefined ? '' : ` (${basis})`}`];
      case 'basis':
        return hasProgress ? [] : [arrow(each)];
      case 'date':
        return [sayDate(each)];
      case 'position':
      case 'answer':
      case 'slippage':
      case 'answering now':
        return [arrow(each)];
    }
  });
}

function sayDate(date: Consequence): string {
  if (date.before === 'overdue') return 'no longer overdue';
  return date.after === 'overdue' ? 'now overdue' : arrow(date);
}

const NAMES: Readonly<Record<DerivedName, string>> = {
  progress: 'progress',
  basis: 'basis of the progress',
  position: 'position',
  date: 'its date',
  answer: 'answer',
  slippage: 'slippage',
  'answering now': 'who answers now',
};

const arrow = ({ what, before, after }: Consequence): string =>
  before === undefined
    ? `${NAMES[what]} ${after ?? 'none'}`
    : `${NAMES[what]} ${before} → ${after ?? 'none'}`;
