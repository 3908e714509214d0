import { Injectable } from '@nestjs/common';
import { Calendars, Departments, type DepartmentView } from '../../departments/index.js';
import { Absences, Users } from '../../identity/index.js';
import { type Actor, isLead, isMember } from '../../platform/auth/index.js';
import { Clock, toInstant, toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import {
  OPEN,
  overdueAt,
  readerParameters,
  readerSqlFrom,
  visibleRequestTo,
  type RequestState,
} from '../../requests/index.js';
import { refuse } from '../desk.errors.js';

/** Open work at this moment. It shows nothing about past work of a person. */
export interface Load {
  open: number;
  byState: Partial<Record<RequestState, number>>;
  /** Number of open requests whose promise is broken. */
  overdue: number;
  /** Number of open requests that are due until `soonUntil` and not overdue. */
  dueSoon: number;
  /** Sum of the existing estimates, in minutes of one person. */
  estimatedMinutes: number;
  withoutEstimate: number;
  /** When the oldest open request was sent; null when there is none. */
  oldestSince: Date | null;
}

export interface LoadOfPerson extends Load {
  person: { id: string; name: string };
  /** True when the person is away at this moment. */
  away: boolean;
}

export interface Workload {
  asOf: Date;
  /** The end of the second working day after this one; null for a department without a calendar. */
  soonUntil: Date | null;
  unassigned: Load;
  people: LoadOfPerson[];
}

const SOON_WORKING_DAYS = 2;
const NONE: Load = {
  open: 0,
  byState: {},
  overdue: 0,
  dueSoon: 0,
  estimatedMinutes: 0,
  withoutEstimate: 0,
  oldestSince: null,
};

/** One row for each person, and one for unassigned work. The parameters of the reader come last. */
const LOADS = `
  SELECT person_id AS "personId", sum(open)::integer AS open, jsonb_object_agg(state, open) AS "byState",
         sum(overdue)::integer AS overdue, sum(due_soon)::integer AS "dueSoon",
         sum(estimated)::integer AS "estimatedMinutes", sum(without_estimate)::integer AS "withoutEstimate",
         min(oldest) AS "oldestSince"
    FROM (SELECT r.assignee_id AS person_id, r.state, count(*) AS open,
                 count(*) FILTER (WHERE late.is_late) AS overdue,
                 count(*) FILTER (WHERE r.due_at <= $4 AND NOT late.is_late) AS due_soon,
                 coalesce(sum(r.effort_minutes), 0) AS estimated,
                 count(*) FILTER (WHERE r.effort_minutes IS NULL) AS without_estimate,
                 min(r.submitted_at) AS oldest
            FROM request r,
                 LATERAL (SELECT coalesce(${overdueAt('$3')}, false) AS is_late) late
           WHERE r.holder_department_id = $1 AND r.state = ANY ($2) AND ${visibleRequestTo(readerSqlFrom(5))}
           GROUP BY r.assignee_id, r.state) AS by_state
   GROUP BY person_id`;

/** The open work of a department by person. Leads see all of it, other members only their own. */
@Injectable()
export class ReadWorkload {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly calendars: Calendars,
    private readonly users: Users,
    private readonly absences: Absences,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `workload.not_your_department`. */
  async of(actor: Actor, department: DepartmentView): Promise<Workload> {
    if (!isMember(actor, department.id)) throw refuse('workload.not_your_department');
    const asOf = this.clock.now();
    const soonUntil = department.hasCalendar ? await this.soon(department.id, asOf) : null;
    const loads = await this.database.query<Load & { personId: string | null }>(LOADS, [
      department.id,
      OPEN,
      asOf,
      soonUntil,
      ...readerParameters(actor),
    ]);
    const byPerson = new Map(loads.map(({ personId, ...load }) => [personId, load]));
    const shown = isLead(actor, department.id) ? await this.departments.membersOf(department.id) : [actor.userId];
    return {
      asOf,
      soonUntil,
      unassigned: byPerson.get(null) ?? NONE,
      people: await this.people(shown, byPerson, asOf),
    };
  }

  private async people(ids: string[], loads: Map<string | null, Load>, asOf: Date): Promise<LoadOfPerson[]> {
    const names = await this.users.namesOf(ids);
    const away = await this.absences.awayAmong(ids, asOf);
    return ids
      .map((id) => ({ person: { id, name: names.get(id)! }, away: away.has(id), ...(loads.get(id) ?? NONE) }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name));
  }

  private async soon(departmentId: string, asOf: Date): Promise<Date> {
    const calendar = await this.calendars.of(departmentId);
    return toInstant(calendar.addWorkingDays(toSeconds(asOf), SOON_WORKING_DAYS));
  }
}
