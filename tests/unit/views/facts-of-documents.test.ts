import { describe, expect, test } from 'vitest';
import type { Texts } from '../../builders/content.ts';
import { body, reply, report, source, type Fields } from './record-texts.ts';
import { factsIn as facts } from './facts-in.ts';

describe('the facts of a report', () => {
  const ofReport = (change: Fields, more: Texts = {}, asOf?: string) =>
    facts({ 'reports/late/report.mdx': report(change), ...more }, 'reports/late', asOf);

  test('say what it is, who published it, when, and under which licence', () => {
    expect(
      ofReport({
        author: 'A. Inspector',
        series: 'Fifth',
        session: '2020-21',
        licence: 'Open Rail Licence',
      }),
    ).toEqual({
      Kind: [{ text: 'Audit report' }],
      'Official number': [{ text: 'RI 12' }],
      Series: [{ text: 'Fifth' }],
      Session: [{ text: '2020-21' }],
      'Published by': [{ text: 'Rail Board', href: '/bodies/board/' }],
      Author: [{ text: 'A. Inspector' }],
      Published: [{ text: '2 March 2021' }],
      Licence: [{ text: 'Open Rail Licence' }],
      Theme: [{ text: 'Punctuality', href: '/themes/punctuality/' }],
    });
  });

  test('say what was not seen or not stated', () => {
    const found = ofReport({
      by: 'not-seen',
      number: 'none-stated',
      published: 'not-seen',
      licence: 'not-seen',
    });
    expect(found['Published by']).toEqual([{ text: 'Not seen by us', isUnknown: true }]);
    expect(found['Official number']).toEqual([{ text: 'None stated', isUnknown: true }]);
    expect(found['Published']).toEqual([{ text: 'Not seen by us', isUnknown: true }]);
    expect(found['Licence']).toEqual([{ text: 'Not seen by us', isUnknown: true }]);
  });

  test('lead to every address it can be read at', () => {
    const urls = {
      page: 'https://a.example/',
      pdf: 'https://a.example/x.pdf',
      print: 'https://a.example/p',
      archive: 'https://b.example/',
    };
    expect(ofReport({ urls })['Read it']).toEqual([
      { text: 'Its own page', href: urls.page },
      { text: 'PDF', href: urls.pdf },
      { text: 'Printable version', href: urls.print },
      { text: 'Archived copy', href: urls.archive },
    ]);
  });

  test('say when an answer is due, in the words printed and as a day', () => {
    const found = ofReport(
      { 'answer-due': { by: '2021-05-02', printed: 'two months' } },
      {},
      '2021-04-01',
    );
    expect(found['Answer due']).toEqual([{ text: 'two months', note: 'by 2 May 2021' }]);
    expect(found['Answer']).toEqual([{ text: 'Awaited; due by 2 May 2021', isUnknown: true }]);
  });

  test('say a day on which an answer is due once, and that it was not seen', () => {
    expect(ofReport({ 'answer-due': '2021-05-02' })['Answer due']).toEqual([
      { text: '2 May 2021', note: undefined },
    ]);
    expect(ofReport({ 'answer-due': 'not-seen' })['Answer due']?.[0]?.text).toBe('Not seen by us');
  });

  test('lead to the answer and say how early it came', () => {
    const replied = {
      'reports/reply/report.mdx': reply({ published: '2021-04-30' }),
    };
    expect(ofReport({ 'answer-due': '2021-05-02' }, replied)['Answer']).toEqual([
      { text: '30 April 2021, 2 days early', href: '/reports/reply/' },
    ]);
  });

  test('do not speak of an answer to what nobody had to answer', () => {
    expect(ofReport({})).not.toHaveProperty('Answer');
  });

  test('of an answer say what it answers and when it was received', () => {
    const asked = { 'reports/asked/report.mdx': report({ title: 'Asked', number: 'RI 1' }) };
    const found = ofReport({ answers: 'reports/asked', received: '2021-04' }, asked);
    expect(found['Answers']).toEqual([{ text: 'Asked', href: '/reports/asked/' }]);
    expect(found['Received']).toEqual([{ text: 'April 2021' }]);
  });
});

