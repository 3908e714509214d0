import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import type { Channel } from '../../platform/events/index.js';
import { RequestLookup } from '../../requests/index.js';
import { refuse } from '../feedback.errors.js';
import { FollowedUp } from '../feedback.events.js';
import type { FollowUpOutcome } from '../feedback-words.js';
import { FollowUps } from '../follow-ups.js';
import { TellOfFeedback } from '../tell-of-feedback.js';

export interface Heard {
  outcome: FollowUpOutcome;
  channel: Channel;
  note: string;
}

/** A member of the department that answered asked the requester whether the answer helped, and records the result. */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly requests: RequestLookup,
    private readonly followUps: FollowUps,
    private readonly telling: TellOfFeedback,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, resolution: number, heard: Heard): Promise<void> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    if (this.requests.sideOf(actor, request) !== 'PROVIDER') throw refuse('follow_up.not_yours');
    const followUp = await this.followUps.about(request.id, resolution);
    if (followUp === null) throw refuse('follow_up.none');
    if (!isMember(actor, followUp.departmentId)) throw refuse('follow_up.not_yours');
    if (followUp.endedAt !== null) throw refuse('follow_up.ended', undefined, { ending: followUp.ending });
    const { id: followUpId, departmentId } = followUp;
    await this.followUps.record(followUp, { ...heard, recordedById: actor.userId, endedAt: this.clock.now() });
    await this.telling.tell(
      request,
      FollowedUp,
      { followUpId, departmentId, resolution, outcome: heard.outcome },
      { actor, side: 'PROVIDER', channel: heard.channel },
    );
  }
}
