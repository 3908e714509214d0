import { Injectable } from '@nestjs/common';
import { Services, type Priority, type PriorityTarget } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AgreedTarget } from '../terms/agreed-terms.js';
import { AgreementTerms, type ApplicableTerms } from './agreement-terms.js';
import { refuse } from '../agreements.errors.js';
import { mayReadAgreement } from '../agreements.policy.js';

export interface ApplicableQuestion {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string;
  priority: Priority;
}

export interface Applicable extends ApplicableTerms {
  asOf: Date;
  target: AgreedTarget;
  /** The requester's time to reply, in working seconds of the requester. */
  replyTargetSeconds: number;
}

/** Finds the terms that a request sent now would have, and the reason. */
@Injectable()
export class FindApplicable {
  constructor(
    private readonly terms: AgreementTerms,
    private readonly services: Services,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { priority, ...scope }: ApplicableQuestion): Promise<Applicable> {
    if (!mayReadAgreement(actor, scope)) throw refuse('agreement.not_found');
    const service = await this.services.byId(scope.serviceId);
    if (service.departmentId !== scope.providerDepartmentId) throw refuse('agreement.foreign_service');
    const asOf = this.clock.now();
    const applicable = await this.terms.applicable({ ...scope, at: asOf });
    const { replyTargetSeconds } = await this.departments.byId(scope.requesterDepartmentId);
    return {
      ...applicable,
      asOf,
      target: applicable.agreed?.terms.targets[priority] ?? asAgreed(service.targets[priority]),
      replyTargetSeconds: applicable.agreed?.terms.replyTargetSeconds ?? replyTargetSeconds,
    };
  }
}

const asAgreed = (target: PriorityTarget): AgreedTarget => ({ ...target, resolution: 'DURATION' });
