import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog, isEvent } from '../../platform/events/index.js';
import { followersOf } from '../queries/followers.js';
import { PartingWindow } from './parting-window.js';
import type { Request } from '../request.entity.js';
import { foldRequest } from '../lifecycle/request.fold.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DuplicateParted, REQUEST_STREAM, RequestHeld, RequestMerged, RequestParted } from '../requests.events.js';
import { departmentFor } from '../requests.policy.js';

/**
 * Undoes a merge, because the two requests did not ask the same. The merged request goes on as if it had never been
 * merged.
 */
@Injectable()
export class PartRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly window: PartingWindow,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const seen = this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'part');
    // Locks both in the same order as a merge does.
    for (const each of [seen.id, seen.duplicateOfId!].sort()) await this.requests.lock(each);
    const request = await this.requests.lockFor(actor, seen.id, 'part');
    const survivor = await this.requirePartable(actor, request);
    const mergedAt = request.endedAt!.toISOString();
    const stands = { fromId: survivor.id, mergedAt, ...(await this.beforeMerge(request)) };
    const occurredAt = this.clock.now();
    await this.requests.tell(request, RequestParted, stands, { actor, occurredAt });
    const parted = { duplicateId: request.id, followerIds: followersOf(request) };
    await this.requests.tell(survivor, DuplicateParted, parted, { actor, occurredAt });
  }

  /**
   * Returns the request into which this one was merged.
   * @throws request.merged_further, request.parting_window_passed
   */
  async requirePartable(actor: Actor, request: Request): Promise<Request> {
    const survivor = (await this.requests.find(request.duplicateOfId!))!;
    if (survivor.state === 'MERGED') throw refuse('request.merged_further', undefined, { intoId: survivor.id });
    const until = await this.window.endOf(departmentFor(actor, request), request.endedAt!);
    if (this.clock.now() >= until) {
      throw refuse('request.parting_window_passed', undefined, { until: until.toISOString() });
    }
    return survivor;
  }

  private async beforeMerge({ id }: Request) {
    const stream = await this.log.streamOf(REQUEST_STREAM, id);
    const before = stream.slice(
      0,
      stream.findLastIndex((event) => isEvent(event, RequestMerged)),
    );
    const {
      state,
      resumeState,
      openQuestionCount: openQuestions,
    } = before.reduce(foldRequest, null as Request | null)!;
    const held = before.findLast((event) => isEvent(event, RequestHeld));
    return { state, resumeState, openQuestions, holdId: state === 'ON_HOLD_EXTERNAL' ? held!.payload.holdId : null };
  }
}
