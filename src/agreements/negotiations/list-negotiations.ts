import type { NegotiatingSide, NegotiationState } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';

export interface NegotiationFilter {
  state?: NegotiationState[];
  agreementId?: string;
}

export interface NegotiationSummary {
  id: string;
  agreementId: string;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string | null;
  state: NegotiationState;
  openedBySide: NegotiatingSide;
  turnOf: NegotiatingSide | null;
  deadline: Date | null;
  openedAt: Date;
  closedAt: Date | null;
}

/** Lists the negotiations of the reader's departments, and for executives also the escalated ones. The newest is first. */
@Injectable()
export class ListNegotiations {
  constructor(private readonly database: Database) {}

  execute(
    actor: Actor,
    { state, agreementId }: NegotiationFilter,
    after: string | null,
    limit: number,
  ): Promise<NegotiationSummary[]> {
    return this.database.query<NegotiationSummary>(
      `SELECT n.id, n.agreement_id AS "agreementId", a.requester_department_id AS "requesterDepartmentId",
              a.provider_department_id AS "providerDepartmentId", a.service_id AS "serviceId", n.state,
              n.opened_by_side AS "openedBySide", n.turn_of AS "turnOf", n.deadline, n.opened_at AS "openedAt",
              n.closed_at AS "closedAt"
         FROM negotiation n JOIN agreement a ON a.id = n.agreement_id
        WHERE (a.requester_department_id = ANY ($1) OR a.provider_department_id = ANY ($1)
               OR ($2 AND n.state = 'ESCALATED'))
          AND ($3::text[] IS NULL OR n.state = ANY ($3))
          AND ($4::uuid IS NULL OR n.agreement_id = $4)
          AND ($5::uuid IS NULL OR n.id < $5)
        ORDER BY n.id DESC
        LIMIT $6`,
      [departmentIdsOf(actor), actor.executive, state ?? null, agreementId ?? null, after, limit],
    );
  }
}
