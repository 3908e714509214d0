import { Injectable } from '@nestjs/common';
import { EscalateDecline } from '../escalations/acts/escalate-decline.js';
import { RemindProvider } from '../reminders/remind-provider.js';
import { RestrictRequest } from '../sight/restrict-request.js';
import { Ancestry } from '../sub-requests/ancestry.js';
import type { Escalation } from '../escalations/escalation.entity.js';
import { Escalations } from '../escalations/escalations.js';
import { HolderAtWork } from '../ending/holder-at-work.js';
import type { Condition, Conditions } from './condition.js';

/** Further conditions for the acts that call in help. */
@Injectable()
export class HelpingConditions {
  constructor(
    private readonly escalations: Escalations,
    private readonly escalateDecline: EscalateDecline,
    private readonly remindProvider: RemindProvider,
    private readonly restrictRequest: RestrictRequest,
    private readonly ancestry: Ancestry,
    private readonly holder: HolderAtWork,
  ) {}

  readonly conditions: Conditions = {
    withdrawInvitation: (_, { invitedIds }) => invitedIds.length > 0,
    restrict: (_, { restricted }) => !restricted,
    liftRestriction: (_, request) => this.restrictRequest.requireLiftable(request),
    wake: (_, { snoozedUntil }) => snoozedUntil !== null,
    remind: (_, request) => this.remindProvider.requireNotToday(request),
    raiseSubRequest: async (_, request) => void (await this.ancestry.requireRoomBelow(request)),
    escalate: (_actor, _request, { escalated }) => !escalated,
    answerEscalation: this.awaiting('REQUEST'),
    escalateDecline: async (_, request, { escalated }) =>
      !escalated && void (await this.escalateDecline.requireInTime(request)),
    upholdDecline: this.awaiting('DECLINE'),
    reverseDecline: async (actor, request, standing) =>
      (await this.awaiting('DECLINE')(actor, request, standing)) !== false && this.holder.require(request),
  };

  private awaiting(kind: Escalation['kind']): Condition {
    return async (actor, { id }, { escalated }) => escalated && void (await this.escalations.awaiting(id, kind, actor));
  }
}
