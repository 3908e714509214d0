import type { Settlement } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';
import type { Scope } from '../negotiations/negotiation-store.js';

export interface VersionInForce {
  agreementId: string;
  serviceId: string | null;
  versionId: string;
  number: number;
  terms: AgreedTerms;
  origin: Settlement['how'];
  effectiveFrom: Date;
  effectiveTo: Date | null;
  /** Its end has passed, but its renewal is being negotiated or came to nothing. */
  extended: boolean;
}

export interface MadeAgreement {
  id: string;
  serviceId: string | null;
  /** The beginning of the next version that is still to come; null: none is. */
  nextFrom: Date | null;
}

export interface AgreementsOnScope {
  made: MadeAgreement[];
  /** By the id of the agreement. */
  inForce: Map<string, VersionInForce>;
}

/**
 * At the instant $1 each agreement is represented by the newest version that has become effective: what was agreed on
 * later wins, whatever was once planned for after it. It ends with the notice of a side, or with its own end; that end
 * waits for a renewal begun before it: until the renewed version begins, and for good when the renewal failed in an
 * escalation, which keeps what is there.
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

/** Which versions hold at a moment. */
@Injectable()
export class InForce {
  constructor(private readonly database: Database) {}

  /** The most specific one that covers the scope: of the service itself, else of all services. */
  async covering(scope: Scope, at: Date): Promise<VersionInForce | null> {
    const [version] = await this.database.query<VersionInForce>(
      `${IN_FORCE} AND a.requester_department_id = $2 AND a.provider_department_id = $3
         AND (a.service_id = $4 OR a.service_id IS NULL)
       ORDER BY a.service_id NULLS LAST LIMIT 1`,
      [at, scope.requesterDepartmentId, scope.providerDepartmentId, scope.serviceId],
    );
    return version ?? null;
  }

  /** The agreements ever negotiated for the service itself and for all services, each with its version in force. */
  async agreementsOn(scope: Scope, at: Date): Promise<AgreementsOnScope> {
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

  /** By the id of the agreement; those without one are left out. */
  async ofAgreements(agreementIds: string[], at: Date): Promise<Map<string, VersionInForce>> {
    const versions = await this.database.query<VersionInForce>(`${IN_FORCE} AND a.id = ANY ($2)`, [at, agreementIds]);
    return new Map(versions.map((version) => [version.agreementId, version]));
  }
}
