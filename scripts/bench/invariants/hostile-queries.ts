import fc from 'fast-check';
import { harmless, refused } from '../../../tests/builders/hostile-texts.ts';
import { shuffled } from '../seeded.ts';

/** What attacks on pages that show a query have tried. */
const KNOWN = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "';alert(1)//",
  '{{7*7}} ${7*7} <%= 7 %> #{7*7}',
  '__proto__ constructor prototype toString hasOwnProperty',
  '%00%0d%0aSet-Cookie: a=b',
  '‮\0 \u{1f4a9} ｆｕｌｌ',
  '../../../etc/passwd',
  'kind=Finding&page=2#top',
  `"${'a '.repeat(500)}"`,
  'a'.repeat(2000),
  '(((((((((([[[[{{{{*+?^$|\\',
  '"unclosed phrase',
  '-- OR 1=1; DROP TABLE',
  'javascript:alert(1)',
] as const;

/** Hostile queries, the same for the same seed: known attacks, hostile contributions, and characters of all kinds. */
export function hostileQueries(seed: number, howMany: number): readonly string[] {
  const known = [...KNOWN, ...Object.values(refused), ...Object.values(harmless)];
  const noise = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .array(fc.constantFrom(...known, 'digital', 'HC 1', '3', '"'), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(' ')),
  );
  const drawn = fc.sample(noise, { seed, numRuns: howMany });
  return shuffled([...new Set([...known, ...drawn])].slice(0, howMany), seed);
}
