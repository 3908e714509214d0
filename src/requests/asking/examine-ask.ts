import { Injectable } from '@nestjs/common';
import { examineIntake, Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { textDigest, type Ask } from './ask.js';
import { examineAskedEarlier } from './asked-earlier.js';
import { AskingDepartment } from './asking-department.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import type { RequestDraftedPayload } from '../requests.events.js';

/** Examines an ask against the service it is for. Missing answers are listed, and wrong answers are refused. */
@Injectable()
export class ExamineAsk {
  constructor(
    private readonly services: Services,
    private readonly departments: Departments,
    private readonly asking: AskingDepartment,
    private readonly requests: RequestStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, given: Ask): Promise<RequestDraftedPayload> {
    const ask = given.onBehalfOfId === actor.userId ? { ...given, onBehalfOfId: null } : given;
    const service = await this.services.byId(ask.serviceId);
    const provider = await this.departments.byId(service.departmentId);
    if (!service.active || provider.retired) throw refuse('request.service_inactive');
    const requesterDepartmentId = await this.asking.of(actor, ask, provider.id);
    const { missing, faults } = examineIntake(service.intake, ask.intake);
    if (faults.length > 0) throw refuse('request.bad_intake', undefined, { errors: faults });
    if (ask.wishedDate !== null && ask.wishedDate <= this.clock.now()) throw refuse('request.wished_date_past');
    examineAskedEarlier(ask, this.clock.now());
    return {
      serviceId: service.id,
      requesterDepartmentId,
      providerDepartmentId: provider.id,
      priority: ask.priority,
      incomplete: missing.length > 0,
      missingFields: missing,
      raisedById: actor.userId,
      onBehalfOfId: ask.onBehalfOfId,
      channel: ask.channel,
      restricted: ask.restricted,
      orderReference: ask.orderReference,
      wishedDate: ask.wishedDate?.toISOString() ?? null,
      reopenOfId: ask.reopenOf === null ? null : await this.answered(actor, ask.reopenOf),
      textDigest: textDigest(ask),
    };
  }

  private async answered(actor: Actor, idOrNumber: string): Promise<string> {
    const before = await this.requests.visible(actor, idOrNumber);
    if (before.resolvedAt === null) throw refuse('request.nothing_to_reopen');
    return before.id;
  }
}
