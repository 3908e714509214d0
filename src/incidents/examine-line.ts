import { threePointEstimate } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/index.js';
import { Database } from '../platform/database/index.js';
import { type CostCategory, IncidentLine } from './incident-line.entity.js';
import { Incident } from './incident.entity.js';
import { refuse } from './incidents.errors.js';
import { amountOf, type Quantity } from './quantity.js';

/** An estimate by three points, in minor units. */
export interface ThreePoints {
  low: bigint;
  likely: bigint;
  high: bigint;
}

/** A line to be recorded in the ledger. */
export interface Recording {
  category: CostCategory;
  kind: 'ESTIMATE' | 'ACTUAL';
  amount: bigint;
  currency: string;
  quantity: Quantity | null;
  /** The three points of an uncertain estimate. */
  threePoints: ThreePoints | null;
  note: string;
  occurredOn: string;
  coversDelayCost: boolean;
  /** The line that this one reverses. */
  reversesId: string | null;
  /** Another line of the same item. */
  itemId: string | null;
  evidenceId: string | null;
}

@Injectable()
export class ExamineLine {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
  ) {}

  /** The id of the item that the line belongs to; null when the line begins a new item. */
  async execute(incident: Readonly<Incident>, recording: Recording): Promise<string | null> {
    const { amount, quantity, evidenceId } = recording;
    if (amount === 0n) throw refuse('incident.amount_is_zero');
    if (recording.currency !== incident.currency) throw refuse('incident.currency_differs');
    if (recording.category === 'OTHER' && recording.note === '') throw refuse('incident.other_needs_a_note');
    if (quantity !== null && amountOf(quantity) !== amount) throw refuse('incident.amount_differs');
    if (recording.threePoints !== null) examineThreePoints(recording.threePoints, recording);
    if (evidenceId !== null && !(await this.isEvidence(incident.id, evidenceId))) {
      throw refuse('incident.evidence_not_found');
    }
    return recording.reversesId === null
      ? this.itemOf(incident.id, recording.itemId)
      : this.reversedItem(incident.id, recording.reversesId, recording);
  }

  private async isEvidence(incidentId: string, evidenceId: string): Promise<boolean> {
    const files = await this.attachments.list({ kind: 'incident', id: incidentId });
    return files.some(({ id }) => id === evidenceId);
  }

  private async itemOf(incidentId: string, lineId: string | null): Promise<string | null> {
    if (lineId === null) return null;
    const line = await this.database.repository(IncidentLine).findOneBy({ id: lineId, incidentId });
    if (line === null) throw refuse('incident.item_not_found');
    return line.itemId;
  }

  private async reversedItem(incidentId: string, lineId: string, recording: Recording): Promise<string> {
    const lines = this.database.repository(IncidentLine);
    const wrong = await lines.findOneBy({ id: lineId, incidentId });
    if (wrong === null) throw refuse('incident.line_not_found');
    if (await lines.existsBy({ reversesId: wrong.id })) throw refuse('incident.line_already_reversed');
    if (!undoes(recording, wrong)) throw refuse('incident.reversal_differs');
    return wrong.itemId;
  }
}

/** Three points are allowed for estimates only: a known amount needs none. */
function examineThreePoints({ low, likely, high }: ThreePoints, { kind, amount, reversesId }: Recording): void {
  if (kind !== 'ESTIMATE' || reversesId !== null) throw refuse('incident.only_estimates_are_weighed');
  if (low > likely || likely > high) throw refuse('incident.points_out_of_order');
  if (threePointEstimate(low, likely, high) !== amount) throw refuse('incident.estimate_differs');
}

/** Every figure of the reversal and of the wrong line must add up to zero. */
const undoes = (reversal: Recording, wrong: IncidentLine): boolean =>
  reversal.amount === -wrong.amount &&
  reversal.category === wrong.category &&
  reversal.kind === wrong.kind &&
  reversal.coversDelayCost === wrong.coversDelayCost;
