import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { followersOf } from '../queries/followers.js';
import type { Request } from '../request.entity.js';
import { isIn, OPEN } from '../request.state.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DuplicateTakenIn, RequestMerged } from '../requests.events.js';

/**
 * Merges two requests that ask the same: the younger request goes on in the older one, whichever of them was named first.
 * The event of the older request is recorded before the younger one ends, so that listeners still find all open matters
 * of the younger one.
 */
@Injectable()
export class MergeRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, otherIdOrNumber: string): Promise<void> {
    const { id } = await this.requests.visible(actor, idOrNumber);
    const { id: otherId } = await this.requests.visible(actor, otherIdOrNumber);
    // Locks both, always in the order of their ids. Two merges of each into the other at the same time would lose both
    // requests.
    for (const each of [id, otherId].sort()) await this.requests.lock(each);
    const named = await this.requests.lockFor(actor, id, 'merge');
    const other = await this.requests.visible(actor, otherId);
    if (!isSameAsk(named, other)) throw refuse('request.not_a_duplicate');
    const [older, younger] = isOlder(named, other) ? [named, other] : [other, named];
    this.requests.judgeFor(actor, younger, 'merge');
    const occurredAt = this.clock.now();
    const takenIn = { duplicateId: younger.id, followerIds: followersOf(younger) };
    await this.requests.tell(older, DuplicateTakenIn, takenIn, { actor, occurredAt });
    await this.requests.tell(younger, RequestMerged, { intoId: older.id }, { actor, occurredAt });
  }
}

/** Both requests have the same requester, the same first provider and the same holder. */
const isSameAsk = (one: Request, other: Request): boolean =>
  one.id !== other.id &&
  isIn(OPEN, other.state) &&
  one.requesterDepartmentId === other.requesterDepartmentId &&
  one.providerDepartmentId === other.providerDepartmentId &&
  one.holderDepartmentId === other.holderDepartmentId;

const isOlder = (one: Request, other: Request): boolean =>
  one.submittedAt! < other.submittedAt! ||
  (one.submittedAt!.getTime() === other.submittedAt!.getTime() && one.id < other.id);
