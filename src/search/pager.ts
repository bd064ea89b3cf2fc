import { element } from '../page/element.ts';
import { stateLink } from './links.ts';
import type { SearchState } from './state.ts';

/** Links to the pages of results; the ends and those around the one shown, where there are many. */
export function pager(state: SearchState, page: number, pages: number): readonly HTMLElement[] {
  if (pages < 2) return [];
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 2,
  );
  const items = near.flatMap((each, at) => {
    const link = stateLink(String(each), { ...state, page: each }, 'page');
    link.setAttribute('aria-label', `Page ${each}`);
    if (each === page) link.setAttribute('aria-current', 'page');
    const isGap = at > 0 && each - (near[at - 1] ?? 0) > 1;
    return [
      ...(isGap ? [element('li', { text: '…', className: 'gap' })] : []),
      element('li', { children: [link] }),
    ];
  });
  const nav = element('nav', {
    className: 'pager',
    children: [element('ol', { children: items })],
  });
  nav.setAttribute('aria-label', 'Pages of results');
  return [nav];
}
