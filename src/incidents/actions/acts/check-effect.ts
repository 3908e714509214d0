import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import { IncidentLog } from '../../incident-log.js';
import { IncidentLookup } from '../../incident-lookup.js';
import { ActionEffect } from '../action-effect.entity.js';
import { ActionStore } from '../action-store.js';
import { refuse } from '../actions.errors.js';
import { CorrectiveActionChecked } from '../actions.events.js';
import { mayAgree } from '../actions.policy.js';

export type EffectSeen = Pick<ActionEffect, 'effect' | 'words' | 'checkedOn'>;

/** Records a check whether a change helped. There may be many checks; the last one counts. */
@Injectable()
export class CheckEffect {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly actions: ActionStore,
    private readonly database: Database,
    private readonly log: IncidentLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, actionId: string, seen: EffectSeen): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const action = await this.actions.of(found, actionId);
    if (!mayAgree(actor, found.facts, action.departmentId)) throw refuse('corrective_action.not_yours_to_agree');
    if (action.state !== 'DONE') throw refuse('corrective_action.not_done');
    const { effect, checkedOn } = seen;
    const isTooEarly = checkedOn < (await this.actions.doneOn(action));
    if (isTooEarly || checkedOn > (await this.actions.today(action.departmentId))) {
      throw refuse('corrective_action.checked_too_early');
    }
    const row = { id: newId(), actionId, ...seen, checkedById: actor.userId, recordedAt: this.clock.now() };
    await this.database.repository(ActionEffect).insert(row);
    await this.log.record(actor, found, CorrectiveActionChecked, { actionId, effect, checkedOn });
  }
}
