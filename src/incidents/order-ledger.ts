import type { LedgerSum } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/index.js';
import type { AllocatedCause } from './allocate.js';
import type { IncidentLine } from './incident-line.entity.js';
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
    const orderOf = await this.ordersOfIncidents(orderIds);
    const lines = await this.lookup.linesOf([...orderOf.keys()]);
    const known = lines.filter(({ recordedAt }) => recordedAt <= knownAt);
    const orders = groupedBy(known, ({ incidentId }) => orderOf.get(incidentId)!);
    return new Map(orderIds.map((id) => [id, ledgerOf(orders.get(id) ?? [])]));
  }

  /** The requests that caused the failures of these orders, each with its share of the cost, by order id. */
  async causesOfOrders(orderIds: readonly string[]): Promise<Map<string, AllocatedCause[]>> {
    const orderOf = await this.ordersOfIncidents(orderIds);
    const lines = groupedBy(await this.lookup.linesOf([...orderOf.keys()]), ({ incidentId }) => incidentId);
    const totals = new Map([...orderOf.keys()].map((id) => [id, ledgerOf(lines.get(id) ?? []).total]));
    const causes = new Map<string, AllocatedCause[]>(orderIds.map((id) => [id, []]));
    for (const [incidentId, allocation] of await this.allocate.ofAll(totals)) {
      causes.get(orderOf.get(incidentId)!)!.push(...allocation.causes);
    }
    return causes;
  }

  /** The order of each incident of these orders, by incident id. */
  private async ordersOfIncidents(orderIds: readonly string[]): Promise<Map<string, string>> {
    const incidents = await this.database
      .repository(Incident)
      .find({ where: { orderId: In([...orderIds]) }, select: { id: true, orderId: true } });
    return new Map(incidents.map(({ id, orderId }) => [id, orderId]));
  }

  private async incidentsOf(orderId: string): Promise<string[]> {
    const incidents = await this.database.repository(Incident).find({ where: { orderId }, select: { id: true } });
    return incidents.map(({ id }) => id);
  }
}

function groupedBy(
  lines: readonly IncidentLine[],
  keyOf: (line: IncidentLine) => string,
): ReadonlyMap<string, IncidentLine[]> {
  const groups = new Map<string, IncidentLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group === undefined) groups.set(keyOf(line), [line]);
    else group.push(line);
  }
  return groups;
}
