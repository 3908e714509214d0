import { Injectable } from '@nestjs/common';
import { examineIntake, Services, withRequired } from '../catalogue/index.js';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { NearOrders, OrderLookup, type OrderName, type OrderView } from '../orders/index.js';
import { type Actor, isInScope } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { type Ask, AskingDepartment, examineAskedAt } from '../requests/index.js';
import { TermsPreview } from '../sla/index.js';
import type { RequestPreviewDto } from './http/desk.dto.js';

/** The promise and the cost of a request, before it is sent. */
@Injectable()
export class PreviewRequest {
  constructor(
    private readonly asking: AskingDepartment,
    private readonly services: Services,
    private readonly terms: TermsPreview,
    private readonly orders: OrderLookup,
    private readonly nearOrders: NearOrders,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ask: Ask): Promise<RequestPreviewDto> {
    const service = await this.services.byId(ask.serviceId);
    const requesterDepartmentId = await this.asking.of(actor, ask, service.departmentId);
    const at = this.clock.now();
    if (ask.askedAt !== null) examineAskedAt(ask.askedAt, at);
    const terms = await this.terms.for({ ...ask, requesterDepartmentId, at });
    const order = await this.seen(actor, ask.orderReference);
    const isConfirmed = order === null || (order !== 'NEW' && order.verifiedAt !== null);
    return {
      asOf: at,
      terms: { ...terms, source: terms.source },
      earlierStart: ask.askedAt && { askedAt: ask.askedAt, ...(await this.terms.dueIfBegun(ask, terms, ask.askedAt)) },
      intake: examineIntake(withRequired(service.intake, terms.requiredFields), ask.intake),
      newOrder: isConfirmed ? null : await this.nearOrders.named(actor, ask.orderReference!),
      delayCost: order === null || order === 'NEW' ? null : await this.costOf(actor, order, at),
    };
  }

  /** `NEW` for an order that is not known yet. Null without an order, and for a token that may not read orders. */
  private async seen(actor: Actor, name: OrderName | null): Promise<OrderView | 'NEW' | null> {
    if (name === null || !isInScope(actor, 'orders:read')) return null;
    return (await this.orders.findVisible(actor, name)) ?? 'NEW';
  }

  private async costOf(actor: Actor, order: OrderView, at: Date): Promise<object> {
    return this.present.figures(actor, order, await this.delayCosts.of(order.id, at));
  }
}
