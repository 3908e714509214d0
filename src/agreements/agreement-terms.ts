import { localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Services } from '../catalogue/index.js';
import { Departments } from '../departments/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import type { AgreedTerms } from './agreed-terms.js';
import { InForce, type VersionInForce } from './in-force.js';

export interface TermsQuestion {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string;
  at: Date;
}

export interface TermsInForce {
  agreementId: string;
  versionId: string;
  versionNumber: number;
  terms: AgreedTerms;
  /** One sentence that says which agreement this is. */
  why: string;
}

/** Which terms two departments have agreed on, for whoever makes promises by them. */
@Injectable()
export class AgreementTerms {
  constructor(
    private readonly inForceVersions: InForce,
    private readonly departments: Departments,
    private readonly services: Services,
  ) {}

  /** The most specific agreement in force at that moment, or null. */
  async inForce({ at, ...scope }: TermsQuestion): Promise<TermsInForce | null> {
    const version = await this.inForceVersions.covering(scope, at);
    if (version === null) return null;
    return {
      agreementId: version.agreementId,
      versionId: version.versionId,
      versionNumber: version.number,
      terms: version.terms,
      why: await this.why(scope, version),
    };
  }

  private async why(scope: Omit<TermsQuestion, 'at'>, version: VersionInForce): Promise<string> {
    const requester = await this.departments.byId(scope.requesterDepartmentId);
    const provider = await this.departments.byId(scope.providerDepartmentId);
    const service = version.serviceId === null ? 'all services' : (await this.services.byId(version.serviceId)).name;
    const day = (instant: Date): string => localDateOf(provider.zone, toSeconds(instant));
    const until = version.extended ? `, kept beyond its end on ${day(version.effectiveTo!)} for its renewal` : '';
    return (
      `${requester.name} and ${provider.name} have agreed on it for ${service}: ` +
      `version ${version.number}, in force since ${day(version.effectiveFrom)}${until}.`
    );
  }
}
