import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestRestricted, RestrictionLifted } from '../requests.events.js';
import { Ancestry } from '../sub-requests/ancestry.js';
import { refuse } from './sight.errors.js';

/** Keeps a request, with all that was asked below it, to those who take part and to the leads, or opens one again. */
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
   * Level by level, each held before the next is read: whoever asks for a part at this moment holds what it is a part of.
   * It follows of itself, so it names nobody: who restricted the whole is no matter of those who answer a part.
   */
  private async restrictBelow(parentId: string): Promise<void> {
    for (const part of await this.ancestry.lockPartsOf(parentId)) {
      if (!part.restricted) await this.requests.tell(part, RequestRestricted, { parentId }, { actor: null });
      await this.restrictBelow(part.id);
    }
  }
}
