import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { YAML } from '../records/front-matter.ts';
import type { Redirect } from '../records/parse-settings.ts';
import { addressedBy } from '../records/record-address.ts';
import { replaced, type Replacement } from './replacements.ts';

/**
 * redirects.yaml with an entry more, and with every successor that is itself no longer there replaced by its own,
 * so that no redirect leads to another. All else in the file stays as it was.
 */
export function withRedirects(text: string, added: readonly Redirect[]): string {
  if (added.length === 0) return text;
  const successors = new Map(added.map(({ from, to }) => [from, to]));
  const led = replaced(text, successorsRenamed(text, successors));
  const document = parseDocument(led, YAML);
  const list = document.get('moved', true);
  const entries = added.map((entry) => entryText(entry)).join('');
  if (isSeq(list) && list.items.length > 0 && list.flow !== true) {
    const end = list.range?.[1] ?? led.length;
    const before = led.slice(0, end).replace(/\s*$/, '');
    return `${before}\n${entries}${led.slice(end).replace(/^\n/, '')}`;
  }
  const [from, to] =
    isSeq(list) || isScalar(list)
      ? (list.range ?? [led.length, led.length])
      : [led.length, led.length];
  const head = led.slice(0, from).replace(/[ \t]*$/, '');
  return document.has('moved')
    ? `${head}\n${entries}${led.slice(to).replace(/^[ \t]*\n/, '')}`
    : `${led.replace(/\s*$/, led.trim() === '' ? '' : '\n')}moved:\n${entries}`;
}

/** Without the entry that leads away from an identifier: it is a record’s again. */
export function withoutRedirect(text: string, from: string): string {
  const list = parseDocument(text, YAML).get('moved', true);
  if (!isSeq(list)) return text;
  const index = list.items.findIndex((item) => isMap(item) && item.get('from') === from);
  const item = list.items[index];
  if (!isMap(item) || !item.range) return text;
  if (list.items.length === 1 && list.range)
    return replaced(text, [{ from: list.range[0], to: list.range[1], text: '[]\n' }]);
  const begin = text.lastIndexOf('-', item.range[0]);
  const from_ = text.lastIndexOf('\n', begin) + 1;
  const next = list.items[index + 1];
  const until =
    isMap(next) && next.range
      ? text.lastIndexOf('\n', text.lastIndexOf('-', next.range[0])) + 1
      : (list.range?.[1] ?? text.length);
  return text.slice(0, from_) + text.slice(until);
}

const entryText = ({ from, to, on, why }: Redirect): string =>
  [
    `  - from: ${inline(from)}`,
    ...(to.length === 0 ? [] : [`    to: [${to.map(inline).join(', ')}]`]),
    `    on: ${on}`,
    `    why: ${inline(why)}`,
    '',
  ].join('\n');

/** Text as one value within a line, in quotation marks where YAML needs them. */
export const inline = (value: string): string => {
  const isPlain =
    /^[A-Za-z0-9][A-Za-z0-9 /.’-]*$/.test(value) &&
    !/^(?:true|false|null|yes|no|~)$/i.test(value) &&
    Number.isNaN(Number(value));
  return isPlain
    ? value
    : stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
};

function successorsRenamed(
  text: string,
  successors: ReadonlyMap<string, readonly string[]>,
): readonly Replacement[] {
  const list = parseDocument(text, YAML).get('moved', true);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => {
    const to = isMap(item) ? item.get('to', true) : undefined;
    if (!isSeq(to)) return [];
    return to.items.flatMap((each) => {
      const next = isScalar(each) ? nextOf(String(each.value), successors) : undefined;
      if (!isScalar(each) || !each.range || next === undefined || next.length === 0) return [];
      return [
        {
          from: each.range[0],
          to: each.range[1],
          text: next.map(inline).join(to.flow === true ? ', ' : '\n      - '),
        },
      ];
    });
  });
}

/** What follows a successor that is gone itself; a place on a page follows the page where that moved as it was. */
function nextOf(
  named: string,
  successors: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const { id, anchor } = addressedBy(named);
  const exact = successors.get(named);
  if (exact || anchor === undefined) return exact;
  const page = successors.get(id);
  return page?.length === 1 ? page.map((each) => `${each}#${anchor}`) : page;
}
