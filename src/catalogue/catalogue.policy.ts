import { Actor, isLead } from '../platform/auth/index.js';

/** A lead decides about the services of the department; an administrator sets up. */
export const mayWriteServices = (actor: Actor, departmentId: string): boolean =>
  actor.admin || isLead(actor, departmentId);

export interface ServiceAbilities {
  change: boolean;
}

export const abilitiesOf = (actor: Actor, service: { departmentId: string }): ServiceAbilities => ({
  change: mayWriteServices(actor, service.departmentId),
});
