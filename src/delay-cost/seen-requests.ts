import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/index.js';
import { RequestLookup } from '../requests/index.js';

/** Numbers of requests by id, as far as the reader may know that they are there. */
export type SeenRequests = ReadonlyMap<string, string>;

/** Tells the requests that a reader may see from those that are only a part of some department's sum. */
@Injectable()
export class FindSeenRequests {
  constructor(private readonly requests: RequestLookup) {}

  among(actor: Actor, requestIds: Iterable<string>): Promise<SeenRequests> {
    return this.requests.numbersSeen(
      actor,
      [...requestIds].filter((id) => id !== NO_REQUEST),
    );
  }
}
