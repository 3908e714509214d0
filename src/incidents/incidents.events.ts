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
}>('incident.line_recorded', 'A cost was written into the ledger of an incident.', 'lineId', 'reversesId');
export const IncidentClosed = defineEvent<{ total: string; currency: string }>(
  'incident.closed',
  'The ledger of an incident was closed.',
);
