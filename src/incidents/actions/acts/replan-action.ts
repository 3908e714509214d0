import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Transactional } from '../../../platform/database/index.js';
import { IncidentLog } from '../../incident-log.js';
import { IncidentLookup } from '../../incident-lookup.js';
import { ActionStore } from '../action-store.js';
import { CorrectiveActionReplanned } from '../actions.events.js';

/** Changes the owner or the due day of a corrective action. Its reminders start again. */
@Injectable()
export class ReplanAction {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly actions: ActionStore,
    private readonly log: IncidentLog,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    idOrNumber: string,
    actionId: string,
    plan: { ownerId: string; dueOn: string },
  ): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const action = await this.actions.openOf(found, actionId);
    const { departmentId } = action;
    await this.actions.requirePlan(actor, found, { departmentId, ...plan });
    await this.actions.replan(action, plan);
    const payload = { actionId, ...plan, departmentIds: [departmentId] as [string] };
    await this.log.record(actor, found, CorrectiveActionReplanned, payload);
  }
}
