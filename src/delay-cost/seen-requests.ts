import { NO_REQUEST } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/index.js';
import { RequestLookup } from '../requests/index.js';

/** Request numbers by id, of the requests whose existence the reader may know. */
export type SeenRequests = ReadonlyMap<string, string>;

/** Separates the requests that a reader may see from requests that only add to the sum of a department. */
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
