export type { AllocatedCause, Allocation } from './allocate.js';
export { failureClassOf, type FailureClass } from './failure-class.js';
export { FailureRisks, type FailureRisk } from './failure-risk.js';
export { IncidentClosed, IncidentLineRecorded, IncidentOpened } from './incidents.events.js';
export { IncidentsModule } from './incidents.module.js';
export { Ledger } from './order-ledger.js';
export { AllocateFailure } from './queries/allocate-failure.js';
export { type CostedIncident, type IncidentFilter, ListIncidents } from './queries/list-incidents.js';
