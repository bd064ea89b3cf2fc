import { describe, expect, test } from 'vitest';
import { codeFiles, importsOf, textOf } from '../builders/source-files.ts';

interface Layer {
  /** The files of the layer: a folder, or one file. */
  readonly at: string;
  /** What they may import: folders, files, packages. */
  readonly may: readonly string[];
  /** What they may take types from besides. */
  readonly types?: readonly string[];
}

const MARKDOWN = [
  'unified',
  'remark-parse',
  'remark-mdx',
  'remark-gfm',
  'remark-rehype',
  'rehype-stringify',
  'unist-util-visit',
  'mdast-util-to-string',
];
const TREES = ['mdast', 'hast', 'unist', 'mdast-util-mdx', 'mdast-util-mdx-jsx'];

/** The import table of src/README.md. The first line that a file fits is its own. */
const TABLE: readonly Layer[] = [
  {
    at: 'src/content.config.ts',
    may: ['zod', 'astro:content', 'astro/loaders', 'src/schema/', 'src/sources/'],
  },
  { at: 'src/schema/', may: ['zod', 'src/schema/'] },
  { at: 'src/issues/', may: ['src/issues/'] },
  // zod, because what a schema refuses is put into an author’s words there.
  {
    at: 'src/records/',
    may: [
      'src/records/',
      'src/schema/',
      'src/issues/',
      'yaml',
      'zod',
      'fastest-levenshtein',
      'stemmer',
      ...MARKDOWN,
    ],
    types: TREES,
  },
  // How editors write: texts in, texts and edits out.
  {
    at: 'src/editing/',
    may: [
      'src/editing/',
      'src/records/',
      'src/schema/',
      'src/issues/',
      'yaml',
      'zod',
      'fastest-levenshtein',
      ...MARKDOWN,
    ],
    types: TREES,
  },
  // Two moments of the record side by side, as values; nothing is read from anywhere.
  {
    at: 'src/changes/',
    may: ['src/changes/', 'src/editing/', 'src/records/', 'src/schema/', 'src/issues/'],
  },
  // What was published, and what of it would vanish: lines of text and issues.
  {
    at: 'src/ledger/',
    may: ['src/ledger/', 'src/issues/', 'src/records/nearest.ts', 'src/schema/'],
  },
  // What is said of a pull request, from what a change says.
  {
    at: 'src/review/',
    may: ['src/review/', 'src/changes/editor-paths.ts', 'zod'],
    types: ['src/records/'],
  },
  {
    at: 'src/charts/',
    may: ['src/charts/', 'd3-array', 'd3-scale', 'd3-shape', 'd3-time', 'd3-time-format'],
  },
  {
    at: 'src/views/',
    may: [
      'src/views/',
      'src/records/',
      'src/schema/',
      'src/charts/',
      // How a field is written, for those who write it.
      'src/editing/field-example.ts',
      'src/editing/field-guide.ts',
      'src/facets/ticks.ts',
      'src/facets/values.ts',
      'src/issues/catalogue.ts',
      'src/issues/terminal.ts',
      'csv-stringify/browser/esm/sync',
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
      '@citation-js/plugin-ris',
      'feed',
      'ical-generator',
    ],
  },
  // What others take away is made of bytes, not read from anywhere.
  {
    at: 'src/exports/',
    may: [
      'src/exports/',
      'src/views/',
      'src/schema/',
      'zod',
      'fflate',
      'node:crypto',
      'node:sqlite',
    ],
  },
  {
    at: 'src/sources/',
    may: [
      'src/sources/',
      'src/editing/',
      'src/ledger/',
      'src/records/',
      'src/schema/',
      'src/issues/',
      'node:',
      'astro:content',
      'astro/loaders',
    ],
  },
  {
    at: 'src/pictures/',
    may: ['src/pictures/', 'src/views/sharing/picture.ts', 'satori', '@resvg/resvg-js', 'node:'],
    types: ['src/views/'],
  },
  { at: 'src/cite/', may: ['src/cite/', 'src/styles/'] },
  { at: 'src/page/', may: ['src/page/'] },
  { at: 'src/facets/', may: ['src/facets/', 'src/page/'] },
  // What a search knows of names is written by a view, and read by its types and the names of its filters.
  {
    at: 'src/search/',
    may: [
      'src/search/',
      'src/facets/',
      'src/page/',
      'src/views/search-facets.ts',
      'src/views/dates.ts',
      'stemmer',
      'fastest-levenshtein',
      '(computed)',
    ],
  },
  // The browser filters and sorts by the views’ own functions; the rest of the views needs the graph.
  {
    at: 'src/tracker/',
    may: [
      'src/tracker/',
      'src/facets/',
      'src/page/',
      'src/views/tracker-csv.ts',
      'src/views/tracker-rows.ts',
      'src/views/tracker-select.ts',
      'src/views/tracker-state.ts',
      'src/views/dates.ts',
      '(computed)',
    ],
  },
  // A chain as of another day is worked out by the views’ own functions too.
  {
    at: 'src/chain/',
    may: [
      'src/chain/',
      'src/page/',
      'src/records/clocks.ts',
      'src/schema/dates.ts',
      'src/views/became.ts',
      'src/views/chain-on-day.ts',
      'src/views/comparison-on-day.ts',
      'src/views/dates.ts',
      'src/views/day-asked.ts',
    ],
  },
  // The panel of the dev server shows the terminal’s own words.
  {
    at: 'src/components/DevProblems.astro',
    may: ['src/issues/terminal.ts', 'src/styles/dev.css?raw'],
    types: ['src/issues/'],
  },
  {
    at: 'src/components/search/',
    may: ['src/components/', 'src/styles/', 'src/search/'],
    types: ['src/views/'],
  },
  {
    at: 'src/components/cite/',
    may: ['src/components/', 'src/styles/', 'src/cite/'],
    types: ['src/views/'],
  },
  {
    at: 'src/components/tracker/',
    may: ['src/components/', 'src/styles/', 'src/tracker/'],
    types: ['src/views/'],
  },
  // Only a guide’s own text says what it shows, so its components ask for it themselves.
  {
    at: 'src/components/guide/',
    may: [
      'src/components/',
      'src/styles/',
      'src/sources/site.ts',
      'src/sources/guide-file.ts',
      'src/views/',
    ],
    types: ['astro/'],
  },
  {
    at: 'src/components/chain/',
    may: ['src/components/', 'src/styles/', 'src/chain/'],
    types: ['src/views/', 'src/charts/'],
  },
  // What stands in a file is set by one rule, in guides and everywhere else.
  { at: 'src/components/Example.astro', may: ['src/styles/', 'src/views/hanging-lines.ts'] },
  // The page of what moved leads on, which needs no more than what the script of any page has.
  { at: 'src/components/gone/', may: ['src/components/', 'src/styles/', 'src/page/'] },
  {
    at: 'src/components/',
    may: ['src/components/', 'src/styles/', 'src/schema/vocabulary.ts'],
    types: ['src/views/', 'src/records/', 'src/charts/'],
  },
  // A layout asks for the frame around every page, which no page has to know of.
  {
    at: 'src/layouts/',
    may: [
      'src/layouts/',
      'src/components/',
      'src/styles/',
      'src/sources/site.ts',
      'src/views/frame.ts',
      'src/views/record-page.ts',
      '@fontsource-variable/',
    ],
    types: ['src/views/', 'src/records/'],
  },
  {
    at: 'src/pages/',
    may: [
      'src/sources/site.ts',
      'src/pictures/draw.ts',
      'src/views/',
      'src/exports/',
      'src/layouts/',
      'src/components/',
      'src/styles/',
      'src/schema/',
      'src/issues/catalogue.ts',
      'astro:content',
    ],
    types: ['astro', 'src/records/'],
  },
];

