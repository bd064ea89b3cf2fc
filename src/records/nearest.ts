import { distance } from 'fastest-levenshtein';

/** How many of ten letters may differ before a suggestion would be a guess. */
const TOLERANCE = 0.4;

/** The allowed word nearest to what the author wrote, if one is near enough to suggest. */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length * TOLERANCE)) + 1;
  for (const word of allowed) {
    if (word === written) continue;
    const steps = distance(wanted, word.toLowerCase());
    if (steps < least) [best, least] = [word, steps];
  }
  return (
    best ??
    onlyOneWith(
      wanted,
      [...allowed].filter((word) => word !== written),
    )
  );
}

/** `none` for `none-stated`: the one allowed word that the written one is a part of. */
function onlyOneWith(wanted: string, allowed: readonly string[]): string | undefined {
  const found = allowed.filter((word) => word.split('-').includes(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The identifier nearest to what the author wrote. The folder is often left out or mistyped, so a name
 * that occurs once counts as near whatever stands before it; otherwise only the parts that differ count.
 */
export function nearestId(written: string, ids: readonly string[]): string | undefined {
  const meant = written.trim().replace(/^\/|\/$|\.(?:mdx|yaml)$/g, '');
  const sameName = ids.filter((id) => id === meant || id.endsWith(`/${lastPart(meant)}`));
  if (sameName.length === 1) return sameName[0];
  const folder = meant.slice(0, meant.length - lastPart(meant).length);
  const names = ids.flatMap((id) => (id.startsWith(folder) ? [id.slice(folder.length)] : []));
  if (folder === '' || names.length === 0) return nearest(meant, ids);
  const name = nearest(lastPart(meant), names);
  return name === undefined ? undefined : `${folder}${name}`;
}

const lastPart = (id: string): string => id.split('/').at(-1) ?? '';
