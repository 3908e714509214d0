import type { Settlement } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';
import type { NegotiationScope } from '../negotiations/negotiation-store.js';

export interface VersionInForce {
  agreementId: string;
  serviceId: string | null;
  versionId: string;
  number: number;
  terms: AgreedTerms;
  origin: Settlement['how'];
  effectiveFrom: Date;
  effectiveTo: Date | null;
  /** Whether the end of the version has passed, and its renewal is still being negotiated or has failed. */
  extended: boolean;
}

export interface MadeAgreement {
  id: string;
  serviceId: string | null;
  /** The start of the next version; null when no version is planned. */
  nextFrom: Date | null;
}

export interface AgreementsOnScope {
  made: MadeAgreement[];
  /** Versions by agreement id. */
  inForce: Map<string, VersionInForce>;
}

/**
 * The version in force of each agreement at the instant $1. It is the newest version that has become effective: a later
 * agreement replaces everything that was planned before it. The version ends when a notice takes effect, or at its own
 * end. If a renewal began before its own end, the version stays until the renewed version begins. If the renewal fails
 * in an escalation, the version stays without an end.
 */
const IN_FORCE = `
  SELECT a.id AS "agreementId", a.service_id AS "serviceId", v.id AS "versionId", v.number, v.terms, v.origin,
         v.effective_from AS "effectiveFrom", v.effective_to AS "effectiveTo",
         coalesce(v.effective_to <= $1, false) AS extended
    FROM agreement a
    JOIN LATERAL (SELECT * FROM agreement_version
                   WHERE agreement_id = a.id AND effective_from <= $1
                   ORDER BY number DESC LIMIT 1) v ON true
   WHERE (v.effective_to IS NULL OR v.effective_to > $1
          OR EXISTS (SELECT FROM negotiation n
                      WHERE n.agreement_id = a.id AND n.opened_at < v.effective_to
                        AND (n.closed_at IS NULL OR n.closed_at > $1
                             OR (n.closed_at >= v.effective_to
                                 AND n.state IN ('VERSION_KEPT', 'ACCEPTED', 'IMPOSED')))))
     AND NOT EXISTS (SELECT FROM agreement_termination t
                      WHERE t.agreement_id = a.id AND t.version_number >= v.number AND t.ends_at <= $1)`;

/** Finds the versions in force at an instant. */
@Injectable()
export class InForce {
  constructor(private readonly database: Database) {}

  /** The most specific version that covers the scope: the agreement on the service, or else the one on all services. */
  async covering(scope: NegotiationScope, at: Date): Promise<VersionInForce | null> {
    const [version] = await this.database.query<VersionInForce>(
      `${IN_FORCE} AND a.requester_department_id = $2 AND a.provider_department_id = $3
         AND (a.service_id = $4 OR a.service_id IS NULL)
       ORDER BY a.service_id NULLS LAST LIMIT 1`,
      [at, scope.requesterDepartmentId, scope.providerDepartmentId, scope.serviceId],
    );
    return version ?? null;
  }

  /** The agreements that were ever negotiated for the service and for all services, each with its version in force. */
  async agreementsOn(scope: NegotiationScope, at: Date): Promise<AgreementsOnScope> {
    const made = await this.database.query<MadeAgreement & (VersionInForce | { versionId: null })>(
      `SELECT v.*, a.id, a.service_id AS "serviceId",
              (SELECT min(v.effective_from) FROM agreement_version v
                WHERE v.agreement_id = a.id AND v.effective_from > $1) AS "nextFrom"
         FROM agreement a LEFT JOIN (${IN_FORCE}) v ON v."agreementId" = a.id
        WHERE a.requester_department_id = $2 AND a.provider_department_id = $3
          AND (a.service_id = $4 OR a.service_id IS NULL)`,
      [at, scope.requesterDepartmentId, scope.providerDepartmentId, scope.serviceId],
    );
    const versions = made.filter((each) => each.versionId !== null);
    return { made, inForce: new Map(versions.map((version) => [version.agreementId, version])) };
  }

  /** Versions in force by agreement id. An agreement without one is left out. */
  async ofAgreements(agreementIds: string[], at: Date): Promise<Map<string, VersionInForce>> {
    const versions = await this.database.query<VersionInForce>(`${IN_FORCE} AND a.id = ANY ($2)`, [at, agreementIds]);
    return new Map(versions.map((version) => [version.agreementId, version]));
  }
}