const fits = (from: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => from === each || (/[/:]$/.test(each) && from.startsWith(each)));

const layerOf = (path: string): Layer | undefined =>
  TABLE.find(({ at }) => path === at || path.startsWith(at));

/** What is wrong with the imports of a file, in words that name both ends. */
function wrongImports(path: string, text = textOf(path)): readonly string[] {
  const layer = layerOf(path);
  if (!layer) return [`${path} is in no layer`];
  return importsOf(path, text)
    .filter(
      ({ from, isType }) => !fits(from, layer.may) && !(isType && fits(from, layer.types ?? [])),
    )
    .map(({ from, isType }) => `${path} imports ${isType ? 'a type of ' : ''}${from}`);
}

describe('the layers', () => {
  test.each(TABLE.map(({ at }) => at).filter((at) => at.endsWith('/')))(
    '%s imports only what it may',
    (at) => {
      const files = codeFiles('src').filter((path) => layerOf(path)?.at === at);
      expect(files.flatMap((path) => wrongImports(path))).toEqual([]);
    },
  );

  test('hold every file of src/', () => {
    expect(codeFiles('src').flatMap((path) => (layerOf(path) ? [] : [path]))).toEqual([]);
    expect(codeFiles('src').flatMap((path) => wrongImports(path))).toEqual([]);
  });

  test('are not gone round by scripts, which print nothing of pages', () => {
    const pages = ['src/pages/', 'src/components/', 'src/layouts/', 'astro:content'];
    const wrong = codeFiles('scripts').flatMap((path) =>
      importsOf(path).flatMap(({ from }) => (fits(from, pages) ? [`${path} imports ${from}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('take nothing from the tests, but for the bench, which is a test that somebody starts, and the browser', () => {
    const bench = ['tests/browser/chromium.ts', 'tests/builders/hostile-texts.ts'];
    // Pictures of a change are drawn by the browser of the tests.
    const isBrowser = (path: string, from: string): boolean =>
      path === 'scripts/review/shots.ts' && from === 'tests/browser/chromium.ts';
    const wrong = [...codeFiles('src'), ...codeFiles('scripts')].filter((path) =>
      importsOf(path).some(
        ({ from }) =>
          from.startsWith('tests/') &&
          !isBrowser(path, from) &&
          !(path.startsWith('scripts/bench/') && bench.includes(from)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a wrong import is named with its file:', () => {
  test.each([
    [
      'a static one',
      'src/views/x.ts',
      "import { a } from 'astro:content';",
      'src/views/x.ts imports astro:content',
    ],
    [
      'one over several lines',
      'src/views/x.ts',
      "import {\n  a,\n  b,\n} from 'node:fs';",
      'src/views/x.ts imports node:fs',
    ],
    [
      'one for its effect',
      'src/records/x.ts',
      "import '../views/x.ts';",
      'src/records/x.ts imports src/views/x.ts',
    ],
    [
      'one that is passed on',
      'src/schema/x.ts',
      "export { a } from '../records/x.ts';",
      'src/schema/x.ts imports src/records/x.ts',
    ],
    [
      'one that passes all on',
      'src/schema/x.ts',
      "export * from '../records/x.ts';",
      'src/schema/x.ts imports src/records/x.ts',
    ],
    [
      'a type',
      'src/schema/x.ts',
      "import type { A } from '../records/x.ts';",
      'src/schema/x.ts imports a type of src/records/x.ts',
    ],
    [
      'a dynamic one',
      'src/records/x.ts',
      "const a = await import('node:fs');",
      'src/records/x.ts imports node:fs',
    ],
    [
      'a computed one',
      'src/records/x.ts',
      'const a = await import(name);',
      'src/records/x.ts imports (computed)',
    ],
    [
      'one in a component',
      'src/components/X.astro',
      "---\nimport { a } from '../records/x.ts';\n---\n<p>",
      'src/components/X.astro imports src/records/x.ts',
    ],
    [
      'a value among types',
      'src/components/X.astro',
      "---\nimport { type A, b } from '../views/x.ts';\n---",
      'src/components/X.astro imports src/views/x.ts',
    ],
    [
      'a rule in a page',
      'src/pages/x.astro',
      "---\nimport { rules } from '../records/rules/rules.ts';\n---",
      'src/pages/x.astro imports src/records/rules/rules.ts',
    ],
    ['a file outside every layer', 'src/x.ts', '', 'src/x.ts is in no layer'],
  ])('%s', (_, path, text, wrong) => {
    expect(wrongImports(path, text)).toEqual([wrong]);
  });

  test('and types alone may be taken where the table says so', () => {
    expect(
      wrongImports(
        'src/components/X.astro',
        "import type { A } from '../views/x.ts';\nimport { type B } from '../views/y.ts';",
      ),
    ).toEqual([]);
  });
});
