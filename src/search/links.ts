import { element } from '../page/element.ts';
import { writeState, type SearchState } from './state.ts';

/** A link to the search in another state: it can be copied, opened elsewhere, or followed in place. */
export function stateLink(text: string, state: SearchState, does = 'state'): HTMLAnchorElement {
  const link = element('a', { text });
  link.href = `${location.pathname}${writeState(state)}`;
  link.dataset['go'] = does;
  return link;
}
