import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestRestricted, RestrictionLifted } from '../requests.events.js';
import { Ancestry } from '../sub-requests/ancestry.js';
import { refuse } from './sight.errors.js';

/** Restricts a request, and all sub-requests below it, to those who take part and to the leads. Or opens a request again. */
@Injectable()
export class RestrictRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly ancestry: Ancestry,
  ) {}

  /** A person who restricts a request without taking part in it loses sight of it. */
  @Transactional()
  async restrict(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'restrict');
    if (request.restricted) throw refuse('restriction.already');
    await this.requests.tell(request, RequestRestricted, {}, { actor });
    await this.restrictBelow(request.id);
  }

  @Transactional()
  async lift(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'liftRestriction');
    await this.requireLiftable(request);
    await this.requests.tell(request, RestrictionLifted, {}, { actor });
  }

  /** @throws restriction.none, restriction.of_the_whole */
  async requireLiftable({ restricted, parentId }: Request): Promise<void> {
    if (!restricted) throw refuse('restriction.none');
    if (parentId === null) return;
    if ((await this.requests.find(parentId))!.restricted) throw refuse('restriction.of_the_whole');
  }

  /**
   * Locks each level before it reads the next one. An act that adds a sub-request at the same time locks its parent, so
   * no sub-request is missed. The events below name no actor: the people who answer a part need not know who restricted
   * the whole.
   */
  private async restrictBelow(parentId: string): Promise<void> {
    for (const part of await this.ancestry.lockPartsOf(parentId)) {
      if (!part.restricted) await this.requests.tell(part, RequestRestricted, { parentId }, { actor: null });
      await this.restrictBelow(part.id);
    }
  }
}
