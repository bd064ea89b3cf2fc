import { parseSettings, type SiteSettings } from '../../src/records/parse-settings.ts';
import { contentFolder, readContentFile } from '../../src/sources/content-folder.ts';
import { WrongUse } from '../commands/wrong-use.ts';

/** What the site is called and where it lives. Throws WrongUse where site.yaml cannot be read. */
export function siteSettings(folder = contentFolder()): SiteSettings {
  const { settings } = parseSettings(readContentFile(folder, 'site.yaml'), 'site');
  if (!settings) throw new WrongUse(`${folder}/site.yaml has problems. Run: npm run check`);
  return settings;
}
