import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { Causes } from '../causes.js';
import { IncidentCause } from '../incident-cause.entity.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { IncidentCauseWithdrawn } from '../incidents.events.js';
import { departmentOnCauses } from '../incidents.policy.js';

/** Withdraws a cause that nobody has confirmed yet. A confirmed weight can only be restated. */
@Injectable()
export class WithdrawCause {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly causes: Causes,
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, request: string): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    const departmentId = departmentOnCauses(actor, facts);
    if (departmentId === null) throw refuse('incident.not_yours_to_cost');
    if (!facts.open) throw refuse('incident.closed');
    const { id: requestId } = await this.requests.visibleTo(actor, request);
    const cause = await this.causes.current(incident.id, requestId);
    if (cause.confirmedAt !== null) throw refuse('incident.cause_confirmed');
    const place = await this.causes.next(incident.id, requestId);
    await this.database.repository(IncidentCause).insert({
      ...cause,
      ...place,
      id: newId(),
      withdrawn: true,
      proposedById: actor.userId,
      proposedByDepartmentId: departmentId,
      proposedAt: this.clock.now(),
    });
    await this.log.record(actor, found, IncidentCauseWithdrawn, { requestId, revision: place.revision });
  }
}
