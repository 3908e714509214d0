import { localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderName } from '../../orders/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { type DetectionPoint, Incident, type IncidentKind } from '../incident.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentOpened } from '../incidents.events.js';
import { mayOpenIncident } from '../incidents.policy.js';

export interface IncidentOpening {
  order: OrderName;
  kind: IncidentKind;
  detectionPoint: DetectionPoint;
  detectedOn: string;
  summary: string;
  severity: number | null;
  harm: string;
}

/** Opens an incident for a failure. Its costs are in the currency that its order has now. */
@Injectable()
export class OpenIncident {
  constructor(
    private readonly orders: OrderLookup,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, { order: name, ...failure }: IncidentOpening): Promise<string> {
    const order = await this.orders.visibleTo(actor, name);
    if (!mayOpenIncident(actor, order.ownerDepartmentId)) throw refuse('incident.not_yours_to_open');
    if (failure.detectedOn > localDateOf(order.zone, this.clock.nowSeconds())) {
      throw refuse('incident.detected_in_the_future');
    }
    const incident: Incident = {
      id: newId(),
      number: await this.nextNumber(),
      orderId: order.id,
      ...failure,
      state: 'OPEN',
      rootCause: '',
      lessons: '',
      currency: order.currency,
      openedById: actor.userId,
      openedAt: this.clock.now(),
      closedAt: null,
      closedById: null,
    };
    await this.database.repository(Incident).insert(incident);
    const { number, orderId, kind, detectionPoint } = incident;
    await this.events.record(IncidentOpened, {
      stream: { kind: 'incident', id: incident.id },
      actorId: actor.userId,
      audience: await this.orders.involvedDepartments(order.id),
      payload: { number, orderId, kind, detectionPoint },
    });
    return incident.id;
  }

  private async nextNumber(): Promise<string> {
    const [next] = await this.database.query<{ number: string }>(
      `SELECT 'INC-' || nextval('incident_number') AS number`,
    );
    return next!.number;
  }
}
