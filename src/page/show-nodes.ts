/**
 * Puts nodes in place of those that an element has, and leaves those that are the same as they are: what stays is
 * neither laid out nor painted again. Only what can be seen in HTML is compared, so it is not for boxes or listeners.
 */
export function showNodes(parent: Element, nodes: readonly Node[]): void {
  const known = [...parent.childNodes];
  nodes.forEach((node, at) => {
    const old = known[at];
    if (old === undefined) parent.append(node);
    else if (!old.isEqualNode(node)) change(old, node);
  });
  for (const rest of known.slice(nodes.length)) rest.remove();
}

/** An element that only has other content keeps its place. */
function change(old: ChildNode, node: Node): void {
  const isSame =
    old instanceof Element &&
    node instanceof Element &&
    old.cloneNode().isEqualNode(node.cloneNode());
  if (isSame) showNodes(old, [...node.childNodes]);
  else old.replaceWith(node);
}
