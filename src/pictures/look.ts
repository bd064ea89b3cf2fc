import { readFileSync } from 'node:fs';

/** The site’s colours by day, and its mark: what a picture shares with its pages. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly accent: string;
  readonly alarm: string;
  /** The mark as a `data:` address. */
  readonly mark: string;
}

/** Reads the look where the pages have it from. */
export function readLook(): Look {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const icon = readFileSync('public/icon.svg');
  return {
    paper: colour(tokens, 'paper'),
    ink: colour(tokens, 'ink'),
    soft: colour(tokens, 'ink-soft'),
    rule: colour(tokens, 'rule'),
    accent: colour(tokens, 'accent'),
    alarm: colour(tokens, 'alarm'),
    mark: `data:image/svg+xml;base64,${icon.toString('base64')}`,
  };
}

/** A colour by day. Throws where the style sheet has none of the name. */
export function colour(tokens: string, name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  if (found === undefined) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return found;
}
