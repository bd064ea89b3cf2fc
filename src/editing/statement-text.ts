import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { YAML } from '../records/front-matter.ts';
import { statementAnchor } from '../records/links.ts';
import { addressedBy } from '../records/record-address.ts';
import { pathOfId } from '../schema/ids.ts';
import { partsOf } from './named-places.ts';
import { replaced } from './replacements.ts';

/** A report’s file with the anchor of a statement renamed, where that is what moves; else as it was. */
export function renamedStatement(
  path: string,
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const [old, next] = [addressedBy(from), addressedBy(to)];
  if (old.anchor === undefined || next.anchor === undefined || pathOfId(old.id) !== path)
    return text;
  const { yaml, yamlAt } = partsOf(path, text);
  const list = parseDocument(yaml, YAML).get('statements', true);
  const anchors = isSeq(list)
    ? list.items.flatMap((item) => (isMap(item) ? [item.get('anchor', true)] : []))
    : [];
  const prefix = statementAnchor('');
  return replaced(
    text,
    anchors.flatMap((node) =>
      isScalar(node) && node.range && statementAnchor(String(node.value)) === old.anchor
        ? [
            {
              from: yamlAt + node.range[0],
              to: yamlAt + node.range[1],
              text: (next.anchor ?? '').slice(prefix.length),
            },
          ]
        : [],
    ),
  );
}
