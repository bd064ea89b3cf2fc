import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexPagesOf, readAsked, writeSearchIndex } from '../../publish/search-index.ts';
import { SEARCH_PAGE } from '../search-files.ts';
import { leaveOut, type LeftOutWay } from './left-out.ts';

/**
 * The search page of a built site whose index does not have every fifth way to ask, in a folder of its own that the
 * caller deletes, and those ways.
 */
export async function leftOutSite(
  site: string,
): Promise<{ readonly folder: string; readonly leftOut: readonly LeftOutWay[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-trail-left-out-'));
  for (const part of SEARCH_PAGE) cpSync(join(site, part), join(folder, part), { recursive: true });
  const { kept, leftOut } = leaveOut(readAsked(site));
  await writeSearchIndex(folder, indexPagesOf(site, kept));
  return { folder, leftOut };
}
