import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { Table } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apiNames } from '../../src/exports/api.ts';
import { unguarded } from '../../src/views/csv.ts';
import { downloadNames } from '../../src/exports/download-names.ts';
import { editionIn } from '../builders/editions.ts';
import { faults, judges } from '../builders/schemas.ts';
import { builtSites, fixture, type BuiltSite } from './built-sites.ts';
import { phrasesOf, wordsOf } from './data-words.ts';

const linked = z.looseObject({ id: z.string() });
const record = z.looseObject({
  id: z.string(),
  report: linked.nullish(),
  links: z.array(z.looseObject({ other: linked })),
  items: z.array(linked).default([]),
  members: z.array(linked).default([]),
  cited_by: z.array(linked).default([]),
});
const answer = z.looseObject({ schema: z.string(), as_of: z.string() });
const asOf = ({ folder }: BuiltSite): string =>
  z.object({ asOf: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')))
    .asOf;

describe.each(builtSites())('$name', (site) => {
  const edition = editionIn(site.name === fixture ? 'tests/fixtures/valid' : 'content', asOf(site));
  const judge = judges(edition);
  const file = (path: string): Buffer => readFileSync(join(site.folder, path));
  const api = (name: string): unknown => JSON.parse(file(`api/v1/${name}.json`).toString('utf8'));
  const records = new Map(
    [...edition.graph.records.keys(), ...edition.graph.withdrawn.keys()].map((id) => [
      id,
      record.parse(z.object({ record: z.unknown() }).parse(api(id)).record),
    ]),
  );

  test('answers at every address of the API as its schema says', () => {
    const wrong = apiNames(edition)
      .filter((name) => !name.startsWith('schemas/'))
      .flatMap((name) => {
        const given = answer.parse(api(name));
        const schema = given.schema.replace(/^.*\/schemas\/|\.json$/g, '');
        return [
          ...faults(judge.get(schema), given).map((fault) => `${name}${fault}`),
          ...(given.as_of === edition.asOf ? [] : [`${name} is of another day`]),
          ...(existsSync(join(site.folder, new URL(given.schema).pathname))
            ? []
            : [`${name} has no schema`]),
        ];
      });
    expect(wrong).toEqual([]);
  });

  test('says in its data everything that the page of a record shows', () => {
    const wrong = [...records.values()].flatMap((each) => {
      const others = [
        ...each.links.map(({ other }) => other),
        ...each.items,
        ...each.members,
        ...each.cited_by,
        ...(each.report ? [each.report] : []),
      ];
      const words = wordsOf(each, ...others.map(({ id }) => records.get(id)));
      return phrasesOf(site.page(`/${each.id}/`).html)
        .filter((phrase) => !words.includes(` ${phrase} `))
        .map((phrase) => `${each.id}: ${phrase}`);
    });
    expect(wrong.slice(0, 40)).toEqual([]);
  });

  test('would miss a fact on a page that the data lacks', () => {
    const [id = ''] = records.keys();
    const html = site.page(`/${id}/`).html.replace('</h1>', '</h1><p>Nobody wrote this down.</p>');
    const words = wordsOf(records.get(id));
    expect(phrasesOf(html).filter((phrase) => !words.includes(` ${phrase} `))).toContain(
      'nobody wrote this down',
    );
  });

  test('offers every file on its page, with its rows, and leads to nothing that is not there', () => {
    const page = site.page('/data/');
    const hrefs = page.all('a').map((link) => link.get('href') ?? '');
    expect(downloadNames(edition).filter((name) => !hrefs.includes(`/data/${name}`))).toEqual([]);
    const own = hrefs.filter((href) => /^\/(?:data|api)\/./.test(href));
    expect(own.filter((href) => !existsSync(join(site.folder, href)))).toEqual([]);
    const rows = page.all('main')[0]?.text ?? '';
    expect(rows).toContain(
      (edition.graph.records.size + edition.graph.withdrawn.size).toLocaleString('en-GB'),
    );
  });

  test('says what each column of the register means, its name set apart from its type', () => {
    const terms = site
      .page('/data/')
      .all('dt')
      .map(({ text }) => text);
    for (const column of ['id string', 'review_code string', 'review_withdrawn string'])
      expect(terms).toContain(column);
  });

  test('has tables that keep to the schemas of their package, row by row', async () => {
    const { resources } = z
      .object({ resources: z.array(z.object({ path: z.string(), schema: z.looseObject({}) })) })
      .parse(JSON.parse(file('data/datapackage.json').toString('utf8')));
    for (const { path, schema } of resources) {
      const table = await Table.load(Readable.from([file(`data/${path}`)]), {
        schema,
        strict: true,
      });
      const rows = (await table.read()) as readonly unknown[];
      expect([path, rows.length]).toEqual([
        path,
        (parse(file(`data/${path}`)) as unknown[]).length - 1,
      ]);
    }
  });

  test('has the same titles and texts in its tables as in its answers', () => {
    const rows = ['findings', 'commitments', 'sources'].flatMap(
      (name) =>
        parse(file(`data/${name}.csv`), { columns: true }) as readonly Record<string, string>[],
    );
    const wrong = rows.filter((row) => {
      const each = records.get(row['id'] ?? '');
      return (
        each?.['title'] !== unguarded(row['title'] ?? '') ||
        (each['text'] ?? '') !== unguarded(row['text'] ?? '')
      );
    });
    expect(rows.length).toBeGreaterThan(5);
    expect(wrong.map((row) => row['id'])).toEqual([]);
  });

  test('has a database that another SQLite opens, if the machine has one, and finds whole', () => {
    const name = downloadNames(edition).find((each) => each.endsWith('.sqlite')) ?? '';
    const path = join(site.folder, 'data', name);
    const query = 'PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM records;';
    const other = spawnSync('sqlite3', ['-readonly', path, query], { encoding: 'utf8' });
    const isThere = other.error === undefined;
    console.log(
      `The database of ${site.name} was opened with ${isThere ? 'the sqlite3 of this machine' : 'node:sqlite: there is no sqlite3 on this machine'}.`,
    );
    const said = isThere ? other.stdout.trim().split('\n') : askOwn(path);
    const { records, withdrawn } = edition.graph;
    expect(said).toEqual(['ok', String(records.size + withdrawn.size)]);
  });
});

function askOwn(path: string): readonly string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const all = (query: string): readonly string[] =>
    database
      .prepare(query)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const said = [
    ...all('PRAGMA integrity_check'),
    ...all('PRAGMA foreign_key_check'),
    ...all('SELECT count(*) FROM records'),
  ];
  database.close();
  return said;
}
