import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSearchIndex } from '../../publish/search-index.ts';
import { readAllNames, splitNames } from '../../publish/split-names.ts';
import { recordAt } from '../engine.ts';
import { searchPageOf } from '../made-site.ts';
import { indexedPages, NAMES } from '../search-files.ts';
import { SEED } from '../seeded.ts';
import { generated, type Generated, type RealRecord } from './generated.ts';

/**
 * The search page of a built site over so many records, in a folder of its own that the caller deletes: names
 * and index are generated, so nothing has to be built.
 */
export async function generatedSite(site: string, howMany: number): Promise<string> {
  const folder = searchPageOf(site, 'generated');
  rmSync(join(folder, 'search', 'names'), { recursive: true, force: true });
  const { names, texts } = generated(realRecord(site), howMany, SEED);
  writeFileSync(join(folder, NAMES), JSON.stringify(names));
  splitNames(folder);
  await writeSearchIndex(folder, async (index) => {
    const added = await Promise.all(
      recordsOf(texts).map((record) => index.addCustomRecord(record)),
    );
    return added.flatMap(({ errors }) => errors);
  });
  return folder;
}

const recordsOf = (texts: Generated['texts']) =>
  texts.map(({ id, text }) => ({ url: `/${id}/`, content: text, language: 'en', meta: {} }));

function realRecord(site: string): RealRecord {
  const texts = new Map(
    indexedPages(site).map(({ url, content }) => [recordAt(url, '/'), content]),
  );
  return { names: readAllNames(site), texts };
}
