import { element } from '../page/element.ts';
import type { FacetGroup, FacetValue } from './values.ts';

/** Values of a group that are shown before it is unfolded, and on a phone, where every group is in one column. */
const SHOWN = { wide: 8, narrow: 5 } as const;
const NARROW = '(max-width: 40rem)';

/**
 * Shows the groups as boxes to tick, each with its count. What was there before is used again, as making some dozens
 * of boxes with each key costs more than finding the results; a reader who was on a box stays on it, and a group that
 * was unfolded stays so. What is folded away is made when it is unfolded, as there may be thousands of values that
 * nobody looks at.
 */
export function showBoxes(container: HTMLElement, groups: readonly FacetGroup[]): void {
  const focused = document.activeElement;
  const known = knownIn(container);
  arrange(
    container,
    groups.filter(({ values }) => values.length > 0).map((group) => fieldset(group, known)),
  );
  if (!(focused instanceof HTMLInputElement) || document.activeElement === focused) return;
  const boxes = [...container.querySelectorAll('input')];
  const same = boxes.find(({ name, value }) => name === focused.name && value === focused.value);
  (same ?? boxes[0])?.focus();
}

/** What was shown before, to be used again. */
interface Known {
  readonly groups: ReadonlyMap<string, HTMLFieldSetElement>;
  readonly boxes: ReadonlyMap<string, HTMLElement>;
}

function knownIn(container: HTMLElement): Known {
  const groups = [...container.querySelectorAll('fieldset')].map(
    (group) => [group.name, group] as const,
  );
  const boxes = [...container.querySelectorAll('input')].flatMap((input) => {
    const label = input.closest('label');
    return label ? [[boxKey(input.name, input.value), label] as const] : [];
  });
  return { groups: new Map(groups), boxes: new Map(boxes) };
}

const boxKey = (facet: string, value: string): string => `${facet} ${value}`;

/** Makes some nodes the children of an element, and moves none that is in its place. */
function arrange(parent: Element, children: readonly Node[]): void {
  children.forEach((child, at) => {
    const there = parent.childNodes.item(at);
    if (there !== child) parent.insertBefore(child, there);
  });
  while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}

function fieldset(
  { facet, heading, values: all, apart }: FacetGroup,
  known: Known,
): HTMLFieldSetElement {
  const values = all.filter(({ value }) => value !== apart?.value);
  const room = matchMedia(NARROW).matches ? SHOWN.narrow : SHOWN.wide;
  // One value takes no more room than the line that would unfold it.
  const shown = values.length === room + 1 ? values.length : room;
  const first = values.filter(({ isOn }, index) => index < shown || isOn);
  const rest = values.filter((value) => !first.includes(value));
  const last = all.find(({ value }) => value === apart?.value);
  const group = known.groups.get(facet) ?? element('fieldset');
  group.name = facet;
  const more = group.querySelector('details') ?? element('details');
  arrange(group, [
    group.querySelector('legend') ?? element('legend', { text: heading }),
    ...first.map((value) => box(facet, value, known)),
    ...(rest.length > 0 ? [folded(more, facet, rest, known)] : []),
    ...(apart && last
      ? [element('p', { className: 'apart', text: apart.note }), box(facet, last, known)]
      : []),
  ]);
  return group;
}

/** What fills each fold that is closed, once it is unfolded. */
const fills = new WeakMap<HTMLDetailsElement, () => void>();

function folded(
  more: HTMLDetailsElement,
  facet: string,
  rest: readonly FacetValue[],
  known: Known,
): HTMLDetailsElement {
  const summary = more.querySelector('summary') ?? element('summary');
  write(summary, `${rest.length} more`);
  if (more.dataset['facet'] === undefined) {
    more.dataset['facet'] = facet;
    more.addEventListener('toggle', () => fills.get(more)?.());
  }
  const fill = (): void => {
    fills.delete(more);
    arrange(more, [summary, ...rest.map((value) => box(facet, value, known))]);
  };
  fills.set(more, fill);
  if (more.open) fill();
  else arrange(more, [summary]);
  return more;
}

function box(facet: string, { value, label, count, isOn }: FacetValue, known: Known): HTMLElement {
  const shown = known.boxes.get(boxKey(facet, value)) ?? newBox(facet, value, label);
  const [input, number] = [shown.querySelector('input'), shown.lastElementChild];
  if (input) input.checked = isOn;
  if (number) write(number, count.toLocaleString('en-GB'));
  return shown;
}

function newBox(facet: string, value: string, label: string): HTMLElement {
  const input = element('input');
  Object.assign(input, { type: 'checkbox', name: facet, value });
  return element('label', {
    children: [input, element('span', { text: label }), element('span', { className: 'count' })],
  });
}

/** Text that is written anew is laid out anew, though it says the same. */
function write(to: Element, text: string): void {
  if (to.textContent !== text) to.textContent = text;
}
