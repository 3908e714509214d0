import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';
import { orderOfResolution, type Candidate } from './applicable.js';
import { InForce, type VersionInForce } from '../versions/in-force.js';

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
  /** One sentence that names the agreement. */
  why: string;
}

export interface ApplicableTerms {
  /** Null: the defaults of the service apply. */
  agreed: TermsInForce | null;
  /** One sentence with the reason why these terms apply. */
  why: string;
  /** All terms that were considered, in the order of precedence. */
  candidates: Candidate[];
}

/** Finds the terms that apply between two departments, for modules that make promises by them. */
@Injectable()
export class AgreementTerms {
  constructor(
    private readonly inForceVersions: InForce,
    private readonly departments: Departments,
    private readonly services: Services,
  ) {}

  /** The most specific agreement in force at that instant, or null. */
  async inForce(question: TermsQuestion): Promise<TermsInForce | null> {
    return (await this.applicable(question)).agreed;
  }

  /**
   * The terms for a request sent at that instant, and the reason why no others apply. The order is defined in
   * `applicable.ts`.
   */
  async applicable({ at, ...scope }: TermsQuestion): Promise<ApplicableTerms> {
    const requester = await this.departments.byId(scope.requesterDepartmentId);
    const provider = await this.departments.byId(scope.providerDepartmentId);
    const service = await this.services.byId(scope.serviceId);
    const { made, inForce } = await this.inForceVersions.agreementsOn(scope, at);
    const names = { requester: requester.name, provider: provider.name, service: service.name, zone: provider.zone };
    const candidates = orderOfResolution(made, inForce, names);
    const winner = candidates.find(({ verdict }) => verdict === 'APPLIES')!;
    const version = winner.agreementId === null ? undefined : inForce.get(winner.agreementId);
    return { agreed: version === undefined ? null : asTerms(version, winner.words), why: winner.words, candidates };
  }
}

const asTerms = (version: VersionInForce, why: string): TermsInForce => ({
  agreementId: version.agreementId,
  versionId: version.versionId,
  versionNumber: version.number,
  terms: version.terms,
  why,
});
