import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { SubmitRequest } from '../asking/acts/submit-request.js';
import type { Ask } from '../asking/ask.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { SubRequestRaised } from '../requests.events.js';
import { Ancestry } from './ancestry.js';

/**
 * The holder asks another department for a part of the answer. It stays the holder of the request, and the clock of the
 * request runs on.
 */
@Injectable()
export class RaiseSubRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly ancestry: Ancestry,
    private readonly services: Services,
    private readonly submit: SubmitRequest,
  ) {}

  /** A sub-request of a restricted request is restricted too. Returns the id of the new request. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, ask: Ask): Promise<string> {
    const parent = await this.requests.lockFor(actor, idOrNumber, 'raiseSubRequest');
    const { departmentId } = await this.services.byId(ask.serviceId);
    await this.ancestry.refuseCircle(parent, departmentId);
    const requesterDepartmentId = parent.holderDepartmentId;
    const restricted = ask.restricted || parent.restricted;
    const childId = await this.submit.execute(actor, { ...ask, requesterDepartmentId, restricted }, parent.id);
    await this.requests.tell(parent, SubRequestRaised, { childId }, { actor });
    return childId;
  }
}
