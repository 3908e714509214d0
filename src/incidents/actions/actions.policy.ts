import { type Actor, isLead } from '../../platform/auth/actor.js';
import type { IncidentFacts } from '../incidents.policy.js';
import type { CorrectiveAction } from './corrective-action.entity.js';

export interface ActionAbilities {
  replan: boolean;
  complete: boolean;
  drop: boolean;
  check: boolean;
}

/**
 * A lead agrees for their own department. The leads of the order's owner agree for every department, because they are
 * responsible for what is learned from the incident.
 */
export const mayAgree = (actor: Actor, { ownerDepartmentId }: IncidentFacts, departmentId: string): boolean =>
  !actor.serviceAccount && (isLead(actor, departmentId) || isLead(actor, ownerDepartmentId));

export const mayComplete = (actor: Actor, { ownerId, departmentId }: Readonly<CorrectiveAction>): boolean =>
  !actor.serviceAccount && (actor.userId === ownerId || isLead(actor, departmentId));

export function abilitiesOf(actor: Actor, facts: IncidentFacts, action: Readonly<CorrectiveAction>): ActionAbilities {
  const open = action.state === 'OPEN';
  const agrees = mayAgree(actor, facts, action.departmentId);
  return {
    replan: open && agrees,
    complete: open && mayComplete(actor, action),
    drop: open && agrees,
    check: action.state === 'DONE' && agrees,
  };
}
