import { describe, expect, test } from 'vitest';
import { overTimeCodes } from '../../../src/issues/catalogue.ts';
import { bare, found, side, worded } from '../../builders/changes.ts';
import type { Texts } from '../../builders/content.ts';
import { commitment, entry, recommendation, response } from '../views/item-texts.ts';
import { cites, reply, source, type Fields } from '../views/record-texts.ts';

const R = 'reports/late/recommendation-1.mdx';
const C = 'reports/late/commitment-1.mdx';

/** A page of 2023, which supports whatever had happened by then. */
const LATER = { 'sources/later.yaml': source({ published: '2023-05', publisher: 'The Gazette' }) };
const later = [{ source: 'sources/later', at: 'whole page', seen: 'document' }];

const going = entry({ cites: later });
const done = entry({ date: '2023-02', progress: 'implemented', cites: later });

const asked = (history: readonly Fields[], change: Fields = {}): Texts => ({
  ...LATER,
  [R]: recommendation({ history, ...change }),
});
const promised = (history: readonly Fields[], change: Fields = {}): Texts => ({
  ...LATER,
  [C]: commitment({ history, ...change }),
});

const correction = (change: Fields = {}): Fields => ({
  date: '2026-01-30',
  entry: '2022-01',
  because: 'The page says April.',
  ...change,
});

const codes = (...ends: Parameters<typeof found>): readonly string[] =>
  found(...ends).map(({ code }) => code);

/** What the ledger and the addresses of the base show has tests of its own. */
const OF_ADDRESSES = ['lost-ledger-line', 'vanished-address'];

test('every code over time is found by a test of this file', () => {
  const all = [
    ...codes(asked([going]), asked([{ ...going, note: 'Else.' }])),
    ...codes(asked([going]), asked([])),
    ...codes(asked([], { corrections: [correction()] }), asked([])),
    ...codes(asked([]), asked([entry()])),
    ...codes(asked([]), asked([entry({ date: '2020-01' })])),
    ...codes(asked([]), asked([{ ...going, basis: 'auditor-verified' }])),
  ];
  expect([...all, ...OF_ADDRESSES].sort()).toEqual([...overTimeCodes].sort());
});

