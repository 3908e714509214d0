import type { HolderInterval } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../orders/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { Clocks } from '../sla/index.js';
import { cutToLink } from './cut-to-link.js';

/** Who held the requests that blocked an order, and when. */
@Injectable()
export class BlockingHolders {
  constructor(
    private readonly orders: OrderLookup,
    private readonly clocks: Clocks,
  ) {}

  /** As known at the instant, and for that second itself: whoever holds then holds an interval that covers it. */
  async of(orderId: string, asOf: Date): Promise<HolderInterval[]> {
    const links = (await this.orders.linksOf(orderId)).filter((link) => link.blocks);
    const afterIt = toInstant(toSeconds(asOf) + 1);
    const blocking: HolderInterval[] = [];
    for (const link of links) {
      const held = await this.clocks.holdersOf(link.requestId, afterIt);
      const until = link.endedAt === null ? null : toSeconds(link.endedAt);
      blocking.push(...cutToLink(held, { from: toSeconds(link.blockedFrom), until }));
    }
    return blocking;
  }
}
