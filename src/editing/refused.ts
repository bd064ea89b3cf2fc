/** Why something is not written, in a sentence. */
export interface Refused {
  readonly refused: string;
  /** What was asked for is there already, or was; without it, it was asked for in a way that cannot be done. */
  readonly isThere?: true;
}
