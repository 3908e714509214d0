import { Injectable } from '@nestjs/common';
import { ExpediteStore } from '../expedites/expedite-store.js';
import { mayApprove } from '../expedites/approve.js';
import { EscalateDate } from '../offers/escalation/escalate-date.js';
import { type OfferAbility, OfferAbilities } from '../offers/offer-abilities.js';
import { sideOf } from '../requests.policy.js';
import type { Condition, Conditions } from './condition.js';

/** Further conditions for changing the promise: its priority, its date, its turn. */
@Injectable()
export class PromiseConditions {
  constructor(
    private readonly offers: OfferAbilities,
    private readonly escalateDate: EscalateDate,
    private readonly expedites: ExpediteStore,
  ) {}

  readonly conditions: Conditions = {
    raisePriority: (_, { priority }) => priority !== 'P1',
    lowerPriority: (_, { priority }) => priority !== 'P4',
    makeOffer: this.offer('makeOffer'),
    acceptOffer: this.offer('acceptOffer'),
    declineOffer: this.offer('declineOffer'),
    withdrawOffer: this.offer('withdrawOffer'),
    escalateDate: async (actor, request) => void (await this.escalateDate.requireNextLevel(actor, request)),
    askExpedite: async (_, { id }) => (await this.expedites.standing(id)) === null,
    approveExpedite: async (actor, request) => {
      const standing = await this.expedites.standing(request.id);
      return standing !== null && mayApprove(standing, sideOf(actor, request)!, actor.userId);
    },
    refuseExpedite: async (_, { id }) => (await this.expedites.standing(id))?.state === 'ASKED',
  };

  private offer(ability: OfferAbility): Condition {
    return async (actor, request) => (await this.offers.of(actor, request))[ability];
  }
}
