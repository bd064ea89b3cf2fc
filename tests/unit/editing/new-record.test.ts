import { describe, expect, test } from 'vitest';
import { fix } from '../../../src/editing/fix.ts';
import type { Answers } from '../../../src/editing/form.ts';
import { kindsNamedBy } from '../../../src/editing/link-fields.ts';
import { newRecord, type Planned } from '../../../src/editing/new-record.ts';
import { newReport } from '../../../src/editing/new-report.ts';
import { newSource } from '../../../src/editing/new-source.ts';
import { isToDo } from '../../../src/records/to-do.ts';
import { linksOf } from '../../../src/records/links.ts';
import { collectionNames, type CollectionName } from '../../../src/schema/collections.ts';
import { checkTexts, codesIn, fileOf, issuesIn, valid, withFiles } from '../../builders/content.ts';
import { deskOf } from '../../builders/desk.ts';

const desk = deskOf();
const REPORT = 'inspector-2021';

const planned = (collection: CollectionName, answers: Answers, name?: string): Planned =>
  newRecord({ collection, report: REPORT, answers, ...(name === undefined ? {} : { name }) }, desk);

const fileIn = (plan: Planned): { readonly path: string; readonly text: string } => {
  if ('refused' in plan) throw new Error(plan.refused);
  return plan.edit;
};
const refusal = (plan: object): string =>
  'refused' in plan ? String(plan.refused) : 'not refused';

