import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../src/search/concept.ts';
import { isFunctionWord } from '../../../src/search/function-words.ts';
import { MOST_WORDS, readQuery } from '../../../src/search/read-query.ts';
import { spelledOut, wordsOf } from '../../../src/search/words.ts';
import { railwayWith, reading } from '../../builders/search.ts';

const railway = railwayWith();
const { names } = railway;

const typedIn = (query: string, literal: readonly string[] = []): readonly string[] =>
  reading(railway, query, literal).concepts.map(({ typed }) => typed);

/** The only thing that a query asks for. */
function onlyConcept(query: string): Concept {
  const { concepts } = reading(railway, query);
  const [only, another] = concepts;
  if (!only || another) throw new Error(`“${query}” asks for ${concepts.length} things.`);
  return only;
}

/** Who bears a concept, the surest alone. */
const bearersOf = ({ bearers }: Concept): readonly (string | undefined)[] =>
  [...bearers].flatMap(([at, sure]) => (sure === 1 ? [names.records[at]?.id] : [])).sort();

const phrasesOf = ({ phrases }: Concept): readonly string[] =>
  phrases.map(({ words }) => words.map(({ typed }) => typed).join(' '));

describe('a query', () => {
  test('asks for each of its words but those that only help to ask', () => {
    expect(typedIn('what happened to the timetable for platforms?')).toEqual([
      'timetable',
      'platforms',
    ]);
  });

  test('of function words alone is searched for all the same', () => {
    expect(typedIn('who was it')).toEqual(['who', 'was', 'it']);
  });

  test('does not ask for an adverb that nothing has', () => {
    expect(typedIn('platforms hilariously')).toEqual(['platforms']);
    expect(reading(railway, 'platforms hilariously').strangeWords).toHaveLength(1);
    expect(typedIn('platforms monthly')).toEqual(['platforms', 'monthly']);
  });

  test('in capitals asks for IT', () => {
    expect(typedIn('IT timetable')).toEqual(['IT', 'timetable']);
    expect(typedIn('it timetable')).toEqual(['timetable']);
  });

  test.each(['', '   ', '?!', '""'])('of no words (“%s”) asks for nothing', (query) => {
    expect(reading(railway, query)).toEqual({
      concepts: [],
      rewritings: [],
      elsewhere: undefined,
      unanswered: [],
      strangeNumbers: [],
      strangeWords: [],
    });
  });

  test('is read as far as anybody asks', () => {
    const words = Array.from({ length: MOST_WORDS + 5 }, (_, at) => `x${at}y`);
    expect(typedIn(words.join(' '))).toHaveLength(MOST_WORDS);
  });

  test('asks once for what it names twice in words of one stem', () => {
    expect(typedIn('platform after platforms')).toEqual(['platform']);
  });

  test('is read whatever it holds, and keeps each word that names something but a letter at the end', () => {
    const pieces = fc.constantFrom(
      ...['RI 12', 'rec', '1', '"', '“', 'timetabel', 'RB', 'rejected', 'the', '2021-03-02', 'IT'],
      ...['<script>', '\\', '%00', 'twenty-second report', 'constructor', '__proto__', '£12.7bn'],
    );
    const query = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(query, fc.boolean(), (text, isLoaded) => {
        const read = readQuery(text, names, isLoaded ? railway.words : undefined);
        // A word that was corrected or that nothing has is kept in what is said about it.
        const told = [...read.concepts, ...read.rewritings, ...read.strangeWords].flatMap(
          ({ typed }) => wordsOf(typed),
        );
        const kept = new Set(told.map(({ folded }) => folded));
        const asked = wordsOf(spelledOut(text).replace(/["“”]([^"“”]*)["“”]/g, ' $1 '));
        const last = wordsOf(spelledOut(text).replace(/["“”][^"“”]*["“”]/g, ' ')).at(-1);
        const begun = /^\p{Ll}$/u.test(last?.typed ?? '') ? last?.typed : undefined;
        const lost = asked.filter(
          (word) => !isFunctionWord(word.folded) && !kept.has(word.folded) && word.typed !== begun,
        );
        expect(lost.map(({ typed }) => typed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('an abbreviation is not meant by what lacks its last letter, though it ends like a plural', () => {
  const withScheme = railwayWith([
    { id: 'terms/ats', title: 'Automatic train stop', also: ['ATS'], text: 'It stops trains.' },
  ]);
  const meant = (query: string) => reading(withScheme, query).concepts[0]?.bearers.size;
  expect([meant('ats'), meant('ATS'), meant('at')]).toEqual([1, 1, 0]);
});

describe('the beginning of a word at the end of a query', () => {
  const typedIn = (query: string) => reading(railway, query).concepts.map(({ typed }) => typed);

  test('does not count while it is one letter, or two that nothing has', () => {
    expect(typedIn('timetable s')).toEqual(['timetable']);
    expect(typedIn('timetable zy')).toEqual(['timetable']);
    expect(typedIn('timetable RB')).toEqual(['timetable', 'RB']);
  });

  test('counts where it is all that was typed, in capitals, a figure, or not at the end', () => {
    expect(typedIn('s')).toEqual(['s']);
    expect(typedIn('timetable S')).toEqual(['timetable', 'S']);
    expect(typedIn('timetable 7')).toEqual(['timetable', '7']);
    expect(typedIn('s timetable')).toEqual(['s', 'timetable']);
  });
});

describe('words in quotes', () => {
  test.each(['"monthly figures"', '“monthly figures”'])('stand as they do in %s', (query) => {
    expect(onlyConcept(query)).toMatchObject({
      typed: 'monthly figures',
      isQuoted: true,
      phrases: [{ offsets: [0, 1] }],
    });
  });

  test('may stand among others, and are asked for with them', () => {
    const { concepts } = reading(railway, 'platforms "monthly figures" signals');
    expect(concepts.map(({ typed, isQuoted }) => [typed, isQuoted])).toEqual([
      ['monthly figures', true],
      ['platforms', false],
      ['signals', false],
    ]);
  });

  test('are neither names nor corrected, and keep their function words', () => {
    expect(onlyConcept('"the RB timetabel"')).toMatchObject({
      typed: 'the RB timetabel',
      values: [],
      bearers: new Map(),
    });
  });

  test('that are not closed are words like any', () => {
    expect(typedIn('"monthly figures')).toEqual(['monthly', 'figures']);
  });
});

describe('an official number', () => {
  test.each(['RI 12', 'RI12', 'ri-12', 'ri 12', 'R.I. 12', 'RI  12'])(
    'is that of a report in “%s”',
    (query) => {
      const concept = onlyConcept(query);
      expect(concept.isNumber).toBe(true);
      expect(bearersOf(concept)).toEqual(['reports/late']);
    },
  );

  test('leads less surely to what is in the report', () => {
    const { bearers } = onlyConcept('RI 12');
    const within = [...bearers].filter(([, sure]) => sure < 1);
    expect(within.map(([at]) => names.records[at]?.id)).toEqual([
      'reports/late/finding-1',
      'reports/late/recommendation-1',
      'reports/late/recommendation-2',
    ]);
  });

  test.each([
    'recommendation 2',
    'rec 2',
    'Recommendation no. 2',
    'rec number 2',
    'recommendation2',
    'rec. 2',
    'R2',
  ])('is that of an item in “%s”', (query) => {
    expect(bearersOf(onlyConcept(query))).toEqual(['reports/late/recommendation-2']);
  });

  test.each(['Recommendation under finding 1', 'rec under finding 1'])(
    'may be in all that an item is called, with the number of another: “%s”',
    (query) => {
      const searched = railwayWith([
        {
          id: 'reports/late/recommendation-3',
          title: 'Say sooner that a train is late',
          designation: 'Recommendation under finding 1',
          number: '1',
        },
      ]);
      const borne = reading(searched, query).concepts.map(({ bearers }) =>
        [...bearers.keys()].map((at) => searched.names.records[at]?.id),
      );
      expect(borne).toEqual([['reports/late/recommendation-3']]);
    },
  );

  test('of an item with that of its report is two things', () => {
    const { concepts } = reading(railway, 'rec 2 RI 12');
    expect(concepts.map(({ typed }) => typed)).toEqual(['rec 2', 'RI 12']);
    expect(concepts.every(({ isNumber }) => isNumber)).toBe(true);
  });

  test('may be borne by an item of several reports', () => {
    expect(bearersOf(onlyConcept('recommendation 1'))).toEqual([
      'reports/late/recommendation-1',
      'reports/slow/recommendation-1',
    ]);
  });

  test('is not seen in a letter and a number that no item bears', () => {
    const read = reading(railway, 'R77');
    expect(read.strangeNumbers).toEqual([]);
    expect(read.concepts.some(({ isNumber }) => isNumber)).toBe(false);
  });

  test.each(['twenty-second report', 'Twenty second report', '22nd report'])(
    'may be the ordinal of a series: “%s”',
    (query) => {
      expect(bearersOf(onlyConcept(query))).toEqual(['reports/late']);
    },
  );

  test('of a special report is another than that of a report', () => {
    expect(bearersOf(onlyConcept('fourth special report'))).toEqual(['reports/slow']);
    expect(reading(railway, 'fourth report').strangeNumbers).toEqual(['fourth report']);
  });

  test.each(['RI 99', 'ri-99', 'recommendation 77', 'ninety-ninth report'])(
    'that no record bears is said to be strange: “%s”',
    (query) => {
      const read = reading(railway, query);
      expect(read.strangeNumbers).toEqual([query]);
      expect(read.rewritings).toEqual([]);
      expect(read.concepts.map(({ bearers }) => bearers.size)).toEqual([0]);
    },
  );

  test('of no known series is words', () => {
    const read = reading(railway, 'XY 99');
    expect(read.strangeNumbers).toEqual([]);
    expect(read.concepts.some(({ isNumber }) => isNumber)).toBe(false);
  });

  test('may be its digits alone, less surely', () => {
    const { bearers, isNumber } = onlyConcept('12');
    expect(isNumber).toBe(false);
    expect([...bearers.keys()].map((at) => names.records[at]?.id)).toEqual(['reports/late']);
    expect([...bearers.values()].every((sure) => sure < 1)).toBe(true);
  });

  test('is shown as how it was read', () => {
    expect(reading(railway, 'ri-12').rewritings).toEqual([
      { how: 'number', typed: 'ri-12', as: [] },
    ]);
  });
});

describe('a date', () => {
  test.each(['2 March 2021', 'March 2, 2021', '02/03/2021', '2021-03-02'])(
    'is the day of a report in “%s”',
    (query) => {
      expect(bearersOf(onlyConcept(query))).toEqual(['reports/late']);
    },
  );

  test('is shown in words where it was typed otherwise', () => {
    expect(reading(railway, '02/03/2021').rewritings).toEqual([
      { how: 'date', typed: '02/03/2021', as: ['2 March 2021'] },
    ]);
  });

  test('may be a month', () => {
    expect(bearersOf(onlyConcept('November 2019'))).toEqual(['reports/slow']);
  });

  test('that is on no record is looked for in texts', () => {
    const { isNumber, bearers, phrases } = onlyConcept('5 June 1999');
    expect([isNumber, bearers.size]).toEqual([false, 0]);
    expect(phrases[0]?.words.map(({ typed }) => typed)).toEqual(['5', 'June', '1999']);
  });
});

describe('a name of the glossary', () => {
  test.each(['right time', 'RT', 'on the minute'])('is the thing by “%s”', (query) => {
    const concept = onlyConcept(query);
    expect(bearersOf(concept)).toEqual(['terms/right-time']);
    expect(new Set(phrasesOf(concept))).toEqual(
      new Set(
        ['Right time', 'RT', 'on the minute'].map((name) =>
          name.toLowerCase() === query.toLowerCase() ? query : name,
        ),
      ),
    );
  });

  test('is shown with its other names', () => {
    expect(reading(railway, 'RT').rewritings).toEqual([
      { how: 'also', typed: 'RT', as: ['Right time', 'on the minute'] },
    ]);
  });

  test('of a body leads less surely to what was asked of it', () => {
    const { bearers } = onlyConcept('RB');
    const at = names.records.findIndex(({ id }) => id === 'reports/late/recommendation-1');
    expect(bearers.get(at)).toBeGreaterThan(0);
    expect(bearers.get(at)).toBeLessThan(1);
  });

  test('may stand among other words', () => {
    expect(typedIn('timetable of the Rail Board in 2019')).toEqual([
      'timetable',
      'Rail Board',
      '2019',
    ]);
  });
});

describe('an everyday word', () => {
  test('brings those of one meaning, less surely, and no record', () => {
    const concept = onlyConcept('overcrowded');
    expect(phrasesOf(concept)).toEqual(['overcrowded', 'crowding', 'standing room']);
    expect(concept.phrases.map(({ weight }) => weight < 1)).toEqual([false, true, true]);
    expect(concept.bearers.size).toBe(0);
  });
});

describe('a word for a filter', () => {
  test.each([
    ['by its label', 'rejected'],
    ['by another name', 'turned down'],
  ])('is the filter %s', (_, query) => {
    const concept = onlyConcept(query);
    expect(concept.values.map(({ facet }) => facet)).toEqual(['position']);
    expect([...concept.bearers.keys()].map((at) => names.records[at]?.id)).toEqual([
      'reports/late/recommendation-2',
      'reports/slow/recommendation-1',
    ]);
    expect(reading(railway, query).rewritings).toEqual([
      { how: 'filter', typed: query, as: ['Rejected'] },
    ]);
  });

  test('and the word itself counts too', () => {
    expect(phrasesOf(onlyConcept('rejected'))[0]).toBe('rejected');
  });
});

describe('a word taken as typed', () => {
  test('is not corrected', () => {
    expect(typedIn('tmietable', ['tmietable'])).toEqual(['tmietable']);
    expect(typedIn('tmietable')).toEqual(['timetable']);
  });

  test('is neither a filter nor a name', () => {
    const { concepts, rewritings } = reading(railway, 'rejected', ['rejected']);
    expect(concepts.map(({ values, bearers }) => [values, bearers.size])).toEqual([[[], 0]]);
    expect(rewritings).toEqual([]);
  });

  test('may be several, which are then taken one by one', () => {
    expect(typedIn('turned down platforms', ['turned down'])).toEqual([
      'turned',
      'down',
      'platforms',
    ]);
  });

  test('is not another word of the query', () => {
    expect(reading(railway, 'rejected RT', ['RT']).rewritings).toEqual([
      { how: 'filter', typed: 'rejected', as: ['Rejected'] },
    ]);
  });
});

describe('a question that is not for the record', () => {
  test('is known by words that only such questions have', () => {
    expect(reading(railway, 'when is the next train').elsewhere).toEqual({
      words: 'next train',
      kind: 'service',
      sentence: 'This looks like a question about a journey.',
      href: 'https://journeys.example/',
      name: 'the timetable',
    });
  });

  test('may have them in quotes', () => {
    expect(reading(railway, '"next train"').elsewhere?.words).toBe('next train');
  });

  test('is one for the record where the reader says so', () => {
    expect(reading(railway, 'next train', ['next train']).elsewhere).toBeUndefined();
  });

  test('is one for the record with all such words that it has', () => {
    const query = 'my ticket for the next train';
    expect(reading(railway, query, ['my ticket']).elsewhere).toBeUndefined();
    expect(reading(railway, query, ['for the']).elsewhere?.words).toBe('next train');
  });

  test('has those of a subject in any form, and those of a service as who wants it says them', () => {
    expect(reading(railway, 'what it costs').elsewhere?.words).toBe('cost');
    expect(reading(railway, 'the next trains').elsewhere).toBeUndefined();
  });

  test('has those words whole', () => {
    expect(reading(railway, 'the next training').elsewhere).toBeUndefined();
    expect(reading(railway, 'train next').elsewhere).toBeUndefined();
  });
});

test('before the words of the texts are there, nothing is corrected', () => {
  const { concepts, rewritings, strangeWords } = readQuery('platfrom RI 12', names, undefined);
  expect(concepts.map(({ typed }) => typed)).toEqual(['platfrom', 'RI 12']);
  expect(rewritings.map(({ how }) => how)).toEqual(['number']);
  expect(strangeWords).toEqual([]);
});

describe('a span of years', () => {
  const yearsOf = (query: string): readonly (string | undefined)[] => {
    const { values } = onlyConcept(query);
    return values.map(({ facet, place }) => names.facets[facet][place]?.[0]);
  };
  const years = names.facets.year.map(([year]) => year);
  const middle = years[Math.floor(years.length / 2)] ?? '';

  test.each([
    ['since', (year: string) => year >= middle],
    ['after', (year: string) => year > middle],
    ['until', (year: string) => year <= middle],
    ['before', (year: string) => year < middle],
  ])('“%s” a year is every year of the record that fits', (word, fits) => {
    expect(years.length).toBeGreaterThan(1);
    expect(yearsOf(`${word} ${middle}`)).toEqual(years.filter(fits));
  });

  test('is shown as the filter that it is', () => {
    expect(reading(railway, `since ${middle}`).rewritings).toEqual([
      { how: 'filter', typed: `since ${middle}`, as: [`${middle} or later`] },
    ]);
  });

  test('needs a year', () => {
    expect(typedIn('platforms since monthly')).toEqual(['platforms', 'monthly']);
  });
});
