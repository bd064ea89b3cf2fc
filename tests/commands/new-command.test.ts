import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ContentCopy, PATIENCE } from '../builders/commands.ts';

let content: ContentCopy;
beforeAll(() => {
  content = new ContentCopy();
});
afterAll(() => content.remove());

const FINDING = 'reports/inspector-2021/finding-2.mdx';

describe('npm run new, without a terminal,', { timeout: PATIENCE }, () => {
  test('writes a file, says where, what is left to do and what comes next', () => {
    const flags = [
      '--report',
      'inspector-2021',
      '--title',
      'Trams ran late: often',
      '--themes',
      'punctuality',
    ];
    expect(
      content.run('new', 'finding', ...flags, '--source', 'gazette', '--seen', 'reporting'),
    ).toEqual({
      code: 0,
      err: '',
      out: `Wrote content/${FINDING}
Left to do in it:
  line 6   cites[0].at: Where in it: paragraph, page, section, row; “whole page” for a short page.
  line 12  the text: Write what the document says, in words of your own. The first paragraph is the summary, and its first sentence has at most 25 words.

Next: write what is marked to-do in content/${FINDING}, then: npm run check`,
    });
    expect(content.read(FINDING)).toBe(`---
title: "Trams ran late: often"
themes: [themes/punctuality]
cites:
  - source: sources/gazette
    at: to-do (where in it)
    seen: reporting
checked: 2026-11-21
added: 2026-11-21
---

to-do (what was found, in your own words)
`);
  });

  test('refuses what is taken, and leaves it', () => {
    const before = content.read(FINDING);
    expect(content.run('new', 'finding', '--report', 'inspector-2021', '--number', '2')).toEqual({
      code: 1,
      out: '',
      err: `reports/inspector-2021/finding-2 is taken: “Trams ran late: often”. The next free number is 3.

Nothing was written.`,
    });
    expect(content.read(FINDING)).toBe(before);
  });

  test('writes nothing of a dossier where one file of it is there', () => {
    const ran = content.run(
      'new',
      'report',
      'gazette',
      '--title',
      'Trams',
      '--urls.page',
      'https://trams.example/2026',
    );
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('sources/gazette is taken')]);
    expect(content.has('reports/gazette')).toBe(false);
  });

  test('writes a dossier, and says of each file how much is left to do', () => {
    const flags = [
      '--title',
      'Trams again',
      '--published',
      '2026-03',
      '--answers',
      'inspector-2021',
      '--findings',
      '1',
    ];
    expect(
      content.run(
        'new',
        'report',
        'trams-again',
        ...flags,
        '--urls.page',
        'https://trams.example/again',
      ),
    ).toEqual({
      code: 0,
      err: '',
      out: `Wrote content/sources/trams-again.yaml: 2 things to do
Wrote content/reports/trams-again/report.mdx: 7 things to do
Wrote content/reports/trams-again/finding-1.mdx: 5 things to do
Wrote content/reports/trams-again/response-1.mdx: 7 things to do

Next: write what is marked to-do in these files, then: npm run check`,
    });
  });

  test('says which page is a source already', () => {
    const ran = content.run('new', 'source', 'http://trams.example/again/?utm_campaign=x');
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([
      1,
      'sources/trams-again is this page already: “Trams again”.',
    ]);
  });

  test('leaves a record that npm run check finds nothing wrong with but what is to do', () => {
    const { code, out } = content.run('check');
    const codes = out
      .split('\n')
      .flatMap((line) => /^content\/\S+ {2}(\S+)$/.exec(line)?.[1] ?? []);
    expect(code).toBe(1);
    expect(new Set(codes)).toEqual(new Set(['to-do']));
  });

  test.each([
    [
      [],
      'Say what is to be written, as in: npm run new finding. The kinds are report, finding, recommendation, commitment, rating, response, chain, body, theme, term, source, rating scheme.',
    ],
    [
      ['findng'],
      'There is no kind of record called findng. Did you mean finding? The kinds are report, finding, recommendation, commitment, rating, response, chain, body, theme, term, source, rating scheme.',
    ],
    [
      ['finding'],
      'Say in which report it is, as in: --report late-2021. A report that is not on the record is written first: npm run new report',
    ],
    [['source'], 'Give the address of the page: npm run new source https://…'],
    [
      ['commitment', '--report', 'inspector-2021'],
      'A commitment needs a name: give one in words with --name, or a --title to make one of.',
    ],
    [
      ['finding', '--titel', 'x'],
      "Unknown option '--titel'. Did you mean --title? --help tells the flags.",
    ],
    [
      ['finding', '--report', 'inspector-2021', '--owner', 'x'],
      'A finding has no field owner. Its flags are --title, --number, --label, --themes, --source, --at, --seen, --asked, --state.',
    ],
    [
      ['finding', '--report', 'inspector-2021', '--figures', '3'],
      'figures holds more than a flag can say. Begin it with --with figures, and fill it in in the file.',
    ],
    [
      ['finding', '--report', 'inspector-2021', '--with', 'history'],
      'A finding does not begin with history. --with takes figures, links, gaps, disagreements.',
    ],
    [
      ['theme', 'x', '--with', 'history'],
      'A theme does not begin with history. --with takes links, gaps, disagreements.',
    ],
  ])('says what is missing or misspelt, and ends with 2: %j', (args, sentence) => {
    expect(content.run('new', ...args)).toEqual({ code: 2, out: '', err: sentence });
  });

  test.each([
    [
      ['source', 'not an address'],
      'not an address is not an address. Copy it from the browser, with its https://.',
    ],
    [['finding', '--report', 'late-2099'], 'There is no report late-2099.'],
    [['theme', 'X!', '--title', 'Trams'], 'No record can have the name themes/X!.mdx.'],
  ])('ends with 2 where what was typed can be no record: %j', (args, sentence) => {
    const { code, out, err } = content.run('new', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toMatch(/\n\nNothing was written\.$/);
  });

  test('says what npm did with flags that stand before its --', () => {
    process.env['npm_config_title'] = 'Trams';
    process.env['npm_lifecycle_event'] = 'new';
    const ran = content.run('new', 'finding');
    delete process.env['npm_config_title'];
    delete process.env['npm_lifecycle_event'];
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: 'npm kept --title for itself. Put -- before all flags: npm run new -- … --title …',
    });
  });

  test('tells with --help what it does', () => {
    const { code, out } = content.run('new', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Writes a new record.*\n\n {2}npm run new {2}/);
    expect(out).not.toContain('The fields of');
  });

  test('tells with --help after a kind the flags of that kind, and what each takes', () => {
    const { code, out } = content.run('new', 'recommendation', '--help');
    expect(code).toBe(0);
    expect(out).toContain('The fields of a recommendation:\n  --title\n');
    expect(out).toContain(
      '--seen\n      Whether we saw the document itself, a copy, or reporting about it. Write document, copy or reporting.',
    );
    expect(out).toContain('--with gaps\n      What we have not seen. Each may also have look.');
  });

  test('takes a -- that no npm took away', () => {
    expect(content.run('new', '--', 'commitment', '--report', 'inspector-2021').err).toContain(
      'A commitment needs a name',
    );
  });
});