describe.each(collectionNames)('a new record of %s', (collection) => {
  const url: Answers = collection === 'sources' ? { url: ['https://trams.example/late'] } : {};
  const { path, text } = fileIn(
    planned(collection, { title: ['Trams were later still'], ...url }, 'later-still'),
  );

  test('has no problem but what is marked as to do', () => {
    expect(new Set(codesIn(withFiles({ [path]: text })))).toEqual(new Set(['to-do']));
  });

  test('is written in the form of all records', () => {
    expect(fix(fileOf(path, text))).toEqual({ text, changes: [] });
  });

  test('says at each mark what belongs there', () => {
    const own = issuesIn(withFiles({ [path]: text })).filter(({ file }) => file.endsWith(path));
    expect(own.filter(({ remedy = '' }) => remedy === '')).toEqual([]);
    const marks = text
      .split('\n')
      .filter((line) => isToDo(line.replace(/^[\s-]*(?:[\w-]+: )?["']?/, '')));
    expect(marks.length).toBe(own.length);
    expect(marks.filter((mark) => !/to-do \(.{3,}\)/.test(mark))).toEqual([]);
  });
});

test('is whole when everything was said', () => {
  const { path, text } = fileIn(
    planned('recommendations', {
      title: ['Count the late trams too'],
      to: ['rail-board, rail-office'],
      due: ['{ printed: within a year, by: 2022-03 }'],
      'rests-on': ['finding-1'],
      themes: ['punctuality'],
      source: ['inspector-report'],
      at: ['recommendation 2'],
      seen: ['document'],
    }),
  );
  expect(path).toBe('reports/inspector-2021/recommendation-2.mdx');
  expect(text).toBe(
    `---
title: Count the late trams too
to: [bodies/rail-board, bodies/rail-office]
due: { printed: within a year, by: 2022-03 }
rests-on: [reports/inspector-2021/finding-1]
themes: [themes/punctuality]
cites:
  - source: sources/inspector-report
    at: recommendation 2
    seen: document
checked: 2026-11-21
added: 2026-11-21
---

to-do (what was asked, in your own words)
`.replace('printed: within a year, by: 2022-03', 'by: 2022-03, printed: within a year'),
  );
});

test('of ratings has a cell for each question of its scheme', () => {
  const { text } = fileIn(planned('ratings', { scheme: ['inspection'] }, 'trams'));
  expect(text).toContain(`cells:
  kept:
    rating: to-do (good, fair, poor, not-seen or not-rated)
  overall:
    rating: to-do (good, fair, poor, not-seen or not-rated)
`);
});

describe('its name', () => {
  test('is the number after the highest', () => {
    expect(fileIn(planned('findings', {})).path).toBe('reports/inspector-2021/finding-2.mdx');
  });

  test('is made of the title where it has no number, and never looks like one', () => {
    expect(fileIn(planned('commitments', { title: ['All of the trams by 2027'] })).path).toBe(
      'reports/inspector-2021/commitment-trams-2027.mdx',
    );
    expect(fileIn(planned('commitments', { title: ['All by 2027'] })).path).toBe(
      'reports/inspector-2021/commitment-all-by-2027.mdx',
    );
  });

  test('keeps a “not”, without which it would say the opposite', () => {
    expect(fileIn(planned('commitments', { title: ['The trams are not to stop'] })).path).toBe(
      'reports/inspector-2021/commitment-trams-not-stop.mdx',
    );
  });

  test('is that of what a response answers', () => {
    const to = ['reports/inspector-2021/recommendation-1'];
    expect(
      fileIn(newRecord({ collection: 'responses', report: 'reply-2022', answers: { to } }, desk))
        .path,
    ).toBe('reports/reply-2022/response-1.mdx');
  });
});

test('an address that led to another record is not given again', () => {
  const gone = ['reports/inspector-2021/finding-2', 'themes/trams'];
  const after = deskOf(undefined, gone);
  const [finding, theme] = [
    newRecord({ collection: 'findings', report: REPORT, name: '2', answers: {} }, after),
    newRecord({ collection: 'themes', name: 'trams', answers: {} }, after),
  ];
  const was = 'was another record, and its address still leads to what became of that.';
  expect(refusal(finding)).toBe(`${gone[0]} ${was} The next free number is 3.`);
  expect(refusal(theme)).toBe(
    `themes/trams ${was} Say in its name what is different about the new one; themes/trams-2 is free.`,
  );
});

describe('of several records whose names end alike', () => {
  const twice = deskOf({
    ...valid,
    'reports/reply-2022/finding-1.mdx': '---\ntitle: Buses were late\n---\n',
  });
  const resting = (report: string): Planned =>
    newRecord(
      { collection: 'recommendations', report, answers: { 'rests-on': ['finding-1'] } },
      twice,
    );

  test('the one of its own report is meant', () => {
    expect(fileIn(resting(REPORT)).text).toContain('rests-on: [reports/inspector-2021/finding-1]');
    expect(fileIn(resting('reply-2022')).text).toContain(
      'rests-on: [reports/reply-2022/finding-1]',
    );
  });

  test('none is guessed at from elsewhere', () => {
    const elsewhere = newRecord(
      { collection: 'chains', name: 'trams', answers: { members: ['finding-1'] } },
      twice,
    );
    expect(refusal(elsewhere)).toMatch(
      /^2 records end in finding-1\. Write the whole name of the .+, as reports\/inspector-2021\/finding-1\.$/,
    );
  });
});

describe('is refused, with the nearest thing that would do:', () => {
  test.each([
    [
      'a number that is taken',
      planned('recommendations', {}, '1'),
      'reports/inspector-2021/recommendation-1 is taken: “Write a timetable the lines can carry”. The next free number is 2.',
    ],
    [
      'a name that is taken',
      planned('findings', {}, 'timetable'),
      'reports/inspector-2021/finding-timetable is taken: “The timetable asked for more than the lines can carry”. Say in its name what is different about the new one; reports/inspector-2021/finding-timetable-2 is free.',
    ],
    [
      'a report that is not there',
      newRecord({ collection: 'findings', report: 'inspectr-2021', answers: {} }, desk),
      'There is no report inspectr-2021. Did you mean reports/inspector-2021, “Late again”?',
    ],
    [
      'a body that is not there',
      planned('recommendations', { to: ['rail-bord'] }),
      'There is no body rail-bord. Did you mean bodies/rail-board, “Rail Board”?',
    ],
    [
      'a source that is not there',
      planned('findings', { source: ['gazete'] }),
      'There is no source gazete. Did you mean sources/gazette, “Office shrugs off inspector”?',
    ],
    [
      'a date that is none',
      planned('recommendations', { due: ['5 Mrch'] }),
      'due is "5 Mrch". Write a year (2021), a month (2021-03), a day (2021-03-31), none-stated or not-seen; or the printed words, as { printed: within 18 months, by: 2021-03 }, where by may be left out.',
    ],
    [
      'a name in capitals',
      planned('findings', {}, 'Late Trams'),
      'No record can have the name reports/inspector-2021/finding-Late Trams.mdx. Expected report.mdx, or finding-…, recommendation-…, commitment-…, rating-… or response-… with the official number or lower-case words, ending in .mdx.',
    ],
    [
      'a commitment without a title or a name',
      planned('commitments', {}),
      'A commitment needs a name: give one with --name, or a --title to make it of.',
    ],
  ])('%s', (_, plan, sentence) => {
    expect(refusal(plan)).toBe(sentence);
  });
});

test('forms know of each field which records it names, as the links of records do', () => {
  const { graph } = checkTexts(withFiles({}));
  const wrong = [...graph.records.values()].flatMap((record) =>
    linksOf(record).flatMap(({ field, allowed }) => {
      const name = /^([\w-]+)(?:\.\d+)?$/.exec(field ?? '')?.[1];
      return name === undefined || `${kindsNamedBy(record.collection, name)}` === `${allowed}`
        ? []
        : [`${record.id} ${name}`];
    }),
  );
  expect(wrong).toEqual([]);
});

describe('a new source', () => {
  test.each([
    'https://gazette.example/late',
    'http://www.gazette.example/late/',
    'https://gazette.example/late?utm_source=x#top',
  ])('is refused where %s is one already, however it is written', (url) => {
    const texts = withFiles({
      'sources/gazette.yaml':
        'title: How late are the trains?\nurl: https://gazette.example/late\n',
    });
    expect(refusal(newSource({ url, answers: {} }, deskOf(texts)))).toContain(
      'sources/gazette is this page already: “How late are the trains?”.',
    );
  });

  const siblings = withFiles({
    'sources/trams-2020.yaml':
      'title: Trams\npublisher: Tram Weekly\nurl: https://www.tramweekly.example/1\n',
    'sources/trams-2021.yaml':
      'title: More trams\npublisher: Tram Weekly\nurl: https://www.tramweekly.example/2\n',
  });

  test('is named like the others of its site, and has their publisher', () => {
    const plan = newSource(
      {
        url: 'https://tramweekly.example/2026/05/late-trams-again.html',
        answers: { published: ['2026-05-01'] },
      },
      deskOf(siblings),
    );
    expect(fileIn(plan)).toEqual({
      path: 'sources/trams-2026-05-late-trams-again.yaml',
      text: `title: to-do (the title of the page)
publisher: Tram Weekly
kind: to-do (official-document, official-page, proceedings, copy, statistics, research, press, comment or reference)
published: 2026-05-01
accessed: 2026-11-21
url: https://tramweekly.example/2026/05/late-trams-again.html
`,
    });
  });

  test('of a new site is named by the site and the address', () => {
    const { path } = fileIn(
      newSource(
        { url: 'https://www.board.example.org/reports/annual-review-of-trams/', answers: {} },
        desk,
      ),
    );
    expect(path).toBe('sources/example-annual-review-trams.yaml');
  });

  test.each([
    ['news/680/', 'sources/trams-680.yaml'],
    ['select/news/680/68007.htm', 'sources/trams-680.yaml'],
    ['news/680/summary.html', 'sources/trams-680-summary.yaml'],
    ['news/summary.html', 'sources/trams-summary.yaml'],
    ['2026/late-trams/7/', 'sources/trams-late-trams.yaml'],
  ])('at %s is named by the number beside a word that says little', (path, name) => {
    const url = `https://tramweekly.example/${path}`;
    expect(fileIn(newSource({ url, answers: {} }, deskOf(siblings))).path).toBe(name);
  });

  test('needs a whole address', () => {
    expect(refusal(newSource({ url: 'gazette.example', answers: {} }, desk))).toBe(
      'gazette.example is not an address. Copy it from the browser, with its https://.',
    );
  });
});

describe('a new report', () => {
  const dossier = newReport(
    {
      answers: {
        by: ['inspectorate'],
        number: ['IR 14'],
        title: ['Trams'],
        'urls.page': ['https://inspectorate.example/ir14'],
      },
      items: { findings: 2, recommendations: 1, commitments: ['All trams on time by 2027'] },
    },
    desk,
  );
  const texts =
    'edits' in dossier
      ? Object.fromEntries(dossier.edits.map(({ path, text }) => [path, text]))
      : {};

  test('is a whole dossier: source, report, and as many records as were asked for', () => {
    expect(Object.keys(texts)).toEqual([
      'sources/inspectorate-ir14.yaml',
      'reports/inspectorate-ir14/report.mdx',
      'reports/inspectorate-ir14/finding-1.mdx',
      'reports/inspectorate-ir14/finding-2.mdx',
      'reports/inspectorate-ir14/recommendation-1.mdx',
      'reports/inspectorate-ir14/commitment-trams-time-2027.mdx',
    ]);
  });

  test('has no problem but what is marked as to do, and cites its source throughout', () => {
    expect(new Set(codesIn(withFiles(texts)))).toEqual(new Set(['to-do']));
    const records = Object.entries(texts).filter(([path]) => path.endsWith('.mdx'));
    expect(
      records.filter(([, text]) => !text.includes('source: sources/inspectorate-ir14')),
    ).toEqual([]);
  });

  test('uses the source that its page is already', () => {
    const plan = newReport(
      { name: 'again', answers: { 'urls.page': ['https://gazette.example/late'] }, items: {} },
      deskOf(
        withFiles({ 'sources/gazette.yaml': 'title: X\nurl: https://gazette.example/late\n' }),
      ),
    );
    expect('edits' in plan && plan.edits.map(({ path }) => path)).toEqual([
      'reports/again/report.mdx',
    ]);
    expect('edits' in plan && plan.edits[0]?.text).toContain('source: sources/gazette\n');
  });

  test.each([
    ['official-document', 'document'],
    ['press', 'reporting'],
    ['to-do (which)', 'to-do (document, copy or reporting)'],
  ])('that is read in a source of the kind %s has seen the %s throughout', (kind, seen) => {
    const plan = newReport(
      {
        name: 'again',
        answers: { 'urls.page': ['https://gazette.example/late'] },
        items: { findings: 1 },
      },
      deskOf(
        withFiles({
          'sources/gazette.yaml': `title: X\nkind: ${kind}\nurl: https://gazette.example/late\n`,
        }),
      ),
    );
    const all = 'edits' in plan ? plan.edits.map(({ text }) => /seen: (.*)/.exec(text)?.[1]) : [];
    expect(all).toEqual([seen, seen]);
  });

  test('cites each of its sources, and says of the first alone how it was likely seen', () => {
    const answers = { source: ['inspector-report', 'gazette'], at: ['page 1', 'page 2'] };
    const plan = newReport({ name: 'again', answers, items: {} }, desk);
    expect('edits' in plan && plan.edits[0]?.text).toContain(`cites:
  - source: sources/inspector-report
    at: page 1
    seen: document
  - source: sources/gazette
    at: page 2
    seen: to-do (document, copy or reporting)
`);
  });

  test('that answers another begins a response to each of its recommendations, unless one word holds for all', () => {
    const answers = { answers: ['inspector-2021'], title: ['Reply'] };
    const paths = (more: Answers) => {
      const plan = newReport({ name: 'reply', answers: { ...answers, ...more }, items: {} }, desk);
      return 'edits' in plan ? plan.edits.map(({ path }) => path) : refusal(plan);
    };
    expect(paths({})).toEqual(['reports/reply/report.mdx', 'reports/reply/response-1.mdx']);
    expect(paths({ rest: ['not-seen'] })).toEqual(['reports/reply/report.mdx']);
  });

  test('is refused as a whole where one part is', () => {
    expect(
      refusal(newReport({ name: 'inspector-2021', answers: {}, items: { findings: 3 } }, desk)),
    ).toContain('reports/inspector-2021 is taken: “Late again”.');
    expect(
      refusal(
        newReport({ name: 'reply', answers: { answers: ['inspectr-2021'] }, items: {} }, desk),
      ),
    ).toBe('There is no report inspectr-2021. Did you mean reports/inspector-2021, “Late again”?');
  });
});
