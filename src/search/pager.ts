import { element } from '../page/element.ts';
import { stateLink } from './links.ts';
import { pagesNear } from './pages.ts';
import type { SearchState } from './state.ts';

/**
 * Links to the pages of results: to the one before and the one after, where there is one, and by number to the ends
 * and those around the one shown.
 */
export function pager(state: SearchState, page: number, pages: number): readonly HTMLElement[] {
  if (pages < 2) return [];
  const step = (text: string, to: number, rel: string): readonly HTMLElement[] =>
    to < 1 || to > pages ? [] : [stepLink(text, { ...state, page: to }, rel)];
  const nav = element('nav', {
    className: 'pager',
    children: [
      ...step('Previous', page - 1, 'prev'),
      element('ol', { children: numbers(state, page, pages) }),
      ...step('Next', page + 1, 'next'),
    ],
  });
  nav.setAttribute('aria-label', 'Pages of results');
  return [nav];
}

function stepLink(text: string, state: SearchState, rel: string): HTMLElement {
  const link = stateLink(text, state, 'page');
  link.rel = rel;
  link.setAttribute('aria-label', `${text} page`);
  return link;
}

function numbers(state: SearchState, page: number, pages: number): readonly HTMLElement[] {
  const near = pagesNear(page, pages);
  return near.flatMap((each, at) => {
    const link = stateLink(String(each), { ...state, page: each }, 'page');
    link.setAttribute('aria-label', `Page ${each}`);
    if (each === page) link.setAttribute('aria-current', 'page');
    const isGap = at > 0 && each - (near[at - 1] ?? 0) > 1;
    return [
      ...(isGap ? [element('li', { text: '…', className: 'gap' })] : []),
      element('li', { children: [link] }),
    ];
  });
}
