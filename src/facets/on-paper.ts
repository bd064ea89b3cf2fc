/** What stands in the margin of the printed page: the address with all that was asked, and the day shown, in words. */
export function sayOnPaper(day: string): void {
  document.documentElement.dataset['from'] = `${location.href} as of ${day}`;
}
