/** One file as it will be: its path in `content/`, and its text, or undefined where it goes. */
export interface Edit {
  readonly path: string;
  readonly text: string | undefined;
}
