import { element } from '../page/element.ts';
import type { FacetGroup, FacetValue } from './values.ts';

/** Values of a group that are shown before it is unfolded, and on a phone, where every group is in one column. */
const SHOWN = { wide: 8, narrow: 5 } as const;
const NARROW = '(max-width: 40rem)';

/**
 * Shows the groups as boxes to tick, each with its count, in place of what was there. A reader who was on a
 * box stays on it, and a group that was unfolded stays so, though the boxes are made anew. What is folded away is
 * made when it is unfolded, as there may be thousands of values that nobody looks at.
 */
export function showBoxes(container: HTMLElement, groups: readonly FacetGroup[]): void {
  const focused = document.activeElement;
  const unfolded = new Set(
    [...container.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
      (details) => details.dataset['facet'],
    ),
  );
  container.replaceChildren(
    ...groups.filter(({ values }) => values.length > 0).map((group) => fieldset(group, unfolded)),
  );
  if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
  const boxes = [...container.querySelectorAll('input')];
  const same = boxes.find(({ name, value }) => name === focused.name && value === focused.value);
  (same ?? boxes[0])?.focus();
}

function fieldset(
  { facet, heading, values: all, apart }: FacetGroup,
  unfolded: ReadonlySet<string | undefined>,
): HTMLElement {
  const values = all.filter(({ value }) => value !== apart?.value);
  const room = matchMedia(NARROW).matches ? SHOWN.narrow : SHOWN.wide;
  // One value takes no more room than the line that would unfold it.
  const shown = values.length === room + 1 ? values.length : room;
  const first = values.filter(({ isOn }, index) => index < shown || isOn);
  const rest = values.filter((value) => !first.includes(value));
  const group = element('fieldset', { children: [element('legend', { text: heading })] });
  group.append(...first.map((value) => box(facet, value)));
  if (rest.length > 0) {
    const more = element('details', {
      children: [element('summary', { text: `${rest.length} more` })],
    });
    more.dataset['facet'] = facet;
    more.open = unfolded.has(facet);
    const fill = (): void => more.append(...rest.map((value) => box(facet, value)));
    if (more.open) fill();
    else more.addEventListener('toggle', fill, { once: true });
    group.append(more);
  }
  const last = all.find(({ value }) => value === apart?.value);
  if (apart && last)
    group.append(element('p', { className: 'apart', text: apart.note }), box(facet, last));
  return group;
}

function box(facet: string, { value, label, count, isOn }: FacetValue): HTMLElement {
  const input = element('input');
  Object.assign(input, { type: 'checkbox', name: facet, value, checked: isOn });
  return element('label', {
    children: [
      input,
      element('span', { text: label }),
      element('span', { text: count.toLocaleString('en-GB'), className: 'count' }),
    ],
  });
}
