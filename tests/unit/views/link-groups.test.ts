import { describe, expect, test } from 'vitest';
import { linkGroups } from '../../../src/views/link-groups.ts';
import type { Texts } from '../../builders/content.ts';
import { editionOf } from './edition.ts';
import { commitment, finding, recommendation } from './item-texts.ts';
import { chain, report, term, type Fields } from './record-texts.ts';

const FINDING = 'reports/late/finding-1';
const PROMISE = 'reports/late/commitment-1';

/** What each group of links on a page holds, by its heading: where each leads, and why. */
function groups(files: Texts, id: string) {
  const found = linkGroups(editionOf(files), id);
  return Object.fromEntries(
    found.map(({ label, items }) => [label, items.map(({ ref, because }) => [ref.href, because])]),
  );
}

const link = (change: Fields = {}): Fields => ({
  type: 'builds-on',
  to: PROMISE,
  because: 'It starts from the promise.',
  ...change,
});
const linked = (change?: Fields) => ({
  [`${FINDING}.mdx`]: finding({ links: [link(change)] }),
  [`${PROMISE}.mdx`]: commitment(),
});

describe('links that an editor writes', () => {
  test('show at both ends with the reason, though only one was written', () => {
    expect(groups(linked(), FINDING)).toEqual({
      'Builds on': [[`/${PROMISE}/`, 'It starts from the promise.']],
    });
    expect(groups(linked(), PROMISE)).toEqual({
      'Built on by': [[`/${FINDING}/`, 'It starts from the promise.']],
    });
  });

  test.each([
    ['repeats', 'Repeats', 'Repeated by'],
    ['contradicts', 'Contradicts', 'Contradicted by'],
    ['related', 'Related to', 'Related to'],
  ])('of the type %s are called "%s" and "%s"', (type, label, inverse) => {
    expect(Object.keys(groups(linked({ type }), FINDING))).toEqual([label]);
    expect(Object.keys(groups(linked({ type }), PROMISE))).toEqual([inverse]);
  });

  test('say what their type means', () => {
    const [group] = linkGroups(editionOf(linked()), FINDING);
    expect(group?.definition).toBe('A later document starts from an earlier one and goes further.');
  });
});

describe('links that follow from a field', () => {
  test('show that a recommendation rests on a finding, and what the finding is grounds for', () => {
    const files = {
      [`${FINDING}.mdx`]: finding(),
      'reports/late/recommendation-1.mdx': recommendation({ 'rests-on': [FINDING] }),
    };
    expect(groups(files, 'reports/late/recommendation-1')).toEqual({
      'Rests on': [[`/${FINDING}/`, undefined]],
    });
    expect(groups(files, FINDING)).toEqual({
      'Grounds for': [['/reports/late/recommendation-1/', undefined]],
    });
  });

  test('show which promise replaced which, and why we say so', () => {
    const replaces = [{ commitment: PROMISE, change: ['weaker'], because: 'The charter says so.' }];
    const files = {
      [`${PROMISE}.mdx`]: commitment(),
      'reports/late/commitment-2.mdx': commitment({ title: 'Eight in ten', replaces }),
    };
    expect(groups(files, 'reports/late/commitment-2')).toEqual({
      Replaces: [[`/${PROMISE}/`, 'The charter says so.']],
    });
    expect(groups(files, PROMISE)).toEqual({
      'Replaced by': [['/reports/late/commitment-2/', 'The charter says so.']],
    });
  });

  test('leave out the chains of a record and the steps of a chain, which stand among its facts and on its page', () => {
    const files = {
      [`${PROMISE}.mdx`]: commitment(),
      [`${FINDING}.mdx`]: finding(),
      'chains/nine.mdx': chain({ members: [PROMISE, FINDING] }),
    };
    expect(groups(files, FINDING)).toEqual({});
    expect(groups(files, 'chains/nine')).toEqual({});
  });

  test('do not repeat what the facts and the list of sources show', () => {
    expect(groups({ [`${PROMISE}.mdx`]: commitment() }, PROMISE)).toEqual({});
    expect(groups({ [`${PROMISE}.mdx`]: commitment() }, 'bodies/board')).toEqual({});
    expect(groups({}, 'sources/report')).toEqual({});
    expect(groups({}, 'themes/punctuality')).toEqual({});
  });
});

describe('links of statements', () => {
  const said = (anchor: string, says: string): Fields => ({
    anchor,
    by: 'A. Inspector',
    role: 'Chief Inspector',
    date: '2021',
    about: [FINDING],
    says,
    cites: [{ source: 'sources/report', at: 'page 1', seen: 'document' }],
  });
  const files = {
    'reports/late/report.mdx': report({
      statements: [said('first', 'Late.'), said('second', 'Very late.')],
    }),
    [`${FINDING}.mdx`]: finding(),
  };

  test('lead from what they are about to the statement itself, each with its words', () => {
    expect(groups(files, FINDING)).toEqual({
      'Statement about it': [
        ['/reports/late/#statement-first', 'A. Inspector, Chief Inspector: Late.'],
        ['/reports/late/#statement-second', 'A. Inspector, Chief Inspector: Very late.'],
      ],
    });
  });

  test('lead from the report to the record as such, which has no such anchor', () => {
    expect(groups(files, 'reports/late')).toMatchObject({
      About: [[`/${FINDING}/`, expect.any(String)]],
    });
  });
});

describe('links in a text', () => {
  const text = `See <RecordLink to="${PROMISE}">it</RecordLink> and <RecordLink to="${PROMISE}">again</RecordLink>.`;

  test('show at the other end as a mention, once', () => {
    const files = { [`${FINDING}.mdx`]: finding({}, text), [`${PROMISE}.mdx`]: commitment() };
    expect(groups(files, FINDING)).toEqual({ Mentions: [[`/${PROMISE}/`, undefined]] });
    expect(groups(files, PROMISE)).toEqual({ 'Mentioned in': [[`/${FINDING}/`, undefined]] });
  });

  test('are not listed where the two are linked for a reason', () => {
    const files = {
      [`${FINDING}.mdx`]: finding({ links: [link()] }, text),
      [`${PROMISE}.mdx`]: commitment(),
    };
    expect(Object.keys(groups(files, FINDING))).toEqual(['Builds on']);
    expect(Object.keys(groups(files, PROMISE))).toEqual(['Built on by']);
  });

  test('to terms are listed on the page of the term, not here', () => {
    const files = {
      [`${FINDING}.mdx`]: finding({}, 'It was <Term id="terms/right-time">on time</Term>.'),
      'terms/right-time.mdx': term(),
    };
    expect(groups(files, FINDING)).toEqual({});
    expect(groups(files, 'terms/right-time')).toEqual({});
  });
});
