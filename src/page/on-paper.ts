/** What stands in the margin of the printed page: the address with all that was asked, and the day shown, in words. */
export function sayOnPaper(day: string): void {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  document.documentElement.dataset['from'] = `${page}${location.search} as of ${day}`;
}
