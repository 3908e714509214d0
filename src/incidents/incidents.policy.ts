import { Actor, isLead, isMember } from '../platform/auth/actor.js';

export interface IncidentFacts {
  ownerDepartmentId: string;
  /** The owner's department, and the departments that had a part in a request linked to the order. */
  involvedDepartmentIds: string[];
  open: boolean;
}

export interface IncidentAbilities {
  recordLine: boolean;
  nameCauses: boolean;
  noteFindings: boolean;
  close: boolean;
}

export const maySeeIncident = (actor: Actor, incident: IncidentFacts): boolean =>
  actor.executive || incident.involvedDepartmentIds.some((departmentId) => isMember(actor, departmentId));

export const mayOpenIncident = (actor: Actor, ownerDepartmentId: string): boolean => isLead(actor, ownerDepartmentId);

export const mayRecordLine = (actor: Actor, incident: IncidentFacts): boolean =>
  incident.involvedDepartmentIds.some((departmentId) => isMember(actor, departmentId));

/** The department that a person acts for on an incident. Null when no department of theirs has a part in the order. */
export const departmentForIncident = (actor: Actor, incident: IncidentFacts, butNot?: string): string | null =>
  incident.involvedDepartmentIds.find((id) => id !== butNot && isMember(actor, id)) ?? null;

/**
 * The department that a person acts for on the causes of an incident. Null for a program: programs record costs, and
 * only people state causes.
 */
export const departmentOnCauses = (actor: Actor, incident: IncidentFacts, butNot?: string): string | null =>
  actor.serviceAccount ? null : departmentForIncident(actor, incident, butNot);

export const abilitiesOf = (actor: Actor, incident: IncidentFacts): IncidentAbilities => ({
  recordLine: incident.open && mayRecordLine(actor, incident),
  nameCauses: incident.open && departmentOnCauses(actor, incident) !== null,
  noteFindings: incident.open && mayOpenIncident(actor, incident.ownerDepartmentId),
  close: incident.open && mayOpenIncident(actor, incident.ownerDepartmentId),
});