describe('npm run new, on a record of its own,', { timeout: PATIENCE }, () => {
  let content: ContentCopy;
  beforeEach(() => {
    content = new ContentCopy();
  });
  afterEach(() => content.remove());

  test('begins the lists that are asked for, all to do, and says what else each may have', () => {
    const said = ['--title', 'Trams', '--text', 'Trams.', '--themes', 'punctuality'];
    const cited = ['--source', 'gazette', '--at', 'page 1', '--seen', 'reporting'];
    const flags = ['--report', 'inspector-2021', '--name', 'begun', '--with', 'figures,gaps'];
    const ran = content.run('new', 'finding', ...flags, ...said, ...cited);
    expect(ran.out).toContain('figures: each may also have printed, cites.');
    expect(ran.out).toContain('gaps: each may also have look.');
    expect(content.read('reports/inspector-2021/finding-begun.mdx')).toBe(`---
title: Trams
figures:
  - value: to-do (the number as the source gives it, unrounded)
    unit: to-do (what is counted, such as “%”, “£ million” or “trusts”)
    measures: to-do (what the number says, in words)
    date: to-do (the date or period the number holds for)
themes: [themes/punctuality]
cites:
  - source: sources/gazette
    at: page 1
    seen: reporting
checked: 2026-11-21
added: 2026-11-21
gaps:
  - missing: to-do (what we have not seen, in a sentence)
---

Trams.
`);
  });

  test('gives no name that the ledger has, though the file is gone', () => {
    content.publish(
      '/reports/inspector-2021/finding-7/',
      '/reports/inspector-2021/finding-gone/#x',
    );
    const flags = ['--report', 'inspector-2021', '--title', 'Trams'];
    expect(content.run('new', 'finding', ...flags, '--name', 'gone').err).toContain(
      'reports/inspector-2021/finding-gone was another record',
    );
    expect(content.run('new', 'finding', ...flags).out).toContain('finding-8.mdx');
  });

  test('says of a new page how it was most likely seen, and later which report it may be the text of', () => {
    const page = (name: string, kind: string): string =>
      content.run(
        ...['new', 'source', `https://trams.example/${name}`, '--name', name, '--kind', kind],
        ...['--title', 'Trams', '--publisher', 'Trams', '--published', '2026'],
      ).out;
    expect(page('heard', 'press')).toContain('\n    seen: reporting\n');
    expect(page('copied', 'copy')).toContain('\n    seen: copy\n');
    expect(page('own', 'official-document')).toContain('\n    seen: document\n');
    const begun = content.run(
      ...['new', 'report', 'own-2026', '--title', 'Trams', '--source', 'own', '--at', 'page 1'],
    );
    expect(begun.out).toContain(
      'If sources/own is the text of this document, write in content/sources/own.yaml:\n\n  document: reports/own-2026\n',
    );
  });
});
