import { Injectable } from '@nestjs/common';
import { EscalateDecline } from '../helping/acts/escalate-decline.js';
import { RemindProvider } from '../helping/acts/remind-provider.js';
import { Ancestry } from '../helping/ancestry.js';
import { Escalations } from '../helping/escalations.js';
import type { Conditions } from './condition.js';

/** Further conditions for getting help. */
@Injectable()
export class HelpingConditions {
  constructor(
    private readonly escalations: Escalations,
    private readonly escalateDecline: EscalateDecline,
    private readonly remindProvider: RemindProvider,
    private readonly ancestry: Ancestry,
  ) {}

  readonly conditions: Conditions = {
    withdrawInvitation: (_, { invitedIds }) => invitedIds.length > 0,
    restrict: (_, { restricted }) => !restricted,
    liftRestriction: (_, { restricted }) => restricted,
    wake: (_, { snoozedUntil }) => snoozedUntil !== null,
    remind: (_, request) => this.remindProvider.requireNotToday(request),
    raiseSubRequest: async (_, request) => void (await this.ancestry.requireRoomBelow(request)),
    escalate: (_, { id }) => this.escalations.requireNoneOpen(id),
    answerEscalation: async (actor, { id }) => void (await this.escalations.awaiting(id, 'REQUEST', actor)),
    escalateDecline: async (_, request) => {
      await this.escalateDecline.requireInTime(request);
      await this.escalations.requireNoneOpen(request.id);
    },
    upholdDecline: async (actor, { id }) => void (await this.escalations.awaiting(id, 'DECLINE', actor)),
    reverseDecline: async (actor, { id }) => void (await this.escalations.awaiting(id, 'DECLINE', actor)),
  };
}
