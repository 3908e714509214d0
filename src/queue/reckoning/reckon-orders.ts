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
  /** Null where the request holds up no order. */
  verified: boolean | null;
  lines: OrderLine[];
  /** The zones in which the days of the orders end. */
  zones: string[];
}

/** The figures of a request that was never linked to an order it holds up. */
export const NO_ORDERS: ReckonedOrders = { basis: 'NOMINAL', saved: 0n, verified: null, lines: [], zones: [] };

/** Adds up the savings of beginning a request now, over the orders that cannot leave without it. */
@Injectable()
export class ReckonOrders {
  constructor(
    private readonly waiting: WaitingOrders,
    private readonly rates: Rates,
  ) {}

  /**
   * The orders that wait for each request, by request id. The list is empty where all its orders have left. A request
   * that never held up an order is absent.
   */
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
