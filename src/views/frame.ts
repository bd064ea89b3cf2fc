import { pathOn, wholeAddress } from './addresses.ts';
import type { Edition } from './edition.ts';
import { dateInWords } from './dates.ts';
import type { PageHead } from './page-head.ts';

/** A link of the header or the footer. */
export interface FrameLink {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** What stands around every page. */
export interface Frame {
  readonly title: string;
  readonly canonical: string;
  readonly icon: string;
  readonly name: string;
  readonly home: string;
  readonly search: string;
  readonly nav: readonly FrameLink[];
  readonly more: readonly FrameLink[];
  readonly asOf: string;
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
  ['Feeds', '/feeds/'],
  ['Search', '/search/'],
  ['Problems in records', '/problems/'],
] as const;

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
    canonical: wholeAddress(edition, head.path),
    icon: pathOn(edition, '/icon.svg'),
    name,
    home: pathOn(edition, '/'),
    search: pathOn(edition, '/search/'),
    nav: NAV.map(link),
    more: MORE.map(link),
    asOf: dateInWords(edition.asOf),
  };
}
