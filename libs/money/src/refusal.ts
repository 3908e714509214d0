export type MoneyRefusal =
  'money.currency_mismatch' | 'money.currency_unknown' | 'money.amount_malformed' | 'money.nothing_to_split_by';

/** A refusal of this lib. The code is stable; the message is one sentence for people. */
export class MoneyRefused extends Error {
  constructor(
    readonly code: MoneyRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'MoneyRefused';
  }
}
