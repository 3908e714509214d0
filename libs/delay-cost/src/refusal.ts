export type DelayCostRefusal =
  'attribution.held_twice' | 'attribution.segments_malformed' | 'axis.calendar_missing' | 'ledger.weight_negative';

/** A refusal of input that cannot be true. The code is stable; the message is one sentence for people. */
export class DelayCostRefused extends Error {
  constructor(
    readonly code: DelayCostRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'DelayCostRefused';
  }
}