describe('a published entry', () => {
  test('may have others beside it', () => {
    expect(codes(asked([going]), asked([done, going]))).toEqual([]);
  });

  test('may stand in another place', () => {
    expect(codes(asked([going, done]), asked([done, going]))).toEqual([]);
  });

  test('is not edited, and its author is told where, what it was, and what to do', () => {
    const before = promised([going]);
    const after = promised([{ ...going, note: 'Work goes well.', cites: [...later, ...cites] }]);
    expect(worded(found(before, after))).toEqual([
      `content/reports/late/commitment-1.mdx:23:11 edited-history
history[0] is an entry that was published, and it was edited: note was "Work goes on." and is "Work goes well."; cites: sources/report at page 1 (document) added.
Put it back, and add an entry for what is new. If it was wrong, leave it as you have it and add to the fields:
corrections:
  - { date: 2026-01-31, entry: 2022-01, because: to-do (what was wrong and how we know) }`,
    ]);
  });

  test('is not taken out, and its author is told which it was', () => {
    expect(worded(found(asked([going, done]), asked([done])))).toEqual([
      `content/reports/late/recommendation-1.mdx:15:3 removed-history
history had an entry of 2022-01, in-progress (self-reported), by bodies/board, which was published and is gone.
Put it back. If it was wrong, leave it out and add to the fields:
corrections:
  - { date: 2026-01-31, entry: 2022-01, because: to-do (what was wrong and how we know) }`,
    ]);
  });

  test('is not made another by giving it another date, progress and note', () => {
    expect(codes(asked([going]), asked([{ ...done, note: 'Done.' }]))).toEqual(['edited-history']);
    const other = entry({ ...done, note: 'Done.', by: 'The press', basis: 'public-record' });
    expect(codes(asked([going]), asked([other]))).toEqual(['removed-history']);
  });

  test.each([
    ['edited', [{ ...going, note: 'Work goes well.' }]],
    ['taken out', []],
  ])('may be %s with a correction of its date', (_, history) => {
    expect(codes(asked([going]), asked(history, { corrections: [correction()] }))).toEqual([]);
  });

  test('whose date was wrong is corrected under either date', () => {
    const moved = [{ ...going, date: '2022-04' }];
    for (const date of ['2022-01', '2022-04'])
      expect(
        codes(asked([going]), asked(moved, { corrections: [correction({ entry: date })] })),
      ).toEqual([]);
  });

  test.each([
    ['of another entry', { entry: '2020' }],
    ['of no entry', { entry: undefined }],
  ])('is not put right by a correction %s', (_, change) => {
    const after = asked([], { corrections: [correction(change)] });
    expect(codes(asked([going]), after)).toEqual(['removed-history']);
  });

  test('is not put right by a correction that was there before', () => {
    const corrections = [correction()];
    expect(codes(asked([going], { corrections }), asked([], { corrections }))).toEqual([
      'removed-history',
    ]);
  });

  test('of a draft is nobody’s yet', () => {
    expect(codes(asked([going], { state: 'draft' }), asked([]))).toEqual([]);
  });

  test('is judged under the record’s new name, and what follows a renaming is no edit', () => {
    const at = (id: string, source: string, history: readonly Fields[]): Texts => ({
      [`reports/late/${id}.mdx`]: recommendation({ history }),
      [`${source}.yaml`]: LATER['sources/later.yaml'],
    });
    const from = (name: string) => [entry({ cites: [{ ...later[0], source: name }] })];
    const moved = [
      { from: 'reports/late/recommendation-1', to: ['reports/late/recommendation-2'], why: 'So.' },
      { from: 'sources/later', to: ['sources/gazette'], why: 'So.' },
    ];
    const before = at('recommendation-1', 'sources/later', from('sources/later'));
    const after = at('recommendation-2', 'sources/gazette', from('sources/gazette'));
    expect(codes(before, side(after, { moved }))).toEqual([]);
    const edited = { ...after, 'reports/late/recommendation-2.mdx': recommendation() };
    expect(codes(before, side(edited, { moved }))).toEqual(['removed-history']);
  });
});

test('a published correction stays as it is', () => {
  const before = asked([], { corrections: [correction()] });
  const after = asked([], { corrections: [correction({ because: 'Never mind.' })] });
  expect(worded(found(before, after))).toEqual([
    `content/reports/late/recommendation-1.mdx:16:3 removed-correction
corrections had one of 2026-01-30, "The page says April.", which was published and is gone or was edited.
Put it back as it was. If it was wrong itself, add another that says so.`,
  ]);
  expect(codes(before, asked([], { corrections: [correction(), correction()] }))).toEqual([]);
});

describe('a progress that changes', () => {
  const early = [{ ...done, cites }];

  test('needs a source of its date or later', () => {
    expect(worded(found(asked([going]), asked([going, ...early])))).toEqual([
      `content/reports/late/recommendation-1.mdx:31:7 early-evidence
history[1] says implemented on 2023-02, and no source for it is of that date or later: sources/report is of 2021-03-02.
Cite a source of 2023-02 or later, or write the date at which the source says it.`,
    ]);
  });

  test('needs it on a new record too', () => {
    expect(codes({}, asked(early))).toEqual(['early-evidence']);
  });

  test.each([
    ['a day in the month', '2023-02-01', []],
    ['the year', '2023', []],
    ['the month before', '2023-01', ['early-evidence']],
  ])('gets the benefit of the doubt from a source of %s', (_, published, expected) => {
    const files = (history: readonly Fields[]): Texts => ({
      ...asked(history),
      'sources/later.yaml': source({ published }),
    });
    expect(codes(files([going]), files([going, done]))).toEqual(expected);
  });

  test.each([
    ['was read on a later day', '2026-01-09', []],
    ['was read on no day that is known', 'none-stated', ['early-evidence']],
  ])('may rest on a page without a date that %s', (_, accessed, expected) => {
    const files = (history: readonly Fields[]): Texts => ({
      ...asked(history),
      'sources/later.yaml': source({ published: 'none-stated', accessed }),
    });
    expect(codes(files([going]), files([going, done]))).toEqual(expected);
  });

  test.each([
    ['news of an earlier day', { date: '2021-06', progress: 'stalled', cites }],
    ['what says again what the last entry said', { date: '2023-06', cites }],
  ])('needs it for %s as well', (_, change) => {
    expect(codes(asked([going]), asked([going, entry(change)]))).toEqual(['early-evidence']);
  });

  test.each([
    ['date', { date: '2023-06' }, ['early-evidence']],
    ['progress', { progress: 'stalled' }, ['early-evidence']],
    ['sources', { cites: [{ ...cites[0], at: 'page 2' }] }, ['early-evidence']],
    ['note', { note: 'It was done.' }, []],
  ])('is judged again where the %s of a published entry is corrected', (what, change, expected) => {
    const corrections = [correction({ entry: '2023-02' })];
    const mended = early.map((each) => ({ ...each, ...change }));
    expect([what, codes(asked(early), asked(mended, { corrections }))]).toEqual([what, expected]);
  });

  test('is not judged where it was published before', () => {
    const before = asked([...early]);
    expect(codes(before, asked([...early], { title: 'Be more punctual' }))).toEqual([]);
  });
});

