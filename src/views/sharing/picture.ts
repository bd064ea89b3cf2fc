import type { ContentRecord } from '../../records/content-record.ts';
import { collectionNames, type CollectionName } from '../../schema/collections.ts';
import { pathOn } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { kindCard, pictured, recordCard, isPictured, type ShareCard } from './share-card.ts';

/** The picture that stands for a page where it is shared. */
export interface Picture {
  /** Its path on the site. */
  readonly path: string;
  /** What it says, for those who do not see it. */
  readonly alt: string;
}

/** Width and height of every picture, in pixels: what those who show them ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** What a picture is called below `share/`, without its ending: a record’s identifier, a kind, or the site. */
type PictureName = string;

const nameOfKind = (kind: CollectionName | undefined): PictureName => kind ?? 'site';

/** The picture of a record’s page: its own, or that of its kind. */
export const pictureOfRecord = (edition: Edition, record: ContentRecord): Picture =>
  isPictured(record)
    ? picture(edition, record.id, inWords(recordCard(edition, record)))
    : pictureOfKind(edition, record.collection);

/** The picture of a kind’s list; without a kind, of any other page. Every item has it, so that its words are few. */
export function pictureOfKind(edition: Edition, kind?: CollectionName): Picture {
  const { name, title } = kindCard(edition, kind);
  return picture(edition, nameOfKind(kind), `${name}: ${title}`);
}

const picture = (edition: Edition, name: PictureName, alt: string): Picture => ({
  path: pathOn(edition, `/share/${name}.png`),
  alt,
});

/** What a picture shows, with its name. */
export interface NamedCard {
  readonly name: PictureName;
  readonly card: ShareCard;
}

/** Every picture of the site: one for each report and chain, one for each kind, one for the rest. */
export const shareCards = (edition: Edition): readonly NamedCard[] => [
  ...pictured.flatMap((collection) =>
    edition.graph.inCollection[collection].map((record) => ({
      name: record.id,
      card: recordCard(edition, record),
    })),
  ),
  ...[undefined, ...collectionNames].map((kind) => ({
    name: nameOfKind(kind),
    card: kindCard(edition, kind),
  })),
];

const inWords = ({ kind, title, slip, detail, name }: ShareCard): string =>
  [`${name}. ${kind}: ${title}.`, slip && `${slip}.`, detail].filter(Boolean).join(' ');
