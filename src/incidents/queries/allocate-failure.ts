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
      allocation: await this.split(total, causes),
      words: new Map(causes.map((cause) => [cause.requestId, cause])),
      seen: await this.requests.numbersSeen(
        actor,
        causes.map(({ requestId }) => requestId),
      ),
    };
  }

  /** Splits a total between the present causes of an incident. The caller has checked that the reader may know it. */
  async of(incidentId: string, total: bigint): Promise<Allocation> {
    return this.split(total, await this.causes.of(incidentId));
  }

  private async split(total: bigint, causes: readonly IncidentCause[]): Promise<Allocation> {
    const weighed: WeighedCause[] = [];
    for (const cause of causes) weighed.push(weigh(cause, (await this.requests.find(cause.requestId))!));
    return allocate(total, weighed);
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
