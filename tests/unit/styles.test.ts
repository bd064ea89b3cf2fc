import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'src/styles/';

interface Rule {
  readonly sheet: string;
  /** The condition it stands under, as `@media print`; empty for none. */
  readonly when: string;
  readonly selector: string;
  readonly declarations: readonly string[];
}

/** Every rule of a sheet whose rules are at most one condition deep. */
function rulesOf(sheet: string, css: string): readonly Rule[] {
  const text = css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@import[^;]*;/g, '');
  const parts = text.matchAll(/(@[^{}]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}|([^{}]+)\{([^{}]*)\}/g);
  return [...parts].flatMap(([, when = '', inner, selector = '', block = '']) =>
    inner === undefined
      ? [{ sheet, when: '', selector: selector.trim(), declarations: declarationsIn(block) }]
      : rulesOf(sheet, inner).map((rule) => ({ ...rule, when: when.trim() })),
  );
}

const declarationsIn = (block: string): readonly string[] =>
  block
    .split(';')
    .map((each) => each.trim().replaceAll(/\s+/g, ' '))
    .filter((each) => each !== '')
    .sort();

const sheets = readdirSync(FOLDER);
const rules = sheets.flatMap((sheet) => rulesOf(sheet, readFileSync(`${FOLDER}${sheet}`, 'utf8')));

/** So many declarations alike are no chance: one of two rules is a copy. */
const COPIED = 6;

test('no rule stands in two sheets', () => {
  const copies = rules.flatMap((rule, index) =>
    rules.slice(index + 1).flatMap((other) => {
      const shared = rule.declarations.filter((each) => other.declarations.includes(each));
      return other.sheet === rule.sheet || other.when !== rule.when || shared.length < COPIED
        ? []
        : [`${rule.sheet} ${rule.selector} and ${other.sheet} ${other.selector}`];
    }),
  );
  expect(copies).toEqual([]);
  expect(rules.length).toBeGreaterThan(300);
});

test('what a phone makes of the rows of a table is said once for each width', () => {
  const heads = rules.filter(
    ({ selector, declarations }) =>
      / thead$/.test(selector) && declarations.includes('clip-path: inset(50%)'),
  );
  const widths = heads.map(({ when }) => when);
  expect(heads.map(({ sheet }) => sheet)).toContain('stacked.css');
  expect(new Set(widths).size).toBe(widths.length);
});
