import type { Terms } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Departments, type GivenLength, WorkingReach } from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { asJson, type AgreedTerms } from '../terms/agreed-terms.js';
import { periodOf } from '../terms/agreed-period.js';
import { refuse } from '../agreements.errors.js';
import { partiesOfAgreement } from '../agreements.policy.js';
import type { NegotiationScope } from './negotiation-store.js';
import { faultsOfTerms } from '../terms/terms-faults.js';

/** Examines terms before they are proposed to the other side. */
@Injectable()
export class ExamineProposal {
  constructor(
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly clock: Clock,
    private readonly reach: WorkingReach,
  ) {}

  /** Checks that the scope has two different departments that are not retired, and a service that the provider offers. */
  async scope(scope: NegotiationScope): Promise<void> {
    if (scope.requesterDepartmentId === scope.providerDepartmentId) throw refuse('agreement.one_department');
    for (const departmentId of partiesOfAgreement(scope)) {
      if ((await this.departments.byId(departmentId)).retired) throw refuse('agreement.department_retired');
    }
    if (scope.serviceId === null) return;
    const { departmentId } = await this.services.byId(scope.serviceId);
    if (departmentId !== scope.providerDepartmentId) throw refuse('agreement.foreign_service');
  }

  /** Examines the terms. Returns them as plain JSON, which the rules of negotiating take. */
  async terms({ serviceId, ...parties }: NegotiationScope, terms: AgreedTerms): Promise<Terms> {
    const [fault] = faultsOfTerms(terms);
    if (fault !== undefined) throw refuse('agreement.terms_make_no_sense', fault);
    periodOf(terms, this.clock.now());
    await this.reach.refuseBeyond(parties.providerDepartmentId, promisedIn(terms));
    const reply = { pointer: '/terms/replyTargetSeconds', seconds: terms.replyTargetSeconds };
    await this.reach.refuseBeyond(parties.requesterDepartmentId, [reply]);
    const asked = serviceId === null ? null : (await this.services.byId(serviceId)).intake.map((field) => field.key);
    const unknown = asked === null ? [] : terms.requiredFields.filter((key) => !asked.includes(key));
    if (unknown.length > 0) throw refuse('agreement.unknown_field', undefined, { unknownFields: unknown });
    return asJson(terms);
  }
}

const promisedIn = ({ targets, escalationLadder }: AgreedTerms): GivenLength[] => [
  ...Object.entries(targets).flatMap(([priority, { firstResponseSeconds, resolutionSeconds }]) => [
    { pointer: `/terms/targets/${priority}/firstResponseSeconds`, seconds: firstResponseSeconds },
    { pointer: `/terms/targets/${priority}/resolutionSeconds`, seconds: resolutionSeconds },
  ]),
  ...escalationLadder.map(({ afterBreachSeconds }, step) => ({
    pointer: `/terms/escalationLadder/${step}/afterBreachSeconds`,
    seconds: afterBreachSeconds,
  })),
];
