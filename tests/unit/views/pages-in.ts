import { recordPage, type RecordPage } from '../../../src/views/record-page.ts';
import { reportPage, type ReportPage } from '../../../src/views/report-page.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { finding } from './item-texts.ts';
import type { Fields } from './record-texts.ts';

interface Options {
  readonly asOf?: string;
  readonly base?: string;
}

/** What the page of a record shows, in an edition of these files. */
export function recordPageIn(
  files: Texts,
  id: string,
  { asOf = '2026-01-31', base = '/' }: Options = {},
): RecordPage {
  const edition = editionOf(files, { asOf, site: { base } });
  return recordPage(edition, recordIn(edition, id));
}

/** What the page of a finding shows. */
export const findingPage = (change: Fields = {}, text?: string, options?: Options): RecordPage =>
  recordPageIn(
    { 'reports/late/finding-1.mdx': finding(change, text) },
    'reports/late/finding-1',
    options,
  );

/** What the page of the report shows, in an edition of these files. */
export function reportPageIn(files: Texts = {}, id = 'reports/late'): ReportPage {
  const edition = editionOf(files);
  return reportPage(edition, recordIn(edition, id, 'reports'));
}
