import { defineEvent } from '../platform/events/index.js';
import type { CostCategory } from './incident-line.entity.js';
import type { DetectionPoint, IncidentKind } from './incident.entity.js';

/** Stream kind `incident`. Amounts are minor units as strings. */
export const IncidentOpened = defineEvent<{
  number: string;
  orderId: string;
  kind: IncidentKind;
  detectionPoint: DetectionPoint;
}>('incident.opened', 'A failure was reported on an order.', 'orderId');
export const IncidentLineRecorded = defineEvent<{
  lineId: string;
  category: CostCategory;
  kind: 'ESTIMATE' | 'ACTUAL';
  amount: string;
  currency: string;
  reversesId: string | null;
  itemId: string;
  evidenceId: string | null;
}>('incident.line_recorded', 'A cost was written into the ledger of an incident.', 'lineId', 'reversesId', 'itemId');
/** `openActions`: the number of corrective actions that were open at the closing. */
export const IncidentClosed = defineEvent<{ total: string; currency: string; openActions?: number }>(
  'incident.closed',
  'The ledger of an incident was closed.',
);
export const IncidentItemWaived = defineEvent<{ itemId: string }>(
  'incident.item_waived',
  'The estimate of a cost was accepted: no actual will come.',
  'itemId',
);
export const IncidentCosted = defineEvent<{ total: string; currency: string }>(
  'incident.costed',
  'Every cost of an incident is actual, or its estimate was accepted.',
);
export const IncidentReopened = defineEvent<object>('incident.cost_reopened', 'A cost of an incident is open again.');
export const IncidentFindingsNoted = defineEvent<{ severity: number | null }>(
  'incident.findings_noted',
  'Somebody noted how bad an incident was beyond its price, or why it happened.',
);
export const IncidentEvidenceAdded = defineEvent<{ attachmentId: string; digest: string }>(
  'incident.evidence_added',
  'A file that proves a cost was added to an incident.',
  'attachmentId',
);
export const IncidentCauseProposed = defineEvent<CauseWord>(
  'incident.cause_proposed',
  'Somebody said how much of an incident a request stands for.',
  'requestId',
);
export const IncidentCauseConfirmed = defineEvent<CauseWord>(
  'incident.cause_confirmed',
  'A second department stands behind the weight of a cause.',
  'requestId',
);
export const IncidentCauseWithdrawn = defineEvent<Pick<CauseWord, 'requestId' | 'revision'>>(
  'incident.cause_withdrawn',
  'A cause of an incident was taken back.',
  'requestId',
);

interface CauseWord {
  requestId: string;
  revision: number;
  weightBasisPoints: number;
  providerBasisPoints: number;
}
