import { part } from '../page/part.ts';

/** The parts of the page that the search writes to. */
export interface Elements {
  /** The whole search; its attributes say what is shown. */
  readonly root: HTMLElement;
  readonly page: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What is said of the answer; screen readers read it when it changes. */
  readonly status: HTMLElement;
  /** How the query was read, where not as typed. */
  readonly readings: HTMLElement;
  readonly chips: HTMLElement;
  readonly fold: HTMLDetailsElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly nothing: HTMLElement;
  /** What else can be done where nothing was found. */
  readonly ways: HTMLElement;
  readonly browse: HTMLElement;
}

/** Finds the parts of the page. Throws if the page was made without one. */
export const elementsOf = (root: HTMLElement): Elements => ({
  root,
  page: part(root, 'page', HTMLElement),
  form: part(root, 'form', HTMLFormElement),
  input: part(root, 'input', HTMLInputElement),
  status: part(root, 'status', HTMLElement),
  readings: part(root, 'readings', HTMLElement),
  chips: part(root, 'chips', HTMLElement),
  fold: part(root, 'fold', HTMLDetailsElement),
  facets: part(root, 'facets', HTMLElement),
  results: part(root, 'results', HTMLElement),
  nothing: part(root, 'nothing', HTMLElement),
  ways: part(root, 'ways', HTMLElement),
  browse: part(root, 'browse', HTMLElement),
});
