import type { HolderInterval, LifeOfRequest } from '@lockstep/delay-cost';
import type { OrderLinkView } from '../orders/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import type { RequestPast } from '../sla/index.js';
import { cutToLink } from './cut-to-link.js';

/** The requests said to block an order, now or once, with what became of each. */
export class Blockers {
  constructor(
    private readonly links: readonly OrderLinkView[],
    readonly pasts: ReadonlyMap<string, RequestPast>,
  ) {}

  /** The holders of the requests while these blocked, as known at the instant. */
  holders(asOf: Date): HolderInterval[] {
    return this.held((request) => this.lifeOf(request, asOf));
  }

  /** The same as told otherwise for each request. */
  held(lifeOf: (request: string) => readonly HolderInterval[]): HolderInterval[] {
    return this.links.flatMap(({ requestId, blockedFrom, endedAt }) =>
      cutToLink(lifeOf(requestId), {
        from: toSeconds(blockedFrom),
        until: endedAt === null ? null : toSeconds(endedAt),
      }),
    );
  }

  /**
   * Whole lives, also before and after they blocked. A request that blocks only since another one was merged into it was
   * not raised for this order: whether the question came late is told of the other one.
   */
  lives(asOf: Date, lateRaise: (past: RequestPast) => LifeOfRequest['lateRaise']): LifeOfRequest[] {
    const own = new Set(this.links.filter((link) => link.carriedFromId === null).map(({ requestId }) => requestId));
    return [...this.pasts].map(([request, past]) => ({
      request,
      holders: this.lifeOf(request, asOf),
      lateRaise: own.has(request) ? lateRaise(past) : null,
    }));
  }

  /** Those that were said to block it at the instant. */
  standing(asOf: Date): string[] {
    const standing = this.links.filter(
      ({ blockedFrom, endedAt }) => blockedFrom <= asOf && (endedAt === null || endedAt > asOf),
    );
    return [...new Set(standing.map(({ requestId }) => requestId))];
  }

  /** And for that second itself: whoever holds then holds an interval that covers it. */
  lifeOf(request: string, asOf: Date): HolderInterval[] {
    return this.pasts.get(request)!.holders(toInstant(toSeconds(asOf) + 1));
  }
}
