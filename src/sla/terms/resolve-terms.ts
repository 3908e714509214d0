import { Injectable } from '@nestjs/common';
import { AgreementTerms } from '../../agreements/index.js';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import { promiseOf, usualPromise } from './promise.js';
import type { PinnedRequestTerms } from '../sla.events.js';

export interface TermsAsking {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string;
  at: Date;
}

export type ResolvedTerms = Omit<PinnedRequestTerms, 'priority'>;

/** Finds the promise for a request: that of the most specific agreement in force, or else the defaults of the service. */
@Injectable()
export class ResolveTerms {
  constructor(
    private readonly agreements: AgreementTerms,
    private readonly services: Services,
    private readonly departments: Departments,
  ) {}

  async execute(asking: TermsAsking): Promise<ResolvedTerms> {
    const { agreed, why } = await this.agreements.applicable(asking);
    const { targets } = await this.services.byId(asking.serviceId);
    if (agreed !== null) {
      const promised = promiseOf(agreed.terms, targets);
      return { source: 'AGREEMENT', agreementVersionId: agreed.versionId, ...promised, why };
    }
    const { replyTargetSeconds } = await this.departments.byId(asking.requesterDepartmentId);
    return { source: 'SERVICE_DEFAULT', agreementVersionId: null, ...usualPromise(targets, replyTargetSeconds), why };
  }
}
