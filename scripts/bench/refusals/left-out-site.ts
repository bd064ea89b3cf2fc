import { indexPagesOf, readAsked, writeSearchIndex } from '../../publish/search-index.ts';
import { searchPageOf } from '../made-site.ts';
import { leaveOut, type LeftOutWay } from './left-out.ts';

/**
 * The search page of a built site whose index does not have every fifth way to ask, in a folder of its own that the
 * caller deletes, and those ways.
 */
export async function leftOutSite(
  site: string,
): Promise<{ readonly folder: string; readonly leftOut: readonly LeftOutWay[] }> {
  const folder = searchPageOf(site, 'left-out');
  const { kept, leftOut } = leaveOut(readAsked(site));
  await writeSearchIndex(folder, indexPagesOf(site, kept));
  return { folder, leftOut };
}
