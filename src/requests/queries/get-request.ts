import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import type { RequestView } from '../request-lookup.js';
import { RequestStore } from '../request.store.js';
import { RequestText } from '../request-text.entity.js';
import { abilitiesOf, mayReadConversation, sideOf, type Abilities } from '../requests.policy.js';

export interface RequestInFull {
  request: RequestView;
  /** Null for a reader who sees only that the request is there. */
  text: RequestText | null;
  side: Side | null;
  abilities: Abilities;
}

/** One request with what the reader may do about it. Refuses with `request.not_found`. */
@Injectable()
export class GetRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestInFull> {
    const request = await this.requests.visible(actor, idOrNumber);
    const text = await this.database.repository(RequestText).findOneByOrFail({ requestId: request.id });
    return {
      request: { ...request, title: text.title },
      text: mayReadConversation(actor, request) ? text : null,
      side: sideOf(actor, request),
      abilities: abilitiesOf(actor, request),
    };
  }
}
