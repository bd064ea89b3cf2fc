/** The valid content, or some with a change, as plans see it; and what is there when a plan is carried out. */
import type { Edit } from '../../../src/editing/edit.ts';
import type { Content, Plan } from '../../../src/editing/plan.ts';
import { begunAmong } from '../../../src/records/to-do.ts';
import { parseSettings } from '../../../src/records/parse-settings.ts';
import { checkTexts, fileOf, valid, type Texts } from '../../builders/content.ts';

export const contentOf = (texts: Texts = valid, published: readonly string[] = []): Content => ({
  files: Object.entries(texts).map(([path, text]) => ({ path, text })),
  ...checkedAs(texts),
  redirects:
    parseSettings(fileOf('redirects.yaml', texts['redirects.yaml'] ?? ''), 'redirects').settings
      ?.moved ?? [],
  shownAs: (path) => `content/${path}`,
  wasPublished: (named) => published.includes(named),
});

function checkedAs(texts: Texts): Pick<Content, 'graph' | 'begun'> {
  const { graph, issues } = checkTexts(texts);
  const files = Object.entries(texts).map(([path, text]) => fileOf(path, text));
  return { graph, begun: begunAmong(files, issues) };
}

/** The edits of a plan; fails where it was refused. */
export function editsOf(plan: Plan): readonly Edit[] {
  if ('refused' in plan) throw new Error(plan.refused);
  return plan.edits;
}

export const refusalOf = (plan: Plan): string | undefined =>
  'refused' in plan ? plan.refused : undefined;

/** The texts after edits. */
export function after(texts: Texts, edits: readonly Edit[]): Texts {
  const changed = new Map(Object.entries(texts));
  for (const { path, text } of edits) {
    if (text === undefined) changed.delete(path);
    else changed.set(path, text);
  }
  return Object.fromEntries(changed);
}
