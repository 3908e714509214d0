/** The result of an act on a row, said at the row. */
export interface Outcome {
  number: string;
  /** `busy` while the act is being sent. */
  kind: 'busy' | 'done' | 'refused';
  text: string;
}
