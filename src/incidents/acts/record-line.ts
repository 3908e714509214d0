import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { ExamineLine, type Recording } from '../examine-line.js';
import { IncidentLine } from '../incident-line.entity.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { IncidentLineRecorded } from '../incidents.events.js';
import { mayRecordLine } from '../incidents.policy.js';
import { SettleCosts } from './settle-costs.js';

/** Adds one line to the ledger of a failure. A wrong line is not changed: it is reversed, and recorded anew. */
@Injectable()
export class RecordLine {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly examine: ExamineLine,
    private readonly settleCosts: SettleCosts,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, recording: Recording): Promise<IncidentLine> {
    const found = await this.lookup.lock(actor, idOrNumber);
    if (!mayRecordLine(actor, found.facts)) throw refuse('incident.not_yours_to_cost');
    if (!found.facts.open) throw refuse('incident.closed');
    const id = newId();
    const itemId = (await this.examine.execute(found.incident, recording)) ?? id;
    const { quantity, threePoints, currency, ...said } = recording;
    const line = {
      ...{ id, incidentId: found.incident.id, ...said, itemId },
      ...{
        quantityMilli: quantity?.milli.toString() ?? null,
        unit: quantity?.unit ?? null,
        unitRate: quantity?.rate ?? null,
      },
      ...{
        lowAmount: threePoints?.low ?? null,
        likelyAmount: threePoints?.likely ?? null,
        highAmount: threePoints?.high ?? null,
      },
      ...{ recordedById: actor.userId, recordedAt: this.clock.now() },
    };
    await this.database.repository(IncidentLine).insert(line);
    const { category, kind, reversesId, evidenceId } = line;
    const amount = line.amount.toString();
    const payload = { lineId: id, category, kind, amount, currency, reversesId, itemId, evidenceId };
    await this.log.record(actor, found, IncidentLineRecorded, payload);
    await this.settleCosts.execute(actor, found);
    return line;
  }
}
