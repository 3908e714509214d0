import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { type CostCategory, IncidentLine } from '../incident-line.entity.js';
import { IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentLineRecorded } from '../incidents.events.js';
import { mayRecordLine } from '../incidents.policy.js';

export interface Recording {
  category: CostCategory;
  kind: 'ESTIMATE' | 'ACTUAL';
  amount: bigint;
  currency: string;
  note: string;
  occurredOn: string;
  coversDelayCost: boolean;
  reversesId: string | null;
}

/** Adds one line to the ledger of a failure. Nothing there is changed: what was wrong is reversed, and told anew. */
@Injectable()
export class RecordLine {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, recording: Recording): Promise<IncidentLine> {
    const { incident, facts } = await this.lookup.lock(actor, idOrNumber);
    if (!mayRecordLine(actor, facts)) throw refuse('incident.not_yours_to_cost');
    if (!facts.open) throw refuse('incident.closed');
    await this.examine(incident, recording);
    const { currency, ...said } = recording;
    const line = { id: newId(), incidentId: incident.id, ...said, ...this.signedBy(actor) };
    await this.database.repository(IncidentLine).insert(line);
    const { category, kind, reversesId } = line;
    await this.events.record(IncidentLineRecorded, {
      stream: { kind: 'incident', id: incident.id },
      actorId: actor.userId,
      audience: facts.involvedDepartmentIds,
      payload: { lineId: line.id, category, kind, amount: line.amount.toString(), currency, reversesId },
    });
    return line;
  }

  private async examine(incident: Readonly<Incident>, recording: Recording): Promise<void> {
    if (recording.amount === 0n) throw refuse('incident.amount_is_zero');
    if (recording.currency !== incident.currency) throw refuse('incident.currency_differs');
    if (recording.category === 'OTHER' && recording.note === '') throw refuse('incident.other_needs_a_note');
    if (recording.reversesId === null) return;
    const lines = this.database.repository(IncidentLine);
    const wrong = await lines.findOneBy({ id: recording.reversesId, incidentId: incident.id });
    if (wrong === null) throw refuse('incident.line_not_found');
    if (await lines.existsBy({ reversesId: wrong.id })) throw refuse('incident.line_already_reversed');
    if (!undoes(recording, wrong)) throw refuse('incident.reversal_differs');
  }

  private signedBy(actor: Actor): Pick<IncidentLine, 'recordedById' | 'recordedAt'> {
    return { recordedById: actor.userId, recordedAt: this.clock.now() };
  }
}

/** In every figure the two together come to nothing. */
const undoes = (reversal: Recording, wrong: IncidentLine): boolean =>
  reversal.amount === -wrong.amount &&
  reversal.category === wrong.category &&
  reversal.kind === wrong.kind &&
  reversal.coversDelayCost === wrong.coversDelayCost;
