import { expect, test } from 'vitest';
import { ask } from '../../scripts/new/ask.ts';
import { Cancelled } from '../../scripts/new/questions.ts';
import { planOf } from '../../scripts/new/plan.ts';
import { deskOf } from '../builders/desk.ts';
import { CTRL_C, DOWN, EMPTY, ENTER, TAB, typing } from '../builders/terminal.ts';

const desk = deskOf();

test('asks what a recommendation says, completes names from the record, and leaves the rest to do', async () => {
  const { terminal, screen } = typing([
    ['What is it?', `${DOWN}${DOWN}${ENTER}`],
    ['Which report says it?', `late${ENTER}`],
    ['Its official number', ENTER],
    ['title: ', `Count the trams${ENTER}`],
    ['to: The bodies asked to act', `board${TAB}${ENTER}`],
    ['due: When it was to be done by', `soon${ENTER}`],
    ['Write a year (2021)', `${EMPTY}2022-05${ENTER}`],
    ['rests-on: ', ENTER],
    ['themes: ', `punct${TAB}${ENTER}`],
    ['source: ', `gaz${ENTER}`],
    ['at: ', `page 3${ENTER}`],
    ['seen: ', ENTER],
  ]);
  const order = await ask(undefined, undefined, desk, terminal);
  expect(order).toEqual({
    collection: 'recommendations',
    report: 'reports/inspector-2021',
    name: '2',
    items: {},
    answers: {
      title: ['Count the trams'],
      to: ['bodies/rail-board'],
      due: ['2022-05'],
      themes: ['themes/punctuality'],
      source: ['sources/gazette'],
      at: ['page 3'],
      seen: ['document'],
    },
  });
  expect(screen()).toContain('Enter passes over what you do not know yet.');
  const plan = planOf(order, desk);
  expect('edits' in plan && plan.edits.map(({ path }) => path)).toEqual([
    'reports/inspector-2021/recommendation-2.mdx',
  ]);
});

test('says at once that a number is taken, and which is free', async () => {
  const { terminal, screen } = typing([
    ['Which report says it?', `late again${ENTER}`],
    ['Its official number', `${EMPTY}1${ENTER}`],
    ['is taken', CTRL_C],
  ]);
  await expect(ask('findings', undefined, desk, terminal)).rejects.toThrow(Cancelled);
  expect(screen()).toContain(
    'reports/inspector-2021/finding-1 is taken: “One train in three was late in 2020”. The next free number is 2.',
  );
});

test('proposes the name of a source from its address', async () => {
  const { terminal } = typing([
    ['title: ', ENTER],
    ['publisher: ', ENTER],
    ['kind: ', ENTER],
    ['published: ', `May 2026${ENTER}`],
    ['The name of its file', ENTER],
  ]);
  const order = await ask('sources', 'https://trams.example/late-trams', desk, terminal);
  expect(order).toMatchObject({
    name: 'trams-2026-05-late-trams',
    answers: { url: ['https://trams.example/late-trams'], published: ['May 2026'] },
  });
});

test('begins with the publisher that the other pages of a site have', async () => {
  const known = deskOf({
    'sources/trams-1.yaml': 'title: Late\npublisher: Tram Weekly\nurl: https://trams.example/1\n',
  });
  const { terminal } = typing([
    ['title: ', ENTER],
    ['publisher: ', ENTER],
    ['kind: ', ENTER],
    ['published: ', ENTER],
    ['The name of its file', ENTER],
  ]);
  const { answers } = await ask('sources', 'https://trams.example/2', known, terminal);
  expect(answers['publisher']).toEqual(['Tram Weekly']);
});

test('writes nothing when the questions are broken off', async () => {
  const { terminal, screen } = typing([['What is it?', CTRL_C]]);
  await expect(ask(undefined, undefined, desk, terminal)).rejects.toThrow(Cancelled);
  expect(screen()).toContain('Nothing was written.');
});
