import type { Futures } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type HeldUp, Rates, WaitingOrders } from '../../delay-cost/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { type Basis, basisOf } from './basis.js';
import { type OrderLine, orderLine } from './order-line.js';

/** The figures of the orders that a request holds up. */
export interface ReckonedOrders {
  basis: Basis;
  /** Minor units of the report currency. */
  saved: bigint;
  /** Null where it holds up none. */
  verified: boolean | null;
  lines: OrderLine[];
  /** In which their days end. */
  zones: string[];
}

/** For a request that is said to hold up no order. */
export const NO_ORDERS: ReckonedOrders = { basis: 'NOMINAL', saved: 0n, verified: null, lines: [], zones: [] };

/** Adds up what beginning a request now saves at the orders that cannot leave without it. */
@Injectable()
export class ReckonOrders {
  constructor(
    private readonly waiting: WaitingOrders,
    private readonly rates: Rates,
  ) {}

  /** By request, what is said to wait for it; empty where all of that has left, and missing where nothing ever did. */
  heldUpBy(requestIds: readonly string[], now: Date): Promise<Map<string, HeldUp[]>> {
    return this.waiting.ofAll(requestIds, now);
  }

  async of(heldUp: readonly HeldUp[], futures: Futures, now: Date): Promise<ReckonedOrders> {
    const lines: OrderLine[] = [];
    let saved = 0n;
    for (const line of heldUp.map((each) => orderLine(each, futures, toSeconds(now)))) {
      const counted = line.standing === 'COUNTED' ? await this.comparable(line, now) : 0n;
      lines.push(counted === null ? { ...line, standing: 'NO_RATE' } : line);
      saved += counted ?? 0n;
    }
    return {
      basis: basisOf(lines, heldUp.length === 0),
      saved,
      verified: heldUp.length === 0 ? null : heldUp.every(({ order }) => order.verifiedAt !== null),
      lines,
      zones: heldUp.map(({ order }) => order.zone),
    };
  }

  private comparable({ saved, currency }: OrderLine, now: Date): Promise<bigint | null> {
    return this.rates.convert(BigInt(saved!), { currency, day: now.toISOString().slice(0, 10) }, now);
  }
}
