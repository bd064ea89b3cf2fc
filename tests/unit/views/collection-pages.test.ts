import { describe, expect, test } from 'vitest';
import { bodyPage } from '../../../src/views/body-page.ts';
import { glossaryPage } from '../../../src/views/glossary.ts';
import { schemePage } from '../../../src/views/scheme-page.ts';
import { sourcePage } from '../../../src/views/source-page.ts';
import { termPage } from '../../../src/views/term-page.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf, recordIn } from './edition.ts';
import { commitment, entry, finding, recommendation, response } from './item-texts.ts';
import { body, report, scheme, source, term } from './record-texts.ts';

describe('the page of a body', () => {
  const lists = (files: Texts, id = 'bodies/board') => {
    const edition = editionOf(files);
    return bodyPage(edition, recordIn(edition, id, 'bodies')).lists.map(({ heading, items }) => [
      heading,
      items.map(({ ref, status }) => [ref.title, status?.label]),
    ]);
  };

  test('lists what it published and what it said, with where each stands', () => {
    const files = {
      'reports/late/recommendation-1.mdx': recommendation(),
      'reports/late/commitment-1.mdx': commitment({ history: [entry({ progress: 'missed' })] }),
    };
    expect(lists(files)).toEqual([
      ['What it published', [['Late again', undefined]]],
      ['What it said became of things', [['Nine in ten on time', 'Missed']]],
    ]);
  });

  test('lists a record once, however often it names the body', () => {
    const files = {
      'reports/late/commitment-1.mdx': commitment({ history: [entry(), entry({ date: '2023' })] }),
    };
    expect(lists(files).at(-1)).toEqual([
      'What it said became of things',
      [['Nine in ten on time', 'In progress, 2023']],
    ]);
  });

  test('lists its documents with their dates, the newest first', () => {
    const edition = editionOf({
      'reports/a/report.mdx': report({ title: 'Old', number: 'A 1', published: '2001' }),
      'reports/z/report.mdx': report({ title: 'New', number: 'Z 1', published: '2024-03' }),
    });
    const [published] = bodyPage(edition, recordIn(edition, 'bodies/board', 'bodies')).lists;
    expect(published?.items.map(({ ref, aside }) => [ref.title, aside])).toEqual([
      ['New', 'March 2024'],
      ['Late again', '2 March 2021'],
      ['Old', '2001'],
    ]);
  });

  test('has no list where nothing names it, and none of sources', () => {
    const files = {
      'bodies/office.mdx': body({ title: 'Rail Office' }),
      'sources/charter.yaml': source({ title: 'Charter', body: 'bodies/office' }),
    };
    expect(lists(files, 'bodies/office')).toEqual([]);
  });
});

describe('the page of a source', () => {
  test('lists each record that cites it once', () => {
    const twice = [
      { source: 'sources/report', at: 'page 1', seen: 'document' },
      { source: 'sources/report', at: 'page 2', seen: 'document' },
    ];
    const edition = editionOf({ 'reports/late/finding-1.mdx': finding({ cites: twice }) });
    const { citedBy } = sourcePage(edition, recordIn(edition, 'sources/report', 'sources'));
    expect(citedBy.map(({ id }) => id)).toEqual([
      'bodies/board',
      'reports/late',
      'reports/late/finding-1',
    ]);
  });
});

describe('the page of a term', () => {
  test('shows its other words and where it is used', () => {
    const edition = editionOf({
      'terms/right-time.mdx': term({ also: ['RT'] }),
      'reports/late/finding-1.mdx': finding(
        {},
        'It was <Term id="terms/right-time">right</Term>, <Term id="terms/right-time">right</Term>.',
      ),
    });
    const page = termPage(edition, recordIn(edition, 'terms/right-time', 'terms'));
    expect(page.also).toEqual(['RT']);
    expect(page.usedIn.map(({ id }) => id)).toEqual(['reports/late/finding-1']);
  });
});

describe('the page of a scheme', () => {
  test('says what each step of the scale means for each question, or that it has no words for it', () => {
    const edition = editionOf({ 'schemes/marks.yaml': scheme() });
    const page = schemePage(edition, recordIn(edition, 'schemes/marks', 'schemes'));
    expect(page).toMatchObject({
      description: 'Judges a promise by two questions.',
      version: 'First',
      steps: ['Good', 'Fair', 'Poor'],
    });
    expect(
      page.criteria[0]?.marks.map(({ label, level, meaning }) => [label, level, meaning]),
    ).toEqual([
      ['Good', 3, 'In full.'],
      ['Fair', 2, undefined],
      ['Poor', 1, 'Not at all.'],
    ]);
  });
});

describe('the glossary', () => {
  const words = {
    'terms/zone.mdx': term({ title: 'Zone' }),
    'terms/a-term.mdx': term({ title: 'arrival' }),
    'terms/nine.mdx': term({ title: '9 in 10' }),
    'terms/b-term.mdx': term(
      { title: 'Alarm', also: ['bell'] },
      'A bell, or <Term id="terms/zone">zone</Term>.',
    ),
  };

  test('orders the words by letter, whatever their case', () => {
    expect(
      glossaryPage(editionOf(words)).letters.map(({ letter, entries }) => [
        letter,
        entries.map(({ ref }) => ref.title),
      ]),
    ).toEqual([
      ['9', ['9 in 10']],
      ['A', ['Alarm', 'arrival']],
      ['Z', ['Zone']],
    ]);
  });

  test('gives each word an anchor, its meaning, its other words and the number of its uses', () => {
    const entries = glossaryPage(editionOf(words)).letters.flatMap((letter) => letter.entries);
    expect(entries.find(({ anchor }) => anchor === 'b-term')).toMatchObject({
      also: ['bell'],
      html: expect.stringContaining('href="/terms/zone/"'),
      uses: 0,
    });
    expect(entries.find(({ anchor }) => anchor === 'zone')?.uses).toBe(1);
  });

  test('leaves citations to the page of the word', () => {
    const cited = term(
      { cites: [{ source: 'sources/report', at: 'page 1', seen: 'document' }] },
      'A bell.<Cite source="sources/report"/>',
    );
    const [letter] = glossaryPage(editionOf({ 'terms/alarm.mdx': cited })).letters;
    expect(letter?.entries[0]?.html).toBe('<p>A bell.</p>');
  });

  test('is empty where no word is on the record', () => {
    expect(
      glossaryPage(
        editionOf({
          'reports/late/recommendation-1.mdx': recommendation(),
          'reports/late/response-1.mdx': response(),
        }),
      ).letters,
    ).toEqual([]);
  });
});
