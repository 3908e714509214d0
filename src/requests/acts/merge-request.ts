import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { isIn, OPEN } from '../request.state.js';
import { RequestStore } from '../request.store.js';
import { refuse } from '../requests.errors.js';
import { RequestMerged } from '../requests.events.js';

/** The same was asked twice: this one ends, and its requester follows the other, which they may see already. */
@Injectable()
export class MergeRequest {
  constructor(private readonly requests: RequestStore) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, intoIdOrNumber: string): Promise<void> {
    const { id } = await this.requests.visible(actor, idOrNumber);
    const { id: intoId } = await this.requests.visible(actor, intoIdOrNumber);
    // Both are held, in an order of their own: merged into each other at the same moment, both would be lost.
    for (const each of [id, intoId].sort()) await this.requests.lock(each);
    const request = await this.requests.lockFor(actor, id, 'merge');
    const into = await this.requests.visible(actor, intoId);
    if (!isDuplicate(request, into)) throw refuse('request.not_a_duplicate');
    await this.requests.tell(request, RequestMerged, { intoId }, { actor });
  }
}

const isDuplicate = (request: Request, into: Request): boolean =>
  request.id !== into.id &&
  isIn(OPEN, into.state) &&
  request.requesterDepartmentId === into.requesterDepartmentId &&
  request.holderDepartmentId === into.holderDepartmentId &&
  (request.restricted || !into.restricted);
