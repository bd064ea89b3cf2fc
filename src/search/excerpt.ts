/** A piece of an excerpt: found words are marked. It is text, never HTML. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMark: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Takes the index’s excerpt apart, so that a page shows it without ever parsing HTML from the index. */
export const excerptParts = (html: string): readonly ExcerptPart[] =>
  html
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((text, index) => ({ text: decode(text), isMark: index % 2 === 1 }))
    .filter((part) => part.text !== '');

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