describe('an entry of a day before there was anything to tell of', () => {
  const old = [entry({ date: '2021-02' })];

  test('is refused, where the document of a recommendation came out later', () => {
    expect(worded(found(asked([going]), asked([...old, going])))).toEqual([
      `content/reports/late/recommendation-1.mdx:15:11 early-entry
history[0] is of 2021-02, and the recommendation was made on 2021-03-02.
Check both dates: an entry tells what became of the recommendation afterwards.`,
    ]);
  });

  test('is refused for a promise, unless that is older than its document', () => {
    expect(worded(found(promised([going]), promised([...old, going])))).toEqual([
      `content/reports/late/commitment-1.mdx:19:11 early-entry
history[0] is of 2021-02, and the commitment was made on 2021-03-02.
Check both dates: an entry tells what became of the commitment afterwards. If the promise is older than its document, write when it was given under made.`,
    ]);
    expect(codes({}, promised(old, { made: '2020-12' }))).toEqual([]);
    expect(codes({}, promised(old, { made: { printed: 'in winter', by: '2021-03' } }))).toEqual([]);
  });

  test.each([
    ['the month', '2021-03'],
    ['the year', '2021'],
    ['the day', '2021-03-02'],
  ])('is not one of %s in which it was made', (_, date) => {
    expect(codes({}, asked([entry({ date, cites: later })]))).toEqual([]);
  });

  test('is not judged where it was published before', () => {
    expect(codes(asked(old), asked(old, { title: 'Be more punctual' }))).toEqual([]);
  });
});

describe('a position that changes', () => {
  const REPLY = 'reports/reply/report.mdx';
  const A = 'reports/reply/response-1.mdx';
  const replied = (change: Fields = {}, document: Fields = {}): Texts => ({
    ...LATER,
    [R]: recommendation(),
    [REPLY]: reply({ published: '2022-05-01', ...document }),
    [A]: response({ cites: later, ...change }),
  });

  test('needs a source that is not older than the document that takes it', () => {
    expect(worded(found(replied(), replied({ position: 'noted', cites })))).toEqual([
      `content/reports/reply/response-1.mdx:9:3 early-evidence
position is noted, answered on 2022-05-01, and no source for it is of that date or later: sources/report is of 2021-03-02.
Cite a source of 2022-05-01 or later, or write the date at which the source says it.`,
    ]);
    expect(codes(replied(), replied({ position: 'noted' }))).toEqual([]);
  });

  test('needs none where we have not seen it', () => {
    expect(codes(replied(), replied({ position: 'not-seen', cites }))).toEqual([]);
  });

  test('for all that a document has no response to needs it too', () => {
    const rest = (change: Fields): Texts => replied({}, { cites, ...change });
    expect(codes(rest({}), rest({ rest: 'not-addressed' }))).toEqual(['early-evidence']);
    expect(codes(rest({}), rest({ rest: 'not-seen' }))).toEqual([]);
  });

  test.each(['not-seen', 'none-stated'])('to rejected needs a reason, and %s is none', (reason) => {
    expect(worded(found(replied(), replied({ position: 'rejected', reason })))).toEqual([
      `content/reports/reply/response-1.mdx:5:9 missing-reason
position is rejected, and reason is ${reason}.
Write the reason that the response gives, in a sentence; if it gives none, say that in a sentence.`,
    ]);
    const given = { position: 'rejected', reason: 'It says that it has no money.' };
    expect(codes(replied(), replied(given))).toEqual([]);
    expect(codes(replied(given), replied({ ...given, reason }))).toEqual(['missing-reason']);
  });

  test('to rejected was published before that was asked, and is not judged', () => {
    const rejected = replied({ position: 'rejected' });
    expect(codes(rejected, { ...rejected, [A]: `${rejected[A] ?? ''}\nMore.\n` })).toEqual([]);
  });
});

