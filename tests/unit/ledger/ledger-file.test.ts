import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  ledgerFileOf,
  newAddresses,
  withAddresses,
} from '../../../src/ledger/ledger-file.ts';

describe('an address belongs in', () => {
  test.each([
    ['/reports/late-2021/', 'reports/late-2021.txt'],
    ['/reports/late-2021/#statement-late', 'reports/late-2021.txt'],
    ['/reports/late-2021/finding-1/#sources', 'reports/late-2021.txt'],
    ['/bodies/office/', 'bodies.txt'],
    ['/terms/right-time/', 'terms.txt'],
    ['/reports/', 'pages.txt'],
    ['/', 'pages.txt'],
    ['/method/#positions-rejected', 'pages.txt'],
    ['/feeds/reports/late-2021.atom', 'pages.txt'],
    ['/chains/all.csv', 'pages.txt'],
    ['/problems/bad-date/', 'pages.txt'],
  ])('%s: %s', (address, file) => {
    expect(ledgerFileOf(address)).toBe(file);
  });
});

const address = fc
  .tuple(
    fc.constantFrom('reports/late', 'reports/early', 'bodies', 'terms', 'method'),
    fc.stringMatching(/^[a-z]{1,4}$/),
    fc.constantFrom('', '#sources'),
  )
  .map(([folder, name, anchor]) => `/${folder}/${name}/${anchor}`);

describe('a ledger that is brought up to date', () => {
  test('keeps every line, has all that is promised, and changes no more when asked again', () => {
    fc.assert(
      fc.property(fc.array(address), fc.array(address), (before, promised) => {
        const ledger = withAddresses({}, before);
        const grown = { ...ledger, ...withAddresses(ledger, promised) };
        expect(new Set(addressesIn(grown))).toEqual(new Set([...before, ...promised]));
        expect(newAddresses(grown, promised)).toEqual([]);
        expect(withAddresses(grown, promised)).toEqual({});
      }),
    );
  });

  test('has its lines sorted, and leaves files alone in which nothing is new', () => {
    const ledger = withAddresses({}, ['/bodies/b/', '/terms/t/']);
    expect(withAddresses(ledger, ['/bodies/c/', '/bodies/a/'])).toEqual({
      'bodies.txt': '/bodies/a/\n/bodies/b/\n/bodies/c/\n',
    });
  });
});
