import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Transactional } from '../../../platform/database/index.js';
import { IncidentLog } from '../../incident-log.js';
import { IncidentLookup } from '../../incident-lookup.js';
import { ActionStore } from '../action-store.js';
import { refuse } from '../actions.errors.js';
import { CorrectiveActionDone, CorrectiveActionDropped } from '../actions.events.js';
import { mayAgree, mayComplete } from '../actions.policy.js';

/** Ends a corrective action: it was done, or it was dropped for a reason. */
@Injectable()
export class SettleAction {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly actions: ActionStore,
    private readonly log: IncidentLog,
  ) {}

  @Transactional()
  async complete(actor: Actor, idOrNumber: string, actionId: string, outcome: string): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const action = await this.actions.of(found, actionId);
    if (!mayComplete(actor, action)) throw refuse('corrective_action.not_yours_to_do');
    if (action.state !== 'OPEN') throw refuse('corrective_action.settled');
    await this.actions.settle(actionId, { state: 'DONE', outcome, settledById: actor.userId });
    await this.log.record(actor, found, CorrectiveActionDone, { actionId });
  }

  @Transactional()
  async drop(actor: Actor, idOrNumber: string, actionId: string, outcome: string): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const action = await this.actions.of(found, actionId);
    if (!mayAgree(actor, found.facts, action.departmentId)) throw refuse('corrective_action.not_yours_to_agree');
    if (action.state !== 'OPEN') throw refuse('corrective_action.settled');
    await this.actions.settle(actionId, { state: 'DROPPED', outcome, settledById: actor.userId });
    await this.log.record(actor, found, CorrectiveActionDropped, { actionId });
  }
}
