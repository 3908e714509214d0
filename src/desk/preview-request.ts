import { Injectable } from '@nestjs/common';
import { examineIntake, Services, withRequired } from '../catalogue/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { type Ask, AskingDepartment, examineAskedAt } from '../requests/index.js';
import { TermsPreview } from '../sla/index.js';
import type { RequestPreviewDto } from './http/desk.dto.js';
import { PreviewOrder } from './preview-order.js';

/** The promise and the cost of a request, before it is sent. */
@Injectable()
export class PreviewRequest {
  constructor(
    private readonly asking: AskingDepartment,
    private readonly services: Services,
    private readonly terms: TermsPreview,
    private readonly order: PreviewOrder,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ask: Ask): Promise<RequestPreviewDto> {
    const service = await this.services.byId(ask.serviceId);
    const requesterDepartmentId = await this.asking.of(actor, ask, service.departmentId);
    const at = this.clock.now();
    if (ask.askedAt !== null) examineAskedAt(ask.askedAt, at);
    const terms = await this.terms.for({ ...ask, requesterDepartmentId, at });
    return {
      asOf: at,
      terms: { ...terms, source: terms.source },
      earlierStart: ask.askedAt && { askedAt: ask.askedAt, ...(await this.terms.dueIfBegun(ask, terms, ask.askedAt)) },
      intake: examineIntake(withRequired(service.intake, terms.requiredFields), ask.intake),
      ...(await this.order.of(actor, ask.orderReference, at)),
    };
  }
}
