import { addDays, LocalDate } from '@lockstep/working-time';
import { Actor, isLead } from '../platform/auth/index.js';

/** Administrators place other people and never themselves. So they cannot give themselves sight of a department. */
export const mayPlaceMember = (actor: Actor, userId: string): boolean => actor.admin && actor.userId !== userId;

export const mayEditCalendar = (actor: Actor, departmentId: string): boolean =>
  actor.admin || isLead(actor, departmentId);

/**
 * The first local day whose hours the actor may change; null when the actor may change every day. Clocks have already
 * counted earlier days, so a lead starts with the next day and an administrator with today. An administrator may change
 * the whole initial version, because it sets up the calendar.
 */
export function firstEditableDay(actor: Actor, effectiveFrom: LocalDate | null, today: LocalDate): LocalDate | null {
  if (!actor.admin) return addDays(today, 1);
  return effectiveFrom === null ? null : today;
}

/** General rights of the caller. Each resource states further rights of its own. */
export interface CallerAbilities {
  administer: boolean;
  readAllFigures: boolean;
  raiseRequests: boolean;
  /** Ids of the departments whose calendar and services the caller may edit. */
  editDepartments: string[];
  manageSignIn: boolean;
}

export const abilitiesOf = (actor: Actor): CallerAbilities => ({
  administer: actor.admin,
  readAllFigures: actor.executive,
  raiseRequests: actor.memberships.length > 0,
  editDepartments: actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => departmentId),
  manageSignIn: actor.scopes === null,
});
