import { Injectable } from '@nestjs/common';
import { Departments } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId, Transactional } from '../../../platform/database/index.js';
import { IncidentLog } from '../../incident-log.js';
import { IncidentLookup } from '../../incident-lookup.js';
import { ActionStore } from '../action-store.js';
import { refuse } from '../actions.errors.js';
import { CorrectiveActionAgreed } from '../actions.events.js';
import type { CorrectiveAction } from '../corrective-action.entity.js';

export type NewAction = Pick<CorrectiveAction, 'departmentId' | 'ownerId' | 'change' | 'dueOn'>;

/**
 * Agrees on a corrective action. Also possible after the incident was closed, because a change that did not help needs
 * another.
 */
@Injectable()
export class AgreeAction {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly actions: ActionStore,
    private readonly departments: Departments,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the action. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, wanted: NewAction): Promise<string> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { departmentId, ownerId, dueOn } = wanted;
    await this.requireInvolved(found.facts.involvedDepartmentIds, departmentId);
    await this.actions.requirePlan(actor, found, wanted);
    const action: CorrectiveAction = {
      id: newId(),
      incidentId: found.incident.id,
      ...wanted,
      state: 'OPEN',
      outcome: '',
      agreedById: actor.userId,
      agreedAt: this.clock.now(),
      settledById: null,
      settledAt: null,
    };
    await this.actions.keep(action);
    const payload = { actionId: action.id, ownerId, departmentIds: [departmentId] as [string], dueOn };
    await this.log.record(actor, found, CorrectiveActionAgreed, payload);
    return action.id;
  }

  private async requireInvolved(involved: readonly string[], departmentId: string): Promise<void> {
    const isInvolved = involved.includes(departmentId) && !(await this.departments.byId(departmentId)).retired;
    if (!isInvolved) throw refuse('corrective_action.department_not_involved');
  }
}
