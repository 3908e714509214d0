import { localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock, toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import type { IncidentCase } from '../incident-lookup.js';
import { refuse } from './actions.errors.js';
import { mayAgree } from './actions.policy.js';
import { CorrectiveAction } from './corrective-action.entity.js';
import { ACTION_REMINDER, REMINDERS, reminderAt } from './reminders.js';

export type ActionPlan = Pick<CorrectiveAction, 'departmentId' | 'ownerId' | 'dueOn'>;

/** Stores corrective actions and schedules their reminders. Every act on an action has locked its incident. */
@Injectable()
export class ActionStore {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** @throws corrective_action.not_found */
  async of({ incident }: IncidentCase, actionId: string): Promise<CorrectiveAction> {
    const action = await this.rows.findOneBy({ id: actionId, incidentId: incident.id });
    if (action === null) throw refuse('corrective_action.not_found');
    return action;
  }

  /**
   * Returns an open action.
   * @throws corrective_action.not_found, corrective_action.settled
   */
  async openOf(found: IncidentCase, actionId: string): Promise<CorrectiveAction> {
    const action = await this.of(found, actionId);
    if (action.state !== 'OPEN') throw refuse('corrective_action.settled');
    return action;
  }

  countOpen(incidentId: string): Promise<number> {
    return this.rows.countBy({ incidentId, state: 'OPEN' });
  }

  /**
   * Checks that the actor may agree on the action, that its owner is a member of the department, and that its day has
   * not passed.
   * @throws corrective_action.not_yours_to_agree, corrective_action.owner_not_a_member,
   *   corrective_action.due_in_the_past
   */
  async requirePlan(
    actor: Actor,
    { facts }: IncidentCase,
    { departmentId, ownerId, dueOn }: ActionPlan,
  ): Promise<void> {
    if (!mayAgree(actor, facts, departmentId)) throw refuse('corrective_action.not_yours_to_agree');
    const staff = await this.departments.membersOf(departmentId);
    if (!staff.includes(ownerId)) throw refuse('corrective_action.owner_not_a_member');
    if (dueOn < (await this.today(departmentId))) throw refuse('corrective_action.due_in_the_past');
  }

  async keep(action: CorrectiveAction): Promise<void> {
    await this.rows.insert(action);
    await this.remind(action);
  }

  async replan({ id, departmentId }: CorrectiveAction, plan: Pick<ActionPlan, 'ownerId' | 'dueOn'>): Promise<void> {
    await this.rows.update({ id }, plan);
    await this.remind({ id, departmentId, ...plan });
  }

  async settle(id: string, outcome: Pick<CorrectiveAction, 'state' | 'outcome' | 'settledById'>): Promise<void> {
    await this.rows.update({ id }, { ...outcome, settledAt: this.clock.now() });
    await this.timers.cancel({ kind: ACTION_REMINDER, subjectId: id });
  }

  async today(departmentId: string): Promise<string> {
    return localDateOf((await this.departments.byId(departmentId)).zone, this.clock.nowSeconds());
  }

  /** The day on which the action was done, in the zone of its department. */
  async doneOn({ departmentId, settledAt }: CorrectiveAction): Promise<string> {
    return localDateOf((await this.departments.byId(departmentId)).zone, toSeconds(settledAt!));
  }

  /** Schedules the first reminder. A new owner or a new day starts the reminders again. */
  private async remind({ id, departmentId, dueOn }: ActionPlan & { id: string }): Promise<void> {
    const { zone } = await this.departments.byId(departmentId);
    const dueAt = reminderAt(REMINDERS[0]!, dueOn, zone);
    await this.timers.schedule({ kind: ACTION_REMINDER, subjectId: id, dueAt, payload: { sent: 0 } });
  }

  private get rows() {
    return this.database.repository(CorrectiveAction);
  }
}
