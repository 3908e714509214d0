import { WEIGHT_OF_ANSWER } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../../orders/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { Causes } from '../causes.js';
import { type CauseAnswer, IncidentCause } from '../incident-cause.entity.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { IncidentCauseProposed } from '../incidents.events.js';
import { departmentOnCauses } from '../incidents.policy.js';

export interface CauseWord {
  /** The answer gives the weight where no weight is stated. */
  answer: CauseAnswer;
  weightBasisPoints: number | null;
  providerBasisPoints: number;
  words: string;
}

/** States, or restates, the part of a request in a failure. It counts once another department confirms it. */
@Injectable()
export class NameCause {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly causes: Causes,
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, request: string, word: CauseWord): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, order, facts } = found;
    const departmentId = departmentOnCauses(actor, facts);
    if (departmentId === null) throw refuse('incident.not_yours_to_cost');
    if (!facts.open) throw refuse('incident.closed');
    const { id: requestId } = await this.requests.visibleTo(actor, request);
    if (!(await this.orders.linksOf(order.id)).some((link) => link.requestId === requestId)) {
      throw refuse('incident.request_not_linked');
    }
    const cause = {
      ...(await this.causes.next(incident.id, requestId)),
      ...word,
      weightBasisPoints: word.weightBasisPoints ?? Number(WEIGHT_OF_ANSWER[word.answer]),
      id: newId(),
      withdrawn: false,
      proposedById: actor.userId,
      proposedByDepartmentId: departmentId,
      proposedAt: this.clock.now(),
    };
    await this.database.repository(IncidentCause).insert(cause);
    const { revision, weightBasisPoints, providerBasisPoints } = cause;
    await this.log.record(actor, found, IncidentCauseProposed, {
      requestId,
      revision,
      weightBasisPoints,
      providerBasisPoints,
    });
  }
}
