import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/records/body.ts';
import { fillMarkers, type Marker } from '../../../src/records/markers.ts';
import { fileOf } from '../../builders/content.ts';

const FILE = fileOf('themes/late.mdx', '');

/** The markers of a text, in order, and the HTML with a star in place of each. */
function markersOf(text: string): { readonly markers: readonly Marker[]; readonly rest: string } {
  const body = readBody(FILE, text);
  if (!('html' in body)) throw new Error(JSON.stringify(body));
  const markers: Marker[] = [];
  const rest = fillMarkers(body.html, (marker) => {
    markers.push(marker);
    return '*';
  });
  return { markers, rest };
}

describe('a component becomes a marker', () => {
  test('for a record, with its words', () => {
    expect(markersOf('See <RecordLink to="reports/late">the *late* one</RecordLink>.')).toEqual({
      markers: [{ kind: 'record', to: 'reports/late', text: 'the <em>late</em> one' }],
      rest: '<p>See *.</p>',
    });
  });

  test('for a record without words', () => {
    expect(markersOf('See.\n\nSee <RecordLink to="reports/late"/>.').markers).toEqual([
      { kind: 'record', to: 'reports/late', text: '' },
    ]);
  });

  test('for a citation, with its place and without', () => {
    expect(
      markersOf('Late.<Cite source="sources/a" at="page 3"/> Again.<Cite source="sources/b"/>'),
    ).toEqual({
      markers: [
        { kind: 'cite', source: 'sources/a', at: 'page 3' },
        { kind: 'cite', source: 'sources/b' },
      ],
      rest: '<p>Late.* Again.*</p>',
    });
  });

  test('for a term', () => {
    expect(markersOf('It is <Term id="terms/late">late</Term>.').markers).toEqual([
      { kind: 'term', id: 'terms/late', text: 'late' },
    ]);
  });

  test('on a line of its own within a paragraph', () => {
    expect(markersOf('Late.\n\n<Cite source="sources/a"/>\n\nLater.').rest).toBe(
      '<p>Late.</p>\n<p>*</p>\n<p>Later.</p>',
    );
  });
});

/** Text that tries to end an attribute or an element. */
const hostile = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '>',
      '/>',
      '<',
      '&',
      '&quot;',
      '&#34;',
      '&amp;quot;',
      '</pt-cite>',
      '<pt-cite source="x">',
      '\n',
      ' ',
      '=',
      'at=',
      '`',
      '{',
      '}',
      '\\',
      '$&',
      '$1',
      'a',
      'é',
      '🚆',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** How an author writes any text in an attribute. */
const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

describe('hostile text in an attribute', () => {
  test('comes back as it was written, in one marker, and forges nothing', () => {
    fc.assert(
      fc.property(hostile, hostile, (source, at) => {
        fc.pre(source.trim() !== '');
        const { markers, rest } = markersOf(
          `Late.<Cite source="${inAttribute(source)}" at="${inAttribute(at)}"/> Again.`,
        );
        expect(markers).toEqual([{ kind: 'cite', source: source.trim(), at: at.trim() }]);
        expect(rest).toBe('<p>Late.* Again.</p>');
      }),
      { numRuns: 40 },
    );
  });

  test('leaves no marker behind where the text around it is hostile too', () => {
    const words = fc.array(
      fc.constantFrom(
        '\\<pt-cite source="x"\\>',
        '`<pt-record to="x">`',
        '&lt;pt-term id="x">',
        '"',
        '&quot;',
        'late',
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, hostile, (before, to) => {
        fc.pre(to.trim() !== '');
        const { markers, rest } = markersOf(
          `${before.join(' ')} <RecordLink to="${inAttribute(to)}">late</RecordLink> ${before.join(' ')}`,
        );
        expect(markers).toEqual([{ kind: 'record', to: to.trim(), text: 'late' }]);
        expect(rest).not.toMatch(/<\/?pt-/);
      }),
      { numRuns: 30 },
    );
  });
});

test('what takes the place of a marker is put in as it is, whatever signs it holds', () => {
  expect(fillMarkers('<p><pt-cite source="a"></pt-cite></p>', () => '$& $1 $$')).toBe(
    '<p>$& $1 $$</p>',
  );
});
