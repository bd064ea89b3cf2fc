/** What a folded history holds, of dates that are newest first: `What became of it: 3 entries, 2014 to 2026`. Years are enough. */
export function becameInWords(dates: readonly string[]): string {
  const [newest = '', oldest = ''] = [dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)];
  const years = newest === oldest ? newest : `${oldest} to ${newest}`;
  return `What became of it: ${dates.length === 1 ? '1 entry' : `${dates.length} entries`}, ${years}`;
}
