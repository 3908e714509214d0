/** The money that ran while one party held at least one request. All sums have the sweep's denominator. */
export class PartyMeter {
  /** The money of moments when nobody else held. */
  sole = 0n;
  /** The money of all moments when it held. */
  involved = 0n;
  private requests = 0;
  /** The charge of a request that was held from the beginning on. */
  private reading = 0n;
  /** How far the common meters stood at the last look. */
  private seenEach = 0n;
  private seenSpent = 0n;

  get holds(): boolean {
    return this.requests > 0;
  }

  /** One more request; returns the reading at which it begins. */
  takeUp(each: bigint, spent: bigint): bigint {
    this.read(each, spent);
    this.requests += 1;
    return this.reading;
  }

  /** One request less; returns the reading at which it ends. */
  layDown(each: bigint, spent: bigint): bigint {
    this.read(each, spent);
    this.requests -= 1;
    return this.reading;
  }

  private read(each: bigint, spent: bigint): void {
    if (this.holds) {
      this.reading += (each - this.seenEach) / BigInt(this.requests);
      this.involved += spent - this.seenSpent;
    }
    this.seenEach = each;
    this.seenSpent = spent;
  }
}
