import { otherSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Actor, isMember } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import type { Side } from '../../../platform/events/index.js';
import { type OrderName } from '../../order-lookup.js';
import { OrderStore } from '../../order-store.js';
import { amendedFrom, REJECTED, type Stance, UPHELD } from '../dispute-rules.js';
import { Disputes } from '../disputes.js';
import { refuse } from '../disputes.errors.js';
import { OrderBlockingDisputed } from '../disputes.events.js';
import { examineFrom } from '../examine-from.js';
import { columnsOfSide, OrderDispute, type SideColumns } from '../order-dispute.entity.js';

export interface DisputeObjection {
  reason: string;
  /** From when the request blocked the order; null: it never did. */
  blockedFrom: Date | null;
}

/**
 * One side disputes a link. The asked side may say that the order never waited for them, or only from a later instant
 * on. The waiting side may say that it waited earlier than they first stated. Until it is settled the link counts as it
 * stands.
 */
@Injectable()
export class RaiseDispute {
  constructor(
    private readonly disputes: Disputes,
    private readonly store: OrderStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, request: string, name: OrderName, objection: DisputeObjection): Promise<OrderDispute> {
    const found = await this.disputes.lock(actor, request, name);
    const { link, order, sides } = found;
    const side = (['PROVIDER', 'REQUESTER'] as const).find((each) => sides[each].some((id) => isMember(actor, id)));
    if (side === undefined) throw refuse('dispute.not_yours_to_raise');
    if (!link.blocks) throw refuse('dispute.nothing_asserted');
    const now = this.clock.now();
    const stance = stanceFor(side, objection.blockedFrom);
    examineFrom(stance, link, now);
    const rows = this.database.repository(OrderDispute);
    if ((await this.disputes.ofLinks([link.id])).some(({ settledAt }) => settledAt === null)) {
      throw refuse('dispute.open_already');
    }
    const dispute = rows.create({
      ...{ id: newId(), linkId: link.id, raisedBySide: side, reason: objection.reason },
      ...{ raisedById: actor.userId, raisedAt: now, byArbiter: false },
      ...(columnsOfSide(side, stance, actor.userId) as SideColumns),
      ...columnsOfSide(otherSide(side), UPHELD, side === 'PROVIDER' ? link.linkedById : null),
      ...{ outcome: null, outcomeFrom: null, settledById: null, settledAt: null },
    });
    await rows.insert(dispute);
    await this.store.tell(
      order,
      actor.userId,
      OrderBlockingDisputed,
      {
        ...{ disputeId: dispute.id, linkId: link.id, requestId: link.requestId, side },
        ...{ outcome: stance.outcome, from: stance.from?.toISOString() ?? null },
      },
      [...sides.REQUESTER, ...sides.PROVIDER],
    );
    return dispute;
  }
}

function stanceFor(side: Side, blockedFrom: Date | null): Stance {
  if (blockedFrom !== null) return amendedFrom(blockedFrom);
  if (side === 'REQUESTER') throw refuse('dispute.own_assertion');
  return REJECTED;
}
