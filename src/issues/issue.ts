import type { IssueCode } from './catalogue.ts';

/** A place in a file, as editors count it: from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One problem, told to the author of the content. It is a value; reporters print it. */
export interface Issue {
  /** Permanent; each has a page that explains it. */
  readonly code: IssueCode;
  /** The file, as the author would open it. */
  readonly file: string;
  /** Where in the file; absent where the whole file is meant. */
  readonly place?: Place;
  /** What is wrong, with what the author wrote. Full sentences. */
  readonly problem: string;
  /** What is allowed, or what to do. Full sentences. */
  readonly remedy?: string;
}

/** By file, then by place, then by code, so that every run prints the same order. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.problem, b.problem),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