describe('the facts of a body', () => {
  const office = { 'bodies/office.mdx': body({ title: 'Rail Office', from: '2022-01-01' }) };
  const succeeded = body({
    also: ['RB', 'the Board'],
    to: '2022-01-01',
    successors: [{ body: 'bodies/office', on: '2022-01-01', functions: 'All its functions' }],
  });

  test('say its kind, its names and when it began', () => {
    const names = [
      { name: 'Railway Board', to: '1995' },
      { name: 'Rail Board', from: '1995', to: 'not-seen' },
      {
        name: 'Rails',
        from: { by: '1996', printed: 'by 1996' },
        to: { by: '1999', printed: 'spring 1999' },
      },
      { name: 'The Board' },
    ];
    expect(
      facts(
        { 'bodies/board.mdx': body({ also: ['RB'], names, from: 'none-stated' }) },
        'bodies/board',
      ),
    ).toEqual({
      Kind: [{ text: 'Public body' }],
      'Also known as': [{ text: 'RB' }],
      Names: [
        { text: 'Railway Board', note: 'until 1995' },
        { text: 'Rail Board', note: 'from 1995 until a date not seen by us' },
        { text: 'Rails', note: 'by 1996 until spring 1999' },
        { text: 'The Board', note: undefined },
      ],
      From: [{ text: 'None stated', isUnknown: true }],
    });
  });

  test('say when it ended, who followed and who answers for it', () => {
    const found = facts({ 'bodies/board.mdx': succeeded, ...office }, 'bodies/board');
    expect(found['Until']).toEqual([{ text: '1 January 2022' }]);
    expect(found['Succeeded by']).toEqual([
      { text: 'Rail Office', href: '/bodies/office/', note: '1 January 2022: All its functions' },
    ]);
    expect(found['Who answers for it now']).toEqual([
      { text: 'Rail Office', href: '/bodies/office/' },
    ]);
  });

  test('say that nobody on the record answers for what ended without a successor', () => {
    const found = facts({ 'bodies/board.mdx': body({ to: '2021' }) }, 'bodies/board');
    expect(found['Who answers for it now']).toEqual([
      { text: 'Not on this record', isUnknown: true },
    ]);
  });

  test('say from whom it took over, which nobody wrote', () => {
    const found = facts({ 'bodies/board.mdx': succeeded, ...office }, 'bodies/office');
    expect(found['Took over from']).toEqual([
      { text: 'Rail Board', href: '/bodies/board/', note: '1 January 2022: All its functions' },
    ]);
    expect(found).not.toHaveProperty('Who answers for it now');
  });

  test('say that a successor is only intended while the body exists and no date is certain', () => {
    const intended = {
      'bodies/board.mdx': body({
        title: 'Rail Board',
        successors: [
          { body: 'bodies/office', on: { printed: 'if the Bill passes' }, functions: 'All' },
        ],
      }),
      ...office,
    };
    expect(facts(intended, 'bodies/office')).not.toHaveProperty('Took over from');
    expect(facts(intended, 'bodies/office')['Is to take over from']).toEqual([
      { text: 'Rail Board', href: '/bodies/board/', note: 'if the Bill passes: All' },
    ]);
    expect(facts(intended, 'bodies/board')).not.toHaveProperty('Succeeded by');
    expect(facts(intended, 'bodies/board')).toHaveProperty('Is to be succeeded by');
  });

  test('say what it is part of', () => {
    const files = {
      'bodies/unit.mdx': body({ title: 'Timetable Unit', kind: 'unit', 'part-of': 'bodies/board' }),
    };
    expect(facts(files, 'bodies/unit')['Part of']).toEqual([
      { text: 'Rail Board', href: '/bodies/board/' },
    ]);
  });
});

describe('the facts of a source', () => {
  const ofSource = (change: Fields) =>
    facts({ 'sources/report.yaml': source(change) }, 'sources/report');

  test('say who published it, when it was read, and where it is', () => {
    expect(
      ofSource({ author: 'A. Writer', licence: 'CC BY 4.0', note: 'Second edition.' }),
    ).toMatchObject({
      Kind: [{ text: 'Official document' }],
      Publisher: [{ text: 'Rail Inspectorate' }],
      Author: [{ text: 'A. Writer' }],
      Published: [{ text: '2 March 2021' }],
      Read: [{ text: '9 January 2026' }],
      Address: [
        { text: 'https://inspectorate.example/late', href: 'https://inspectorate.example/late' },
      ],
      Licence: [{ text: 'CC BY 4.0' }],
      Note: [{ text: 'Second edition.' }],
    });
  });

  test('lead to the body that published it and to the document it is the text of', () => {
    const found = ofSource({ body: 'bodies/board', document: 'reports/late' });
    expect(found['Publisher']).toEqual([{ text: 'Rail Inspectorate', href: '/bodies/board/' }]);
    expect(found['Text of']).toEqual([{ text: 'Late again', href: '/reports/late/' }]);
  });

  test('say that the day it was read and its date are not known', () => {
    const found = ofSource({ accessed: 'none-stated', published: 'not-seen' });
    expect(found['Read']).toEqual([{ text: 'On a day that was not recorded', isUnknown: true }]);
    expect(found['Published']).toEqual([{ text: 'Not seen by us', isUnknown: true }]);
  });

  test('lead to an archived copy, or say that none was seen', () => {
    expect(ofSource({ archive: 'https://archive.example/1' })['Archived copy']).toEqual([
      { text: 'https://archive.example/1', href: 'https://archive.example/1' },
    ]);
    expect(ofSource({ archive: 'not-seen' })['Archived copy']).toEqual([
      { text: 'Not seen by us', isUnknown: true },
    ]);
  });

  test('say at which other address it was read', () => {
    expect(ofSource({ 'seen-at': 'https://mirror.example/' })['Read at']).toEqual([
      {
        text: 'https://mirror.example/',
        href: 'https://mirror.example/',
        note: 'a copy, redirect or stored page',
      },
    ]);
  });
});
