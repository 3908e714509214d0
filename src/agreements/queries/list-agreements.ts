import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { InForce, type VersionInForce } from '../versions/in-force.js';
import type { NegotiationScope } from '../negotiations/negotiation-store.js';

export interface AgreementFilter {
  requesterDepartmentId?: string;
  providerDepartmentId?: string;
  serviceId?: string;
}

export interface AgreementSummary extends NegotiationScope {
  id: string;
  createdAt: Date;
  inForce: VersionInForce | null;
}

/** Lists the agreements of the reader's departments, and for executives all agreements. The newest is first. */
@Injectable()
export class ListAgreements {
  constructor(
    private readonly database: Database,
    private readonly inForce: InForce,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    filter: AgreementFilter,
    after: string | null,
    limit: number,
  ): Promise<AgreementSummary[]> {
    const rows = await this.database.query<Omit<AgreementSummary, 'inForce'>>(
      `SELECT a.id, a.requester_department_id AS "requesterDepartmentId",
              a.provider_department_id AS "providerDepartmentId", a.service_id AS "serviceId",
              a.created_at AS "createdAt"
         FROM agreement a
        WHERE ($2 OR a.requester_department_id = ANY ($1) OR a.provider_department_id = ANY ($1))
          AND ($3::uuid IS NULL OR a.requester_department_id = $3)
          AND ($4::uuid IS NULL OR a.provider_department_id = $4)
          AND ($5::uuid IS NULL OR a.service_id = $5)
          AND ($6::uuid IS NULL OR a.id < $6)
        ORDER BY a.id DESC
        LIMIT $7`,
      [
        departmentIdsOf(actor),
        actor.executive,
        filter.requesterDepartmentId ?? null,
        filter.providerDepartmentId ?? null,
        filter.serviceId ?? null,
        after,
        limit,
      ],
    );
    const ids = rows.map((row) => row.id);
    const versions = await this.inForce.ofAgreements(ids, this.clock.now());
    return rows.map((row) => ({ ...row, inForce: versions.get(row.id) ?? null }));
  }
}
