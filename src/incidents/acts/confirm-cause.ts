import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { Causes } from '../causes.js';
import { IncidentCause } from '../incident-cause.entity.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { IncidentCauseConfirmed } from '../incidents.events.js';
import { departmentOnCauses, mayRecordLine } from '../incidents.policy.js';

/**
 * Confirms the weight of a cause by a second person of another department. From now on it counts in the sums of
 * departments.
 */
@Injectable()
export class ConfirmCause {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly causes: Causes,
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  /** @param revision the revision that the person has read. It is refused when a newer one exists. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, request: string, revision: number): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    if (!mayRecordLine(actor, facts)) throw refuse('incident.not_yours_to_cost');
    if (!facts.open) throw refuse('incident.closed');
    const { id: requestId } = await this.requests.visibleTo(actor, request);
    const cause = await this.causes.current(incident.id, requestId);
    const departmentId = departmentOnCauses(actor, facts, cause.proposedByDepartmentId);
    if (departmentId === null || actor.userId === cause.proposedById) throw refuse('incident.cause_own_word');
    if (cause.revision !== revision) throw refuse('incident.cause_changed');
    if (cause.confirmedAt !== null) throw refuse('incident.cause_confirmed');
    await this.database
      .repository(IncidentCause)
      .update(
        { id: cause.id },
        { confirmedById: actor.userId, confirmedByDepartmentId: departmentId, confirmedAt: this.clock.now() },
      );
    const { weightBasisPoints, providerBasisPoints } = cause;
    await this.log.record(actor, found, IncidentCauseConfirmed, {
      requestId,
      revision,
      weightBasisPoints,
      providerBasisPoints,
    });
  }
}