describe('auditor-verified', () => {
  const verified = { ...done, basis: 'auditor-verified' };
  const listing = (files: Texts) => side(files, { site: { auditors: ['Rail Inspectorate'] } });
  const by = (change: Fields, history: readonly Fields[] = [going, verified]): Texts => ({
    ...asked(history),
    'sources/later.yaml': source({ published: '2023-05', ...change }),
  });

  test('needs a source whose publisher is a listed auditor', () => {
    const before = listing(by({ publisher: 'The Gazette' }, [going]));
    expect(worded(found(before, listing(by({ publisher: 'The Gazette' }))))).toEqual([
      `content/reports/late/recommendation-1.mdx:27:12 unlisted-auditor
history[1].basis is auditor-verified, and none of its sources is an auditor’s: sources/later is published by "The Gazette".
Cite a document of Rail Inspectorate, or name another basis, as independent-research for an account by somebody else.`,
    ]);
    expect(found(before, listing(by({ publisher: 'Rail Inspectorate' })))).toEqual([]);
  });

  test('may rest on somebody’s copy of an auditor’s document, and not on reporting of it', () => {
    const audit = (kind: string): Texts => ({
      ...by({ publisher: 'The Gazette', document: 'reports/late', kind }),
    });
    const site = { auditors: ['Rail Board'] };
    const before = side(by({}, [going]), { site });
    expect(found(before, side(audit('copy'), { site }))).toEqual([]);
    expect(codes(before, side(audit('press'), { site }))).toEqual(['unlisted-auditor']);
  });

  test('needs the auditor’s own word of that date, beside which others count for nothing', () => {
    const site = { auditors: ['Rail Inspectorate'] };
    const both = { ...verified, cites: [...cites, ...later] };
    const files = (history: readonly Fields[]) => side(asked(history), { site });
    expect(worded(found(files([going]), files([going, both])))).toEqual([
      `content/reports/late/recommendation-1.mdx:27:12 early-evidence
history[1].basis is auditor-verified on 2023-02, and no auditor’s source for it is of that date or later: sources/report is of 2021-03-02.
Cite a document of the auditor of that date or later, or name another basis.`,
    ]);
  });

  test('is asked of an entry that becomes it, with or without a correction', () => {
    const corrections = [correction({ entry: '2023-02' })];
    const after = asked([going, verified], { corrections });
    expect(codes(asked([going, done]), listing(after))).toEqual(['unlisted-auditor']);
  });
});

test('no-longer-applicable needs a reason in its note', () => {
  const gone = (note: string) => [going, { ...done, progress: 'no-longer-applicable', note }];
  expect(worded(found(asked([going]), asked(gone('No longer applicable.'))))).toEqual([
    `content/reports/late/recommendation-1.mdx:29:11 missing-reason
history[1].progress is no-longer-applicable, and its note is "No longer applicable.", which gives no reason.
Say in the note what is gone, and why.`,
  ]);
  expect(codes(asked([going]), asked(gone('The line was closed.')))).toEqual([]);
});

test('a record that the base could not read is not judged, as nobody knows what it said', () => {
  expect(codes(asked([going], { title: 7 }), asked([done]))).toEqual([]);
});

test('a source that is not there is another rule’s affair', () => {
  const lost = [{ ...later[0], source: 'sources/lost' }];
  expect(codes(bare({}), asked([{ ...done, basis: 'auditor-verified', cites: lost }]))).toEqual([]);
});
