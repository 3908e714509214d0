import type { CostHolderInterval, LifeOfRequest } from '@lockstep/delay-cost';
import type { OrderLinkView } from '../orders/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import type { RequestPast } from '../sla/index.js';
import { cutToLink } from './cut-to-link.js';

/** The requests that block an order, or blocked it once, each with its past. */
export class Blockers {
  constructor(
    private readonly links: readonly OrderLinkView[],
    readonly pasts: ReadonlyMap<string, RequestPast>,
  ) {}

  /** The holders of the requests while the requests blocked the order, as known at the instant. */
  holders(asOf: Date): CostHolderInterval[] {
    return this.held((request) => this.lifeOf(request, asOf));
  }

  /** Holder intervals while the requests blocked the order, from a given reading of each request. */
  held(lifeOf: (request: string) => readonly CostHolderInterval[]): CostHolderInterval[] {
    return this.links.flatMap(({ requestId, blockedFrom, endedAt }) =>
      cutToLink(lifeOf(requestId), {
        from: toSeconds(blockedFrom),
        until: endedAt === null ? null : toSeconds(endedAt),
      }),
    );
  }

  /**
   * The whole past of each request, also before and after it blocked. A request that blocks only because another one
   * was merged into it was not raised for this order. Whether the question was raised late is then a property of the
   * other request.
   */
  lives(asOf: Date, lateRaise: (past: RequestPast) => LifeOfRequest['lateRaise']): LifeOfRequest[] {
    const own = new Set(this.links.filter((link) => link.carriedFromId === null).map(({ requestId }) => requestId));
    return [...this.pasts].map(([request, past]) => ({
      request,
      holders: this.lifeOf(request, asOf),
      lateRaise: own.has(request) ? lateRaise(past) : null,
    }));
  }

  /** Ids of the requests that were linked as blocking at the instant. */
  standing(asOf: Date): string[] {
    const standing = this.links.filter(
      ({ blockedFrom, endedAt }) => blockedFrom <= asOf && (endedAt === null || endedAt > asOf),
    );
    return [...new Set(standing.map(({ requestId }) => requestId))];
  }

  /** Includes the second of the instant itself, so that the holder at that second has an interval that covers it. */
  lifeOf(request: string, asOf: Date): CostHolderInterval[] {
    return this.pasts.get(request)!.holders(toInstant(toSeconds(asOf) + 1));
  }
}
