import type { LedgerSum } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { type OrderName, readerOfOrders, VISIBLE_ORDER_OF_PAGE } from '../../orders/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { isId } from '../../platform/http/fields.js';
import { Database } from '../../platform/database/index.js';
import { detectionPointOf, type FailureClass } from '../failure-class.js';
import { IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { ledgerOf } from '../ledger.js';

export interface IncidentFilter {
  order?: OrderName;
  /** The id of a customer, or the name as the order gives it. */
  customer?: string;
  /** Local dates, both inclusive. */
  detectedFrom?: string;
  detectedUntil?: string;
  failureClass?: FailureClass;
  /** Only incidents and ledger lines recorded up to this instant count. */
  knownAt?: Date;
}

/** An incident as a list presents it. */
export interface CostedIncident {
  incident: Readonly<Incident>;
  order: OrderName & { ownerDepartmentId: string };
  ledger: LedgerSum;
}

/** The incidents of orders that the reader may see, by id, after the given one, each with the sum of its ledger. */
@Injectable()
export class ListIncidents {
  constructor(
    private readonly database: Database,
    private readonly lookup: IncidentLookup,
  ) {}

  async execute(actor: Actor, filter: IncidentFilter, after: string | null, limit: number): Promise<CostedIncident[]> {
    const found = await this.find(actor, filter, after, limit);
    const ids = found.map((row) => row.id);
    const incidents = await this.database.repository(Incident).createQueryBuilder('i').whereInIds(ids).getMany();
    const lines = (await this.lookup.linesOf(ids)).filter(({ recordedAt }) => isKnown(recordedAt, filter));
    return found.map(({ id, system, reference, ownerDepartmentId }) => ({
      incident: incidents.find((incident) => incident.id === id)!,
      order: { system, reference, ownerDepartmentId },
      ledger: ledgerOf(lines.filter((line) => line.incidentId === id)),
    }));
  }

  private find(actor: Actor, filter: IncidentFilter, after: string | null, limit: number): Promise<Found[]> {
    return this.database.query<Found>(
      `SELECT i.id, o.system, o.reference, o.owner_department_id AS "ownerDepartmentId"
         FROM incident i
         JOIN customer_order o ON o.id = i.order_id
        WHERE ${VISIBLE_ORDER_OF_PAGE}
          AND ($3::text IS NULL OR (o.system = $3 AND o.reference = $4))
          AND ($5::date IS NULL OR i.detected_on >= $5)
          AND ($6::date IS NULL OR i.detected_on <= $6)
          AND ($7::timestamptz IS NULL OR i.opened_at <= $7)
          AND ($8::text IS NULL OR i.detection_point = $8)
          AND ($9::uuid IS NULL OR i.id > $9)
          AND ($11::uuid IS NULL OR o.customer_id = $11)
          AND ($12::text IS NULL OR lower(o.customer) = lower($12))
        ORDER BY i.id
        LIMIT $10`,
      [
        ...readerOfOrders(actor),
        filter.order?.system ?? null,
        filter.order?.reference ?? null,
        filter.detectedFrom ?? null,
        filter.detectedUntil ?? null,
        filter.knownAt ?? null,
        filter.failureClass === undefined ? null : detectionPointOf(filter.failureClass),
        after,
        limit,
        ...customerOf(filter),
      ],
    );
  }
}

/** The pair of id and name, one of which is null. */
const customerOf = ({ customer }: IncidentFilter): (string | null)[] => {
  if (customer === undefined) return [null, null];
  return isId(customer) ? [customer, null] : [null, customer];
};

const isKnown = (recordedAt: Date, { knownAt }: IncidentFilter): boolean =>
  knownAt === undefined || recordedAt <= knownAt;

interface Found {
  id: string;
  system: string;
  reference: string;
  ownerDepartmentId: string;
}
