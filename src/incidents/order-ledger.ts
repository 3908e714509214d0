import type { LedgerSum } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/index.js';
import type { AllocatedCause } from './allocate.js';
import { Incident } from './incident.entity.js';
import { IncidentLookup } from './incident-lookup.js';
import { ledgerOf } from './ledger.js';
import { AllocateFailure } from './queries/allocate-failure.js';

/** The failures of an order with their cost. The caller has checked the reader's right to it. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly lookup: IncidentLookup,
    private readonly allocate: AllocateFailure,
  ) {}

  /** The sum of all incidents of an order, in minor units of its currency, by the lines recorded up to the instant. */
  async totalOfOrder(orderId: string, knownAt?: Date): Promise<LedgerSum> {
    const lines = await this.lookup.linesOf(await this.incidentsOf(orderId));
    return ledgerOf(lines.filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt));
  }

  /** Sums by order id, by the lines recorded up to the instant. An order without incidents has a sum of zero. */
  async totalsOfOrders(orderIds: readonly string[], knownAt: Date): Promise<Map<string, LedgerSum>> {
    const incidents = await this.database
      .repository(Incident)
      .find({ where: { orderId: In([...orderIds]) }, select: { id: true, orderId: true } });
    const orderOf = new Map(incidents.map(({ id, orderId }) => [id, orderId]));
    const lines = await this.lookup.linesOf([...orderOf.keys()]);
    const known = lines.filter(({ recordedAt }) => recordedAt <= knownAt);
    return new Map(
      orderIds.map((id) => [id, ledgerOf(known.filter(({ incidentId }) => orderOf.get(incidentId) === id))]),
    );
  }

  /** The requests that caused the failures of an order, each with its share of the cost. */
  async causesOfOrder(orderId: string): Promise<AllocatedCause[]> {
    const causes: AllocatedCause[] = [];
    for (const incidentId of await this.incidentsOf(orderId)) {
      const { total } = ledgerOf(await this.lookup.linesOf([incidentId]));
      causes.push(...(await this.allocate.of(incidentId, total)).causes);
    }
    return causes;
  }

  private async incidentsOf(orderId: string): Promise<string[]> {
    const incidents = await this.database.repository(Incident).find({ where: { orderId }, select: { id: true } });
    return incidents.map(({ id }) => id);
  }
}
