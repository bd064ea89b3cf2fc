/** Where the data is. Addresses of version 1 never change; a breaking change makes a version 2 beside it. */
import type { RecordId } from '../../schema/ids.ts';
import { pathOn, wholeAddress } from '../addresses.ts';
import type { Edition } from '../edition.ts';

type Sited = Pick<Edition, 'settings'>;

/** The path of an answer of the API: `reports`, `index` or a record’s identifier. */
export const apiPath = (edition: Sited, name: RecordId): string =>
  pathOn(edition, `/api/v1/${name}.json`);

/** Its whole address. */
export const apiAddress = (edition: Sited, name: RecordId): string =>
  wholeAddress(edition, apiPath(edition, name));

/** The whole address of the schema that an answer keeps to. */
export const schemaAddress = (edition: Sited, name: string): string =>
  apiAddress(edition, `schemas/${name}`);

/** The path of a file to download, such as `reports.csv`. */
export const filePath = (edition: Sited, name: string): string => pathOn(edition, `/data/${name}`);

/** Its whole address. */
export const fileAddress = (edition: Sited, name: string): string =>
  wholeAddress(edition, filePath(edition, name));
