import { isMap, isScalar, parseDocument } from 'yaml';
import { YAML } from '../records/front-matter.ts';
import { partsOf } from './named-places.ts';
import { inline } from './redirects-text.ts';
import { replaced } from './replacements.ts';

/** A record’s file with when and why it was withdrawn; all else in it stays as it was. */
export function withdrawnText(path: string, text: string, on: string, because: string): string {
  const { yaml, yamlAt } = partsOf(path, text);
  const document = parseDocument(yaml, YAML);
  const state = document.get('state', true);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const said = `withdrawn:${line}  on: ${on}${line}  because: ${inline(because)}${line}`;
  if (!isScalar(state) || !state.range) {
    const end = yamlAt + yaml.length;
    return replaced(text, [{ from: end, to: end, text: `state: withdrawn${line}${said}` }]);
  }
  const [from, to] = [yamlAt + state.range[0], yamlAt + state.range[1]];
  const next = text.indexOf('\n', to) + 1;
  return replaced(text, [
    { from, to, text: 'withdrawn' },
    { from: next, to: next, text: said },
  ]);
}

/** A record’s file without a field of one line; as it was where it has none. */
export function withoutField(path: string, text: string, field: string): string {
  const { yaml, yamlAt } = partsOf(path, text);
  const { contents } = parseDocument(yaml, YAML);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined;
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  if (at === undefined) return text;
  const from = yamlAt + at;
  return replaced(text, [{ from, to: text.indexOf('\n', from) + 1, text: '' }]);
}
