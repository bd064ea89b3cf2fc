/** The shape of every address on the site. Base path and trailing slash are decided here and nowhere else. */
import { addressOf } from '../records/record-address.ts';
import { isIn, type ContentRecord, type RecordOf } from '../records/content-record.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { RecordId } from '../schema/ids.ts';
import type { Edition } from './edition.ts';

/** A path on this site with the base path before it: `/reports/` on a site at `/trail/` is `/trail/reports/`. */
export const pathOn = ({ settings }: Pick<Edition, 'settings'>, path: string): string =>
  `${settings.base}${path.replace(/^\//, '')}`;

/** Where a record’s page is. */
export const recordPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, addressOf(id));

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

/** The anchor of an item on its report’s page. */
export const itemAnchor = (id: RecordId): string => id.split('/').at(-1) ?? id;

/** Collections whose records have a feed of their own. */
export const followed = ['reports', 'bodies', 'themes', 'chains'] as const;

export const isFollowed = (
  record: ContentRecord | undefined,
): record is RecordOf<(typeof followed)[number]> => isIn(record, ...followed);

/** The feed of what happens to a record, or to `all`. */
export const feedPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, `/feeds/${id}.atom`);

/** The calendar of what falls due for a body, or for `all`. */
export const calendarPath = (edition: Pick<Edition, 'settings'>, id: RecordId): string =>
  pathOn(edition, `/calendar/${id}.ics`);
