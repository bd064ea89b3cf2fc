import { part } from '../page/part.ts';

/** The parts of the page that the search writes to. */
export interface Elements {
  /** The whole search; its attributes say what is shown. */
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What is said of the answer; the focus goes there where what had it is gone. */
  readonly status: HTMLElement;
  /** Says that the texts are still to come. */
  readonly pending: HTMLElement;
  /** What screen readers say of the answer; nobody sees it. */
  readonly spoken: HTMLElement;
  /** How the query was read, where not as typed. */
  readonly readings: HTMLElement;
  readonly chips: HTMLElement;
  readonly fold: HTMLDetailsElement;
  /** How many filters are on, beside the word that unfolds them. */
  readonly on: HTMLElement;
  readonly facets: HTMLElement;
  /** Leads from the filters, where they stand in the way, to what they leave. */
  readonly done: HTMLButtonElement;
  readonly results: HTMLElement;
  /** Asks for what could not be loaded once more. */
  readonly again: HTMLButtonElement;
  readonly nothing: HTMLElement;
  /** What of the query is not on the record, and what else can be done. */
  readonly ways: HTMLElement;
  readonly browse: HTMLElement;
}

/** Finds the parts of the page. Throws if the page was made without one. */
export const elementsOf = (root: HTMLElement): Elements => ({
  root,
  form: part(root, 'form', HTMLFormElement),
  input: part(root, 'input', HTMLInputElement),
  status: part(root, 'status', HTMLElement),
  pending: part(root, 'pending', HTMLElement),
  spoken: part(root, 'spoken', HTMLElement),
  readings: part(root, 'readings', HTMLElement),
  chips: part(root, 'chips', HTMLElement),
  fold: part(root, 'fold', HTMLDetailsElement),
  on: part(root, 'on', HTMLElement),
  facets: part(root, 'facets', HTMLElement),
  done: part(root, 'done', HTMLButtonElement),
  results: part(root, 'results', HTMLElement),
  again: part(root, 'again', HTMLButtonElement),
  nothing: part(root, 'nothing', HTMLElement),
  ways: part(root, 'ways', HTMLElement),
  browse: part(root, 'browse', HTMLElement),
});
