/** The real content, read and checked once for all tests of it. */
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder, readContentFolder } from '../../src/sources/content-folder.ts';

const folder = contentFolder();

export const files = readContentFolder(folder);
export const { content, issues, redirects } = checkContentFolder(folder);
export const records = [...content.records.values()];
