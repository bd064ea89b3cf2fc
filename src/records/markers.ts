/**
 * Markers stand in a record’s HTML for what cannot be known when one file is read: the title of
 * another record, the number of a citation. They are custom elements that only this pipeline can
 * write, since authors cannot write HTML; a view fills them in.
 */

/** What a marker stands for. */
export type Marker =
  | { readonly kind: 'record'; readonly to: string; readonly text: string }
  | { readonly kind: 'cite'; readonly source: string; readonly at?: string }
  | { readonly kind: 'term'; readonly id: string; readonly text: string };

/** The element names of the markers, by the component they come from. */
export const markerElements = {
  RecordLink: 'pt-record',
  Cite: 'pt-cite',
  Term: 'pt-term',
} as const;

// At least one attribute, since an author’s words never hold the bare quotation marks around its value.
const MARKER = /<pt-(record|cite|term)((?: [a-z]+="[^"]*")+)>([\s\S]*?)<\/pt-\1>/g;

/** Replaces every marker by what `fill` makes of it. Attribute values reach `fill` as plain text; `text` is HTML. */
export const fillMarkers = (html: string, fill: (marker: Marker) => string): string =>
  html.replace(MARKER, (_, kind: string, attributes: string, text: string) =>
    fill(markerOf(kind, readAttributes(attributes), text)),
  );

function markerOf(kind: string, given: Readonly<Record<string, string>>, text: string): Marker {
  if (kind === 'record') return { kind, to: given['to'] ?? '', text };
  if (kind === 'term') return { kind, id: given['id'] ?? '', text };
  const at = given['at'];
  return { kind: 'cite', source: given['source'] ?? '', ...(at === undefined ? {} : { at }) };
}

const readAttributes = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decode(value),
    ]),
  );

/** The printer of the HTML writes every sign that could be misread as a number in hexadecimal. */
const decode = (text: string): string =>
  text.replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
