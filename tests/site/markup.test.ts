import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtSites } from './built-sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Titles of records are statements, with the name of their report; they are not shortened.
      'long-title': 'off',
      // Nobody reads the white space of generated pages.
      'no-trailing-whitespace': 'off',
    },
  }),
);

describe.each(builtSites())('$name', ({ pages }) => {
  test('has valid HTML on every page', () => {
    const problems = pages.flatMap(({ address, html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) =>
              `${address}:${line}:${column} ${ruleId}: ${message}`,
          ),
        ),
    );
    expect(problems).toEqual([]);
  });

  test('has nothing left on a page that only the engine should see', () => {
    const left = pages.filter(({ html }) =>
      /<pt-|\[object Object\]|>undefined<|>null<|NaN/.test(html),
    );
    expect(left.map(({ address }) => address)).toEqual([]);
  });
});
