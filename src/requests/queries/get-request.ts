import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Side } from '../../platform/events/index.js';
import { RequestAbilities } from '../abilities/request-abilities.js';
import type { Request } from '../request.entity.js';
import type { RequestView } from '../request-lookup.js';
import { RequestStore } from '../request.store.js';
import { RequestText } from '../request-text.entity.js';
import { mayReadConversation, sideOf, type Abilities } from '../requests.policy.js';
import { MergedRequests } from './merged-requests.js';
import { readerParameters, readerSqlFrom, visibleRequestTo } from './visible-requests.js';

export interface RequestInFull {
  request: RequestView;
  /** The one it asks a part of, and those that ask a part of it, as far as the reader may know of them. */
  family: { parent: Relative | null; children: Relative[] };
  /** Those that were merged into it, as far as the reader may read them. */
  merged: Relative[];
  /** Null for a reader who sees only that the request is there. */
  text: RequestText | null;
  side: Side | null;
  abilities: Abilities;
}

export type Relative = Pick<RequestView, 'id' | 'title' | 'state'> & { number: string };

/** One request with what the reader may do about it. Refuses with `request.not_found`. */
@Injectable()
export class GetRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
    private readonly abilities: RequestAbilities,
    private readonly merged: MergedRequests,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<RequestInFull> {
    const request = await this.requests.visible(actor, idOrNumber);
    const text = await this.database.repository(RequestText).findOneByOrFail({ requestId: request.id });
    return {
      request: { ...request, title: text.title },
      family: await this.family(actor, request),
      merged: await this.merged.readBy(actor, request),
      text: mayReadConversation(actor, request) ? text : null,
      side: sideOf(actor, request),
      abilities: await this.abilities.of(actor, request),
    };
  }

  private async family(actor: Actor, { id, parentId }: Request): Promise<RequestInFull['family']> {
    const relatives = await this.database.query<Relative>(
      `SELECT r.id, r.number, t.title, r.state
         FROM request r JOIN request_text t ON t.request_id = r.id
        WHERE (r.parent_id = $1 OR r.id = $2) AND ${visibleRequestTo(readerSqlFrom(3))}
        ORDER BY r.submitted_at, r.id`,
      [id, parentId, ...readerParameters(actor)],
    );
    return {
      parent: relatives.find((relative) => relative.id === parentId) ?? null,
      children: relatives.filter((relative) => relative.id !== parentId),
    };
  }
}
