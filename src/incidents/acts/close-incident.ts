import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { ActionStore } from '../actions/action-store.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentClosed } from '../incidents.events.js';
import { mayOpenIncident } from '../incidents.policy.js';
import { ledgerOf } from '../ledger.js';

export type Conclusion = Pick<Incident, 'rootCause' | 'lessons'>;

/**
 * Closes an incident whose ledger is complete and whose reason is stated. From now on the failure cost is a settled
 * figure.
 */
@Injectable()
export class CloseIncident {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly actions: ActionStore,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, conclusion: Conclusion): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    if (!mayOpenIncident(actor, facts.ownerDepartmentId)) throw refuse('incident.not_yours_to_open');
    if (!facts.open) throw refuse('incident.closed');
    if (incident.state !== 'COSTED') throw refuse('incident.not_costed');
    const closing = { state: 'CLOSED', closedAt: this.clock.now(), closedById: actor.userId } as const;
    await this.database.repository(Incident).update({ id: incident.id }, { ...closing, ...conclusion });
    const { total } = ledgerOf(await this.lookup.linesOf([incident.id]));
    const openActions = await this.actions.countOpen(incident.id);
    const { currency } = incident;
    await this.log.record(actor, found, IncidentClosed, { total: total.toString(), currency, openActions });
  }
}
