/** Sums the money that was spent while one party held at least one request. All sums have the sweep's denominator. */
export class PartyMeter {
  /** The money of moments when no other party held. */
  sole = 0n;
  /** The money of all moments when this party held. */
  involved = 0n;
  private requests = 0;
  /** The share of a request that this party held from the beginning. */
  private reading = 0n;
  /** The values of the common meters at the last reading. */
  private seenEach = 0n;
  private seenSpent = 0n;

  get holds(): boolean {
    return this.requests > 0;
  }

  /** Adds a request. Returns the reading at its start. */
  takeUp(each: bigint, spent: bigint): bigint {
    this.read(each, spent);
    this.requests += 1;
    return this.reading;
  }

  /** Removes a request. Returns the reading at its end. */
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
