import { addDays, LocalDate } from '@lockstep/working-time';
import { Actor, isLead } from '../platform/auth/index.js';

/** Administrators place other people, never themselves: sight of a department is not theirs to take. */
export const mayPlaceMember = (actor: Actor, userId: string): boolean => actor.admin && actor.userId !== userId;

export const mayEditCalendar = (actor: Actor, departmentId: string): boolean =>
  actor.admin || isLead(actor, departmentId);

/**
 * The first local day whose hours the actor may change; null when every day is open to them. Clocks have already
 * counted the days before, so a lead begins with the next day and an administrator with today. Only the initial
 * version is open to an administrator as a whole, because it is how a calendar is set up.
 */
export function firstEditableDay(actor: Actor, effectiveFrom: LocalDate | null, today: LocalDate): LocalDate | null {
  if (!actor.admin) return addDays(today, 1);
  return effectiveFrom === null ? null : today;
}

/** The rights of the caller in general; each resource states its own. */
export interface Abilities {
  administer: boolean;
  readAllFigures: boolean;
  raiseRequests: boolean;
  /** Ids of the departments whose calendar and services are theirs to edit. */
  editDepartments: string[];
  manageSignIn: boolean;
}

export const abilitiesOf = (actor: Actor): Abilities => ({
  administer: actor.admin,
  readAllFigures: actor.executive,
  raiseRequests: actor.memberships.length > 0,
  editDepartments: actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => departmentId),
  manageSignIn: actor.scopes === null,
});
