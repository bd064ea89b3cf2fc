import { expect, test } from 'vitest';
import { ask } from '../../scripts/new/ask.ts';
import { Cancelled } from '../../scripts/new/questions.ts';
import { planOf } from '../../scripts/new/plan.ts';
import { valid } from '../builders/content.ts';
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
    ['Another source', ENTER],
    ['Which of these does it have?', `${TAB}${ENTER}`],
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
    begun: ['history'],
  });
  expect(screen()).toContain('Enter passes over what you do not know yet.');
  expect(screen()).toContain('Takes a year (2021), ');
  const plan = planOf(order, desk);
  expect('edits' in plan && plan.edits.map(({ path }) => path)).toEqual([
    'reports/inspector-2021/recommendation-2.mdx',
  ]);
});

test('asks again where something was searched for and Enter pressed without choosing it', async () => {
  const { terminal } = typing([
    ['title: ', `Trams were late${ENTER}`],
    ['kind: ', ENTER],
    ['by: ', `board${ENTER}`],
    ['Nothing was chosen. by: ', `board${TAB}${ENTER}`],
    ['number: ', CTRL_C],
  ]);
  await expect(ask('reports', undefined, desk, terminal)).rejects.toThrow(Cancelled);
});

test('leaves nothing to do where an optional question is passed over, and says so', async () => {
  const { terminal, screen } = typing([
    ['title: ', ENTER],
    ['kind: ', ENTER],
    ['by: ', ENTER],
    ['number: ', ENTER],
    ['published: ', ENTER],
    ['urls.page: ', ENTER],
    ['licence: ', ENTER],
    ['answers: ', CTRL_C],
  ]);
  await expect(ask('reports', undefined, desk, terminal)).rejects.toThrow(Cancelled);
  const optional = screen().slice(screen().indexOf('answers: '));
  expect(optional).toContain('None');
  expect(optional).not.toContain('Leave it to do');
});

test('asks for one source after another, and keeps the place of each', async () => {
  const { terminal } = typing([
    ['Which report says it?', `late again${ENTER}`],
    ['Its official number', ENTER],
    ['title: ', ENTER],
    ['themes: ', ENTER],
    ['source: ', `gaz${ENTER}`],
    ['at: ', ENTER],
    ['seen: ', ENTER],
    ['Another source', `inspector-report${ENTER}`],
    ['at: ', `page 3${ENTER}`],
    ['seen: ', ENTER],
    ['Another source', ENTER],
    ['Which of these does it have?', ENTER],
  ]);
  const order = await ask('findings', undefined, desk, terminal);
  const plan = planOf(order, desk);
  expect('edits' in plan && plan.edits[0]?.text).toContain(`cites:
  - source: sources/gazette
    at: to-do (where in it)
    seen: document
  - source: sources/inspector-report
    at: page 3
    seen: document
`);
});

test('offers the records of the report before those of others', async () => {
  const other = '---\ntitle: Buses were late\n---\n';
  const known = deskOf({ 'reports/a-buses/finding-1.mdx': other, ...valid });
  const { terminal, screen } = typing([
    ['Which report says it?', `late again${ENTER}`],
    ['Its official number', ENTER],
    ['title: ', ENTER],
    ['to: ', ENTER],
    ['due: ', ENTER],
    ['rests-on: ', `${TAB}${ENTER}`],
    ['themes: ', CTRL_C],
  ]);
  await expect(ask('recommendations', undefined, known, terminal)).rejects.toThrow(Cancelled);
  const at = (title: string): number => screen().indexOf(title);
  expect(at('One train in three')).toBeGreaterThan(0);
  expect(at('One train in three')).toBeLessThan(at('Buses were late'));
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
