import { Injectable } from '@nestjs/common';
import { ExpediteStore } from '../expedites/expedite-store.js';
import { mayApprove } from '../expedites/approve.js';
import { EscalateDate } from '../offers/escalation/escalate-date.js';
import { type OfferAbility, OfferAbilities } from '../offers/offer-abilities.js';
import type { Request } from '../request.entity.js';
import { QueueAbove } from '../above/queue-above.js';
import { requireEarlierStartOpen } from '../asking/asked-earlier.js';
import { sideOf } from '../requests.policy.js';
import type { Condition, Conditions } from './condition.js';

/** Further conditions for the acts that change the promise: its priority, its date, its place in the order of work. */
@Injectable()
export class PromiseConditions {
  constructor(
    private readonly offers: OfferAbilities,
    private readonly escalateDate: EscalateDate,
    private readonly expedites: ExpediteStore,
    private readonly above: QueueAbove,
  ) {}

  readonly conditions: Conditions = {
    agreeEarlierStart: (_, request) => requireEarlierStartOpen(request),
    start: (actor, request) => this.above.queue.requireOneExpedite(request, actor.userId),
    raisePriority: (_, { priority }) => priority !== 'P1',
    lowerPriority: (_, { priority }) => priority !== 'P4',
    makeOffer: this.offer('makeOffer'),
    acceptOffer: this.offer('acceptOffer'),
    declineOffer: this.offer('declineOffer'),
    withdrawOffer: this.offer('withdrawOffer'),
    escalateDate: async (actor, request, { negotiated }) =>
      negotiated && void (await this.escalateDate.requireNextLevel(actor, request)),
    askExpedite: (_actor, _request, { expedited }) => !expedited,
    approveExpedite: async (actor, request, { expedited }) => {
      const standing = expedited ? await this.expedites.standing(request.id) : null;
      return standing !== null && mayApprove(standing, sideOf(actor, request)!, actor.userId);
    },
    refuseExpedite: async (_, { id }, { expedited }) =>
      expedited && (await this.expedites.standing(id))?.state === 'ASKED',
  };

  /** The verdicts about offers, computed together and once for each judged request. */
  private readonly offersOf = new WeakMap<Request, ReturnType<OfferAbilities['of']>>();

  private offer(ability: OfferAbility): Condition {
    return async (actor, request, { negotiated }) => {
      const verdicts = this.offersOf.get(request) ?? this.offers.of(actor, request, negotiated);
      this.offersOf.set(request, verdicts);
      return (await verdicts)[ability];
    };
  }
}
