import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { IncidentWaiver } from '../incident-waiver.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentItemWaived } from '../incidents.events.js';
import { mayOpenIncident } from '../incidents.policy.js';
import { isCosted } from '../ledger.js';
import { SettleCosts } from './settle-costs.js';

/** Accepts the estimate of an item, because no actual will come. */
@Injectable()
export class WaiveItem {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
    private readonly settleCosts: SettleCosts,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, itemId: string, reason: string): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    if (!mayOpenIncident(actor, facts.ownerDepartmentId)) throw refuse('incident.not_yours_to_open');
    if (!facts.open) throw refuse('incident.closed');
    const ofItem = (await this.lookup.linesOf([incident.id])).filter((line) => line.itemId === itemId);
    if (ofItem.length === 0) throw refuse('incident.item_not_found');
    const waivers = this.database.repository(IncidentWaiver);
    if (isCosted(ofItem, []) || (await waivers.existsBy({ itemId }))) throw refuse('incident.item_settled');
    const waivedAt = this.clock.now();
    await waivers.insert({ itemId, incidentId: incident.id, reason, waivedById: actor.userId, waivedAt });
    await this.log.record(actor, found, IncidentItemWaived, { itemId });
    await this.settleCosts.execute(actor, found);
  }
}
