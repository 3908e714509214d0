import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import { IncidentLog } from '../incident-log.js';
import { type IncidentCase, IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { IncidentCosted, IncidentReopened } from '../incidents.events.js';
import { isCosted, ledgerOf } from '../ledger.js';

/** Updates the state of an incident after each change of its costs: COSTED when every item is settled, otherwise OPEN. */
@Injectable()
export class SettleCosts {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
  ) {}

  async execute(actor: Actor, found: IncidentCase): Promise<void> {
    const { incident } = found;
    const lines = await this.lookup.linesOf([incident.id]);
    const state = isCosted(lines, await this.lookup.waivedItems(incident.id)) ? 'COSTED' : 'OPEN';
    if (state === incident.state) return;
    await this.database.repository(Incident).update({ id: incident.id }, { state });
    const payload = { total: ledgerOf(lines).total.toString(), currency: incident.currency };
    if (state === 'COSTED') await this.log.record(actor, found, IncidentCosted, payload);
    else await this.log.record(actor, found, IncidentReopened, {});
  }
}
