import { filePath, pathOn, wholeAddress } from './addresses.ts';
import type { Edition } from './edition.ts';
import { dateInWords } from './dates.ts';
import { dataText } from './linked-data/data-text.ts';
import { pageData } from './linked-data/page-data.ts';
import type { PageHead } from './page-head.ts';
import { PICTURE, pictureOfKind } from './sharing/picture.ts';

/** A link of the header or the footer. */
export interface FrameLink {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** What is read of a page where it is shared (the Open Graph protocol, ogp.me). */
export interface Shared {
  readonly type: 'article' | 'website';
  /** As the protocol writes a language: `en_GB`. */
  readonly locale: string;
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Where a page is put right by those with an account. */
export interface PageFile {
  /** The file or folder, from the top of the repository. */
  readonly path: string;
  readonly href: string;
  /** Whether the page itself links to it, as that of a record does. */
  readonly isTold: boolean;
}

/** What stands around every page. */
export interface Frame {
  readonly title: string;
  /** The address of the page itself. */
  readonly address: string;
  /** The address that it is to be known by: its own, or that of the page it leads to. */
  readonly canonical: string;
  readonly icon: string;
  readonly name: string;
  readonly home: string;
  readonly search: string;
  readonly nav: readonly FrameLink[];
  readonly more: readonly FrameLink[];
  readonly asOf: string;
  /** Writes about a mistake on this page, which its subject names; it needs no account. */
  readonly mistake: string;
  readonly file: PageFile;
  readonly shared: Shared;
  /** What the page says of itself to machines, as JSON-LD; nothing for a page that is not to be found. */
  readonly data: string | undefined;
}

const NAV = [
  ['Reports', '/reports/'],
  ['Recommendations', '/recommendations/'],
  ['Commitments', '/commitments/'],
  ['Chains', '/chains/'],
  ['Findings', '/findings/'],
  ['Themes', '/themes/'],
  ['Bodies', '/bodies/'],
] as const;

const MORE = [
  ['About', '/about/'],
  ['Method', '/method/'],
  ['Glossary', '/glossary/'],
  ['Ratings', '/ratings/'],
  ['Responses', '/responses/'],
  ['Timeline', '/timeline/'],
  ['What we have not seen', '/gaps/'],
  ['Sources', '/sources/'],
  ['Data', '/data/'],
  ['Feeds', '/feeds/'],
  ['Search', '/search/'],
  ['Problems in records', '/problems/'],
] as const;

/** The paths that the header and the footer of every page lead to. */
export const frameLinks: readonly string[] = [...NAV, ...MORE].map(([, path]) => path);

export function frameOf(edition: Edition, head: PageHead): Frame {
  const link = ([text, path]: readonly [string, string]): FrameLink => {
    const href = pathOn(edition, path);
    return {
      text,
      href,
      isCurrent: head.path === href || (path === '/reports/' && head.path.startsWith(href)),
    };
  };
  const { name } = edition.settings;
  return {
    title: head.title === name ? `${name}: ${edition.settings.tagline}` : `${head.title} – ${name}`,
    address: wholeAddress(edition, head.path),
    canonical: wholeAddress(edition, head.standsFor ?? head.path),
    icon: pathOn(edition, '/icon.svg'),
    name,
    home: pathOn(edition, '/'),
    search: pathOn(edition, '/search/'),
    nav: NAV.map(link),
    more: MORE.map(link),
    asOf: dateInWords(edition.asOf),
    mistake: mistakeOn(edition, head),
    file: fileOf(edition, head),
    shared: sharedAs(edition, head),
    data: head.isUnlisted ? undefined : dataText(head.data ?? pageData(edition, head)),
  };
}

const mistakeOn = (edition: Edition, head: PageHead): string => {
  const subject = `A mistake on ${wholeAddress(edition, head.path)}`;
  return `mailto:${edition.settings.corrections}?subject=${encodeURIComponent(subject)}`;
};

/** Where all content is: what a page is made of that has no file of its own. */
const CONTENT = 'content';

function fileOf(edition: Edition, { file = CONTENT, isRecord }: PageHead): PageFile {
  return { path: file, href: filePath(edition, file), isTold: isRecord === true };
}

function sharedAs(edition: Edition, head: PageHead): Shared {
  const { path, alt } = head.picture ?? pictureOfKind(edition);
  return {
    type: head.isRecord ? 'article' : 'website',
    locale: edition.settings.language.replace('-', '_'),
    image: wholeAddress(edition, path),
    ...PICTURE,
    alt,
  };
}
