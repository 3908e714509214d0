import { Actor, isLead, isMember } from '../platform/auth/actor.js';

export interface IncidentFacts {
  ownerDepartmentId: string;
  /** The owner's, and those that had a part in a request on the order. */
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

/** The department a person speaks for about an incident; null when none of theirs has a part in the order. */
export const departmentFor = (actor: Actor, incident: IncidentFacts, butNot?: string): string | null =>
  incident.involvedDepartmentIds.find((id) => id !== butNot && isMember(actor, id)) ?? null;

/** The same about its causes: a program puts costs on record, but what they came from is for people to say. */
export const departmentOnCauses = (actor: Actor, incident: IncidentFacts, butNot?: string): string | null =>
  actor.serviceAccount ? null : departmentFor(actor, incident, butNot);

export const abilitiesOf = (actor: Actor, incident: IncidentFacts): IncidentAbilities => ({
  recordLine: incident.open && mayRecordLine(actor, incident),
  nameCauses: incident.open && departmentOnCauses(actor, incident) !== null,
  noteFindings: incident.open && mayOpenIncident(actor, incident.ownerDepartmentId),
  close: incident.open && mayOpenIncident(actor, incident.ownerDepartmentId),
});
