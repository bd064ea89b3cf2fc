import { parse } from 'yaml';
import { unrated } from '../schema/vocabulary.ts';
import { either } from '../issues/terminal.ts';
import type { KnownRecord } from './known-record.ts';
import { toDo } from './to-do-mark.ts';

/** A cell for each question of a scheme, with the ratings it may have; undefined where the scheme cannot be read. */
export function cellsOf(scheme: KnownRecord): Readonly<Record<string, unknown>> | undefined {
  const codes = (field: string): readonly string[] => codesIn(scheme.text, field);
  const [criteria, scale] = [codes('criteria'), codes('scale')];
  if (criteria.length === 0 || scale.length === 0) return undefined;
  const rating = toDo(either([...scale, ...Object.keys(unrated)]));
  return Object.fromEntries(criteria.map((code) => [code, { rating }]));
}

function codesIn(text: string, field: string): readonly string[] {
  try {
    const steps = (parse(text) as Readonly<Record<string, unknown>>)[field];
    return Array.isArray(steps)
      ? steps.flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
      : [];
  } catch {
    return [];
  }
}
