import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../request.store.js';
import { RequestRestricted, RestrictionLifted } from '../../requests.events.js';
import { refuse } from '../helping.errors.js';

/** Keeps a request to those who take part in it and to the leads of both sides, or opens it again. */
@Injectable()
export class RestrictRequest {
  constructor(private readonly requests: RequestStore) {}

  /** Whoever restricts what they take no part in loses sight of it themselves. */
  @Transactional()
  async restrict(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'restrict');
    if (request.restricted) throw refuse('restriction.already');
    await this.requests.tell(request, RequestRestricted, {}, { actor });
  }

  @Transactional()
  async lift(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'liftRestriction');
    if (!request.restricted) throw refuse('restriction.none');
    await this.requests.tell(request, RestrictionLifted, {}, { actor });
  }
}
