import type { LedgerSum } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { Incident } from './incident.entity.js';
import { IncidentLookup } from './incident-lookup.js';
import { ledgerOf } from './ledger.js';

/** What the failures of an order cost, whoever asks: the caller has judged whether they may know. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly lookup: IncidentLookup,
  ) {}

  /** Minor units of the order's currency, all its incidents together. */
  async totalOfOrder(orderId: string): Promise<LedgerSum> {
    const incidents = await this.database.repository(Incident).find({ where: { orderId }, select: { id: true } });
    return ledgerOf(await this.lookup.linesOf(incidents.map((incident) => incident.id)));
  }
}
