interface Making {
  readonly text?: string;
  readonly className?: string;
  readonly children?: readonly Node[];
}

/** Makes an element from text and other elements; nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { text, className, children = [] }: Making = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  made.append(...children);
  return made;
}
