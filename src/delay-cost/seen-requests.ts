import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/index.js';
import { Refusal } from '../platform/http/refusal.js';
import { RequestLookup } from '../requests/index.js';

/** Numbers of requests by id, as far as the reader may know that they are there. */
export type SeenRequests = ReadonlyMap<string, string>;

/** Tells the requests that a reader may see from those that are only a part of some department's sum. */
@Injectable()
export class FindSeenRequests {
  constructor(private readonly requests: RequestLookup) {}

  async among(actor: Actor, requestIds: Iterable<string>): Promise<SeenRequests> {
    const seen = new Map<string, string>();
    for (const id of new Set(requestIds)) {
      const number = id === NO_REQUEST ? null : await this.numberOf(actor, id);
      if (number !== null) seen.set(id, number);
    }
    return seen;
  }

  private async numberOf(actor: Actor, id: string): Promise<string | null> {
    try {
      return (await this.requests.visibleTo(actor, id)).number;
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.status === 404) return null;
      throw refusal;
    }
  }
}
