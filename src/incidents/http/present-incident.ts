import { type OrderName } from '../../orders/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { failureClassOf } from '../failure-class.js';
import { type CostCategory, IncidentLine } from '../incident-line.entity.js';
import { Incident } from '../incident.entity.js';
import { type LedgerTotal } from '../ledger.js';
import { CostedIncident } from '../queries/list-incidents.js';
import { IncidentLineDto, IncidentSummaryDto, LedgerDto } from './dto/incident.dto.js';

type Shown = { incident: Readonly<Incident>; order: OrderName; ledger: CostedIncident['ledger'] };

export const presentIncident = ({ incident, order, ledger }: Shown): IncidentSummaryDto => ({
  id: incident.id,
  number: incident.number,
  order: { system: order.system, reference: order.reference },
  kind: incident.kind,
  detectionPoint: incident.detectionPoint,
  failureClass: failureClassOf(incident.detectionPoint),
  detectedOn: incident.detectedOn,
  summary: incident.summary,
  state: incident.state,
  ledger: presentLedger(ledger, incident.currency),
  openedAt: incident.openedAt,
  closedAt: incident.closedAt,
});

export const presentLine = (line: IncidentLine, currency: string): IncidentLineDto => ({
  id: line.id,
  category: line.category,
  kind: line.kind,
  amount: toMoneyDto(line.amount, currency),
  note: line.note,
  occurredOn: line.occurredOn,
  coversDelayCost: line.coversDelayCost,
  reversesId: line.reversesId,
  recordedById: line.recordedById,
  recordedAt: line.recordedAt,
});

const presentLedger = (ledger: LedgerTotal, currency: string): LedgerDto => ({
  total: toMoneyDto(ledger.total, currency),
  actual: toMoneyDto(ledger.actual, currency),
  coveredDelayCost: toMoneyDto(ledger.coveredDelayCost, currency),
  byCategory: (Object.entries(ledger.byCategory) as [CostCategory, bigint][])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, amount]) => ({ category, amount: toMoneyDto(amount, currency) })),
});
