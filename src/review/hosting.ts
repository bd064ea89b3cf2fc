/** Where the site is published, from its settings alone. */
import type { SiteSettings } from '../records/parse-settings.ts';

export interface Hosting {
  /** The address with the base path, as `https://example.org/record/`. */
  readonly url: string;
  /** The domain that the host has to be told; undefined where it is the host’s own, or reserved. */
  readonly domain: string | undefined;
}

/** Names that nobody can have (RFC 2606 and 6761): the site has no domain yet. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

const GITHUB = /\.github\.io$/;

export function hostingOf({ address, base }: Pick<SiteSettings, 'address' | 'base'>): Hosting {
  const { hostname } = new URL(address);
  const isOwn = !GITHUB.test(hostname) && !RESERVED.test(hostname);
  return { url: new URL(base, address).href, domain: isOwn ? hostname : undefined };
}
