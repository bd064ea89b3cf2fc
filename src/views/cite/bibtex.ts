import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl.ts';

// The keys are ours. Escaping is ours too: the library’s drops every character it has no command for, and
// does not escape names that are in one piece.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

/** What stands for itself nowhere in TeX; every other character is written as it is, in UTF-8. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&#%_^~<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** Entries as BibTeX. An address is written as it is: the library sets it verbatim. */
export const toBibtex = (items: readonly CslItem[]): string =>
  plugins.output.format('bibtex', items.map(escaped));

function escaped(item: CslItem): Readonly<Record<string, unknown>> {
  const { id, type, URL, author, issued, accessed, ...texts } = item;
  const entries = Object.entries(texts).map(([field, text]) => [field, escapeTex(text)]);
  return {
    ...Object.fromEntries(entries),
    id,
    type,
    ...(URL === undefined ? {} : { URL }),
    ...(author ? { author: author.map(({ literal }) => ({ literal: escapeTex(literal) })) } : {}),
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
  };
}
