import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtSites } from './built-sites.ts';

/** Works out its settings once for all pages, which would take a quarter of the time otherwise. */
class OneConfigLoader extends StaticConfigLoader {
  readonly #resolved = super.getConfigFor('index.html');

  override getConfigFor(): ReturnType<StaticConfigLoader['getConfigFor']> {
    return this.#resolved;
  }
}

const validator = new HtmlValidate(
  new OneConfigLoader({
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
