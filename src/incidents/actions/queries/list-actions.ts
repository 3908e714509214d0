import { Injectable } from '@nestjs/common';
import { Users } from '../../../identity/index.js';
import { readerOfOrders, VISIBLE_ORDER_OF_PAGE } from '../../../orders/index.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/index.js';
import type { ActionEffect } from '../action-effect.entity.js';
import type { ActionState, CorrectiveAction } from '../corrective-action.entity.js';

export interface ShownAction {
  action: CorrectiveAction;
  /** The number of the incident, like `INC-12`. */
  incident: string;
  ownerName: string;
  /** Oldest check first. */
  effects: ActionEffect[];
}

export interface ActionFilter {
  state?: ActionState;
  /** Open actions that were due before this day. */
  overdueOn?: string;
}

/** Lists corrective actions with the checks of their effects. */
@Injectable()
export class ListActions {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
  ) {}

  /**
   * The actions of an incident, in the sequence of their agreement. The caller has checked that the incident may be
   * seen.
   */
  async ofIncident(incidentId: string): Promise<ShownAction[]> {
    return this.shown('a.incident_id = $1 ORDER BY a.id', [incidentId]);
  }

  /** The actions of one department, in incidents that the reader may see, by id, after the given one. */
  async ofDepartment(
    actor: Actor,
    departmentId: string,
    { state, overdueOn }: ActionFilter,
    after: string | null,
    limit: number,
  ): Promise<ShownAction[]> {
    return this.shown(
      `${VISIBLE_ORDER_OF_PAGE} AND a.department_id = $3
         AND ($4::text IS NULL OR a.state = $4)
         AND ($5::date IS NULL OR (a.state = 'OPEN' AND a.due_on < $5))
         AND ($6::uuid IS NULL OR a.id > $6)
       ORDER BY a.id LIMIT $7`,
      [...readerOfOrders(actor), departmentId, state ?? null, overdueOn ?? null, after, limit],
    );
  }

  private async shown(condition: string, parameters: unknown[]): Promise<ShownAction[]> {
    const rows = await this.database.query<CorrectiveAction & { incident: string; effects: StoredEffect[] }>(
      `SELECT a.id, a.incident_id AS "incidentId", a.department_id AS "departmentId", a.owner_id AS "ownerId", a.change,
              to_char(a.due_on, 'YYYY-MM-DD') AS "dueOn", a.state, a.outcome, a.agreed_by_id AS "agreedById",
              a.agreed_at AS "agreedAt", a.settled_by_id AS "settledById", a.settled_at AS "settledAt", i.number AS incident,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'actionId', e.action_id, 'effect', e.effect,
                        'words', e.words, 'checkedOn', e.checked_on, 'checkedById', e.checked_by_id,
                        'recordedAt', e.recorded_at) ORDER BY e.id), '[]')
                 FROM corrective_action_effect e WHERE e.action_id = a.id) AS effects
         FROM corrective_action a
         JOIN incident i ON i.id = a.incident_id
         JOIN customer_order o ON o.id = i.order_id
        WHERE ${condition}`,
      parameters,
    );
    const names = await this.users.namesOf(rows.map(({ ownerId }) => ownerId));
    return rows.map(({ incident, effects, ...action }) => ({
      action,
      incident,
      ownerName: names.get(action.ownerId)!,
      effects: effects.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt) })),
    }));
  }
}

type StoredEffect = Omit<ActionEffect, 'recordedAt'> & { recordedAt: string };
