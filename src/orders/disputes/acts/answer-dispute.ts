import { otherSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Actor, isLead } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, Transactional } from '../../../platform/database/index.js';
import type { Side } from '../../../platform/events/index.js';
import { OrderLink } from '../../order-link.entity.js';
import { type OrderName } from '../../order-lookup.js';
import { OrderStore } from '../../order-store.js';
import { type Assertion, isSame, settled, type Stance } from '../dispute-rules.js';
import { type AssertionCase, Disputes } from '../disputes.js';
import { refuse } from '../disputes.errors.js';
import { OrderDisputeAnswered, OrderDisputeSettled } from '../disputes.events.js';
import { examineFrom } from '../examine-from.js';
import { columnsOfSide, OrderDispute, stanceOf } from '../order-dispute.entity.js';

/**
 * A lead answers for their side. Equal answers of both sides settle the dispute; an executive settles it alone. The
 * outcome is written to the link and recorded as an event. It freezes the cost of an order that has left anew.
 */
@Injectable()
export class AnswerDispute {
  constructor(
    private readonly disputes: Disputes,
    private readonly store: OrderStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, request: string, name: OrderName, stance: Stance): Promise<OrderDispute> {
    const found = await this.disputes.lock(actor, request, name);
    const dispute = (await this.disputes.ofLinks([found.link.id])).find(({ settledAt }) => settledAt === null);
    const side = sideLedBy(actor, found, dispute);
    if (side === null && !actor.executive) throw refuse('dispute.not_yours_to_settle');
    if (dispute === undefined) throw refuse('dispute.none_open');
    examineFrom(stance, found.link, this.clock.now());
    if (side === null) return this.settle(actor, found, dispute, stance);
    Object.assign(dispute, columnsOfSide(side, stance, actor.userId));
    const other = stanceOf(dispute, otherSide(side));
    if (!isSame(stance, other)) return this.note(actor, found, dispute, stance, side);
    if (other.byId === actor.userId) throw refuse('dispute.two_persons');
    return this.settle(actor, found, dispute, stance, side);
  }

  private async note(
    actor: Actor,
    { order, link, sides }: AssertionCase,
    dispute: OrderDispute,
    stance: Stance,
    side: Side,
  ): Promise<OrderDispute> {
    await this.database.repository(OrderDispute).save(dispute);
    const payload = { ...aboutOf(link, dispute), ...wordOf(stance), side };
    await this.store.tell(order, actor.userId, OrderDisputeAnswered, payload, Object.values(sides).flat());
    return dispute;
  }

  private async settle(
    actor: Actor,
    { order, link, sides }: AssertionCase,
    dispute: OrderDispute,
    stance: Stance,
    side: Side | null = null,
  ): Promise<OrderDispute> {
    const byArbiter = side === null;
    const { outcome, from: outcomeFrom } = stance;
    const settling = { outcome, outcomeFrom, byArbiter, settledById: actor.userId, settledAt: this.clock.now() };
    Object.assign(dispute, settling);
    await this.database.repository(OrderDispute).save(dispute);
    const after = settled(link, stance);
    const links = this.database.repository(OrderLink);
    await links.update({ id: link.id }, after);
    // The link carried over to a survivor stops blocking too.
    if (!after.blocks) await links.update({ carriedFromId: link.id }, { blocks: false });
    const payload = {
      ...{ ...aboutOf(link, dispute), ...wordOf(stance), byArbiter },
      ...{ before: assertionOf(link), after: assertionOf(after) },
      reason: outcome === 'UPHELD' ? null : dispute.reason,
    };
    const audience = Object.values(sides).flat();
    // Only a change increments the order's version, and a new version freezes the cost of an order that has left.
    if (payload.reason === null) await this.store.tell(order, actor.userId, OrderDisputeSettled, payload, audience);
    else await this.store.change(order, actor.userId, OrderDisputeSettled, payload, audience);
    return dispute;
  }
}

/** A lead of both sides speaks for the side that has not answered yet. */
function sideLedBy(actor: Actor, { sides }: AssertionCase, dispute?: OrderDispute): Side | null {
  const answering = otherSide(dispute?.raisedBySide ?? 'PROVIDER');
  return [answering, otherSide(answering)].find((side) => sides[side].some((id) => isLead(actor, id))) ?? null;
}

const aboutOf = ({ id, requestId }: OrderLink, dispute: OrderDispute) => ({
  ...{ disputeId: dispute.id, linkId: id, requestId },
});

const wordOf = ({ outcome, from }: Stance) => ({ outcome, from: from?.toISOString() ?? null });

const assertionOf = ({ blocks, blockedFrom }: Assertion) => ({ blocks, blockedFrom: blockedFrom.toISOString() });
