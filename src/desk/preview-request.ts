import { Injectable } from '@nestjs/common';
import { examineIntake, Services, withRequired, type IntakeAnswers, type Priority } from '../catalogue/index.js';
import { DelayCosts, PresentDelayCost } from '../delay-cost/index.js';
import { OrderLookup, type OrderName } from '../orders/index.js';
import { type Actor, isInScope, isMember } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { TermsPreview } from '../sla/index.js';
import { refuse } from './desk.errors.js';
import type { RequestPreviewDto } from './http/desk.dto.js';

export interface PreviewAsk {
  serviceId: string;
  requesterDepartmentId: string;
  priority: Priority;
  intake: IntakeAnswers;
  order: OrderName | null;
}

/** What sending an ask would promise and cost, before anybody sends it. */
@Injectable()
export class PreviewRequest {
  constructor(
    private readonly services: Services,
    private readonly terms: TermsPreview,
    private readonly orders: OrderLookup,
    private readonly delayCosts: DelayCosts,
    private readonly present: PresentDelayCost,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ask: PreviewAsk): Promise<RequestPreviewDto> {
    if (!isMember(actor, ask.requesterDepartmentId)) throw refuse('preview.not_your_department');
    const service = await this.services.byId(ask.serviceId);
    if (service.departmentId === ask.requesterDepartmentId) throw refuse('preview.same_department');
    const at = this.clock.now();
    const terms = await this.terms.for({ ...ask, at });
    return {
      asOf: at,
      terms: { ...terms, source: terms.source },
      intake: examineIntake(withRequired(service.intake, terms.requiredFields), ask.intake),
      delayCost: ask.order === null ? null : await this.costOf(actor, ask.order, at),
    };
  }

  /** An order nobody has heard of, or that the reader or their token may not see, has no price yet. */
  private async costOf(actor: Actor, name: OrderName, at: Date): Promise<object | null> {
    if (!isInScope(actor, 'orders:read')) return null;
    const order = await this.orders.findVisible(actor, name);
    return order === null ? null : this.present.figures(actor, order, await this.delayCosts.of(order.id, at));
  }
}
