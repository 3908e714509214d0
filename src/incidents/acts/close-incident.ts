import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentClosed } from '../incidents.events.js';
import { mayOpenIncident } from '../incidents.policy.js';
import { totalOf } from '../ledger.js';

/** The ledger is complete: what the failure cost is from now on a settled figure. */
@Injectable()
export class CloseIncident {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string): Promise<void> {
    const { incident, facts } = await this.lookup.lock(actor, idOrNumber);
    if (!mayOpenIncident(actor, facts.ownerDepartmentId)) throw refuse('incident.not_yours_to_open');
    if (!facts.open) throw refuse('incident.closed');
    const lines = await this.lookup.linesOf([incident.id]);
    if (lines.length === 0) throw refuse('incident.nothing_recorded');
    const closing = { state: 'CLOSED', closedAt: this.clock.now(), closedById: actor.userId } as const;
    await this.database.repository(Incident).update({ id: incident.id }, closing);
    await this.events.record(IncidentClosed, {
      stream: { kind: 'incident', id: incident.id },
      actorId: actor.userId,
      audience: facts.involvedDepartmentIds,
      payload: { total: totalOf(lines).total.toString(), currency: incident.currency },
    });
  }
}
