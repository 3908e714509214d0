import { compareBytes, greatestCommonDivisor, leastCommonMultiple } from '@lockstep/money';
import { CostHolderInterval, NO_REQUEST, UNBLOCKED } from './holder.js';
import { PartyMeter } from './party-meter.js';
import { Segment } from './segment.js';
import { momentsOf } from './moments.js';

/** One part of the bill. Class U is time without a holder. */
export interface LeafKey {
  party: string;
  cls: CostHolderInterval['cls'] | 'U';
  request: string;
}

/** Exact amounts in minor units, as whole numbers over one common denominator. */
export interface Sweep {
  denominator: bigint;
  leaves: { leaf: LeafKey; share: bigint }[];
  parties: { party: string; sole: bigint; involved: bigint }[];
}

/**
 * Walks the moments in order of time. The money of each moment is split evenly between the parties that hold then, and
 * inside a party between its requests. Meters add up the money and are read only when a holder comes or goes, so the
 * work for a moment does not depend on the number of holders. One denominator fits every split, so the sums are whole
 * numbers and exact.
 */
export function sweep(segments: readonly Segment[], blocking: readonly CostHolderInterval[]): Sweep {
  const denominator = commonDenominator(segments, blocking);
  const walk = new Walk();
  for (const moment of momentsOf(segments, blocking, denominator)) {
    walk.spendUntil(moment.at);
    if (moment.kind === 'RATE') walk.rate += moment.change;
    if (moment.kind === 'ATOM') walk.spend(moment.amount);
    if (moment.kind === 'RELEASE') walk.release(moment.interval);
    if (moment.kind === 'HOLD') walk.hold(moment.interval);
  }
  return { denominator, ...walk.result() };
}

/**
 * A denominator with which the money of every second of a segment is a whole number, and so is every share of it, for
 * any number of parties at once and any number of requests of one party.
 */
function commonDenominator(segments: readonly Segment[], blocking: readonly CostHolderInterval[]): bigint {
  const seconds = segments.filter(({ start, end }) => start < end).map(secondsForWholeMoney);
  const requests = new Map<string, Set<string>>();
  for (const { party, request } of blocking) {
    requests.set(party, (requests.get(party) ?? new Set<string>()).add(request));
  }
  const most = Math.max(0, ...[...requests.values()].map(({ size }) => size));
  return multipleOf(new Set(seconds)) * multipleOf(upTo(requests.size)) * multipleOf(upTo(most));
}

/** The smallest divisor that works: a segment of many days needs no larger one than one of its days. */
function secondsForWholeMoney({ start, end, amount }: Segment): bigint {
  const length = BigInt(end - start);
  return length / greatestCommonDivisor(amount, length);
}

const upTo = (count: number): bigint[] => Array.from({ length: count }, (_, index) => BigInt(index + 1));

const multipleOf = (numbers: Iterable<bigint>): bigint => [...numbers].reduce(leastCommonMultiple, 1n);

type Held = Pick<PartyMeter, 'sole' | 'involved'>;

class Walk {
  /** Money per second. */
  rate = 0n;
  private at = 0;
  /** All the money so far, the money for each party that holds, and the money of time without a holder. */
  private spent = 0n;
  private each = 0n;
  private unblocked = 0n;
  private readonly meters = new Map<string, PartyMeter>();
  private readonly holding = new Set<PartyMeter>();
  private readonly shares = new Map<string, { leaf: LeafKey; share: bigint }>();
  /** The reading of the party's meter when the interval began. */
  private readonly began = new Map<CostHolderInterval, bigint>();

  spendUntil(at: number): void {
    if (this.rate > 0n) this.spend(this.rate * BigInt(at - this.at));
    this.at = at;
  }

  spend(money: bigint): void {
    this.spent += money;
    if (this.holding.size === 0) this.unblocked += money;
    else this.each += money / BigInt(this.holding.size);
    if (this.holding.size === 1) for (const only of this.holding) only.sole += money;
  }

  hold(interval: CostHolderInterval): void {
    const meter = this.meterOf(interval.party);
    this.began.set(interval, meter.takeUp(this.each, this.spent));
    this.holding.add(meter);
  }

  release(interval: CostHolderInterval): void {
    const meter = this.meterOf(interval.party);
    this.charge(interval, meter.layDown(this.each, this.spent) - this.began.get(interval)!);
    if (!meter.holds) this.holding.delete(meter);
  }

  result(): Omit<Sweep, 'denominator'> {
    this.charge({ party: UNBLOCKED, cls: 'U', request: NO_REQUEST }, this.unblocked);
    const nobody: [string, Held] = [UNBLOCKED, { sole: this.unblocked, involved: this.unblocked }];
    return {
      leaves: inOrder([...this.shares]).map(([, leaf]) => leaf),
      parties: inOrder<Held>([...this.meters, nobody])
        .map(([party, { sole, involved }]) => ({ party, sole, involved }))
        .filter(({ involved }) => involved > 0n),
    };
  }

  private charge({ party, cls, request }: LeafKey, share: bigint): void {
    if (share === 0n) return;
    const leaf = { party, cls, request };
    const charged = this.shares.get(leafKey(leaf));
    if (charged) charged.share += share;
    else this.shares.set(leafKey(leaf), { leaf, share });
  }

  private meterOf(party: string): PartyMeter {
    const meter = this.meters.get(party) ?? new PartyMeter();
    this.meters.set(party, meter);
    return meter;
  }
}

/** The key that orders the leaves and decides which leaf gets the odd cent. */
export const leafKey = ({ party, cls, request }: { party: string; cls: string; request: string }): string =>
  `${party}|${cls}|${request}`;

const inOrder = <Value>(entries: [string, Value][]): [string, Value][] =>
  entries.sort(([a], [b]) => compareBytes(a, b));
