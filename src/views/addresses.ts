/** The shape of every address on the site. Base path and trailing slash are decided here and nowhere else. */
import { addressOf, itemAnchor } from '../records/record-address.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Edition } from './edition.ts';

/** A path on this site with the base path before it: `/reports/` on a site at `/trail/` is `/trail/reports/`. */
export const pathOn = ({ settings }: Pick<Edition, 'settings'>, path: string): string =>
  `${settings.base}${path.replace(/^\//, '')}`;

/** Where a record’s page is. */
export const recordPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, addressOf(id));

/** Where a report is printed with everything in it. No record is called `print`: the name begins with its kind. */
export const printablePath = (edition: Pick<Edition, 'settings'>, report: RecordId): string =>
  `${recordPath(edition, report)}print/`;

/** The whole address of a path on this site, for citations and canonical links. */
export const wholeAddress = ({ settings }: Pick<Edition, 'settings'>, path: string): string =>
  `${settings.address.replace(/\/$/, '')}${path}`;

/** Where a collection is listed. Terms are listed in the glossary. */
export const listPath = (edition: Pick<Edition, 'settings'>, collection: CollectionName): string =>
  pathOn(
    edition,
    collection === 'terms'
      ? '/glossary/'
      : collection === 'schemes'
        ? '/method/'
        : `/${collection}/`,
  );

/** Where a file of the record can be read and changed by those with an account, as GitHub and GitLab address it. */
export const filePath = ({ settings }: Pick<Edition, 'settings'>, file: string): string =>
  `${settings.repository.replace(/\/$/, '')}/blob/HEAD/${file}`;

export { itemAnchor };

/** The folder of a collection’s files; what a report says is in the report’s own. */
export const folderOf = (collection: CollectionName): string =>
  `content/${'item' in collections[collection] ? 'reports' : collection}`;

/** What is put before the anchors within an item on its report’s page. */
export const itemPrefix = (id: RecordId): string => `${itemAnchor(id)}-`;

/** Where a commit of the record can be read, as GitHub and GitLab address it. */
export const commitPath = ({ settings }: Pick<Edition, 'settings'>, commit: string): string =>
  `${settings.repository.replace(/\/$/, '')}/commit/${commit}`;
