import { abilitiesOf, type MoveName } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { type Actor, isLead } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Request } from '../request.entity.js';
import type { Verb } from '../request.state.js';
import { departmentFor, mayDo, sideOf } from '../requests.policy.js';
import { DateNegotiations } from './date-negotiations.js';
import { DateEscalations } from './escalation/date-escalations.js';

export type OfferAbility = 'makeOffer' | 'counterOffer' | 'acceptOffer' | 'declineOffer' | 'withdrawOffer';

/** Judges which moves a person may make now in the negotiation of a date. */
@Injectable()
export class OfferAbilities {
  constructor(
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly clock: Clock,
  ) {}

  /** @param negotiated false: the caller knows that no date of the request was ever negotiated, which saves the queries */
  async of(actor: Actor, request: Request, negotiated = true): Promise<Record<OfferAbility, boolean>> {
    const open = negotiated ? await this.negotiations.openOf(request.id) : null;
    const side = sideOf(actor, request);
    const settles = side !== null && (!negotiated || (await this.settlesIt(actor, request)));
    const moves = open && side ? abilitiesOf(open.negotiation, side, this.clock.nowSeconds()) : [];
    const may = (verb: Verb, move: MoveName) => settles && mayDo(actor, request, verb) && moves.includes(move);
    return {
      makeOffer: settles && mayDo(actor, request, 'makeOffer') && open === null,
      counterOffer: may('makeOffer', 'COUNTER'),
      acceptOffer: may('acceptOffer', 'ACCEPT'),
      declineOffer: may('declineOffer', 'DECLINE'),
      withdrawOffer: may('withdrawOffer', 'WITHDRAW'),
    };
  }

  /** While a date is escalated, only the leads settle it. */
  private async settlesIt(actor: Actor, request: Request): Promise<boolean> {
    return isLead(actor, departmentFor(actor, request)) || (await this.escalations.open(request.id)) === null;
  }
}
