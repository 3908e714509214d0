import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { RequestLookup, type RequestView } from '../../requests/index.js';
import { allocate, type Allocation, type WeighedCause } from '../allocate.js';
import { Causes } from '../causes.js';
import { IncidentCause } from '../incident-cause.entity.js';
import { IncidentLookup } from '../incident-lookup.js';
import { ledgerOf } from '../ledger.js';

export interface FailureShare {
  total: bigint;
  currency: string;
  allocation: Allocation;
  /** The statement that counts for each cause, by request id. */
  words: ReadonlyMap<string, IncidentCause>;
  /** Request numbers by id, of the requests whose existence the reader may know. */
  seen: ReadonlyMap<string, string>;
}

/** Splits the cost of a failure between the requests that caused it. */
@Injectable()
export class AllocateFailure {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly causes: Causes,
    private readonly requests: RequestLookup,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<FailureShare> {
    const { incident } = await this.lookup.visibleTo(actor, idOrNumber);
    const { total } = ledgerOf(await this.lookup.linesOf([incident.id]));
    const causes = await this.causes.of(incident.id);
    return {
      total,
      currency: incident.currency,
      allocation: allocate(total, await this.weighed(causes)),
      words: new Map(causes.map((cause) => [cause.requestId, cause])),
      seen: await this.requests.numbersSeen(
        actor,
        causes.map(({ requestId }) => requestId),
      ),
    };
  }

  /**
   * Splits the total of each incident between its present causes, by incident id. The caller has checked that the reader
   * may know the incidents.
   */
  async ofAll(totals: ReadonlyMap<string, bigint>): Promise<Map<string, Allocation>> {
    const causes = new Map<string, WeighedCause[]>([...totals.keys()].map((incidentId) => [incidentId, []]));
    for (const cause of await this.weighed(await this.causes.ofAll([...totals.keys()]))) {
      causes.get(cause.incidentId)!.push(cause);
    }
    return new Map([...causes].map(([incidentId, own]) => [incidentId, allocate(totals.get(incidentId)!, own)]));
  }

  private async weighed(causes: readonly IncidentCause[]): Promise<(WeighedCause & { incidentId: string })[]> {
    const requests = await this.requests.findAll(causes.map(({ requestId }) => requestId));
    return causes.map((cause) => ({
      incidentId: cause.incidentId,
      ...weigh(cause, requests.get(cause.requestId)!),
    }));
  }
}

const weigh = (cause: IncidentCause, request: RequestView): WeighedCause => ({
  requestId: cause.requestId,
  weightBasisPoints: cause.weightBasisPoints,
  providerBasisPoints: cause.providerBasisPoints,
  confirmed: cause.confirmedAt !== null,
  providerDepartmentId: request.providerDepartmentId,
  requesterDepartmentId: request.requesterDepartmentId,
});
