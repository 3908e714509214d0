import { Injectable } from '@nestjs/common';
import { OrderLookup, type OrderView } from '../orders/index.js';
import { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { isId } from '../platform/http/fields.js';
import { IncidentLine } from './incident-line.entity.js';
import { IncidentWaiver } from './incident-waiver.entity.js';
import { Incident } from './incident.entity.js';
import { refuse } from './incidents.errors.js';
import { type IncidentFacts, maySeeIncident } from './incidents.policy.js';

/** An incident with its order, and the facts that the rules need. */
export interface IncidentCase {
  incident: Readonly<Incident>;
  order: OrderView;
  facts: IncidentFacts;
}

/** Finds incidents and their lines. An incident that the reader may not see counts as not existing. */
@Injectable()
export class IncidentLookup {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderLookup,
  ) {}

  /** @throws incident.not_found */
  visibleTo(actor: Actor, idOrNumber: string): Promise<IncidentCase> {
    return this.open(actor, idOrNumber, false);
  }

  /**
   * Returns the incident and locks it until the act commits.
   * @throws incident.not_found
   */
  lock(actor: Actor, idOrNumber: string): Promise<IncidentCase> {
    return this.open(actor, idOrNumber, true);
  }

  /** The lines of these incidents, in the sequence of recording. */
  linesOf(incidentIds: string[]): Promise<IncidentLine[]> {
    return this.database
      .repository(IncidentLine)
      .createQueryBuilder('line')
      .where('line.incident_id = ANY (:incidentIds)', { incidentIds })
      .orderBy('line.id')
      .getMany();
  }

  /** Ids of the items whose estimates were accepted. */
  async waivedItems(incidentId: string): Promise<string[]> {
    const waivers = await this.database.repository(IncidentWaiver).findBy({ incidentId });
    return waivers.map(({ itemId }) => itemId);
  }

  private async open(actor: Actor, idOrNumber: string, lock: boolean): Promise<IncidentCase> {
    const incident = await this.database.repository(Incident).findOne({
      where: isId(idOrNumber) ? { id: idOrNumber } : { number: idOrNumber },
      ...(lock && { lock: { mode: 'pessimistic_write' } }),
    });
    if (incident === null) throw refuse('incident.not_found');
    const order = (await this.orders.byId(incident.orderId))!;
    const facts = {
      ownerDepartmentId: order.ownerDepartmentId,
      involvedDepartmentIds: await this.orders.involvedDepartments(order.id),
      open: incident.state !== 'CLOSED',
    };
    if (!maySeeIncident(actor, facts)) throw refuse('incident.not_found');
    return { incident, order, facts };
  }
}
