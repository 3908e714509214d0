import { Actor, isLead } from '../platform/auth/index.js';

/** Leads decide about the services of their department. An administrator may change them too, to set the system up. */
export const mayWriteServices = (actor: Actor, departmentId: string): boolean =>
  actor.admin || isLead(actor, departmentId);

export interface ServiceAbilities {
  change: boolean;
}

export const abilitiesOf = (actor: Actor, service: { departmentId: string }): ServiceAbilities => ({
  change: mayWriteServices(actor, service.departmentId),
});
