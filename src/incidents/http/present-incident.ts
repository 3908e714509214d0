import { type LedgerSum } from '@lockstep/delay-cost';
import { Fraction } from '@lockstep/money';
import { type AttachmentView } from '../../attachments/index.js';
import { type OrderName } from '../../orders/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { failureClassOf } from '../failure-class.js';
import { type CostCategory, IncidentLine } from '../incident-line.entity.js';
import { Incident } from '../incident.entity.js';
import { quantityText } from '../quantity.js';
import { CostedIncident } from '../queries/list-incidents.js';
import { IncidentSummaryDto, LedgerDto } from './dto/incident.dto.js';
import { EvidenceDto, IncidentLineDto, ThreePointsDto } from './dto/ledger.dto.js';

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
  severity: incident.severity,
  ledger: presentLedger(ledger, incident.currency),
  openedAt: incident.openedAt,
  closedAt: incident.closedAt,
});

export const presentIncidentLine = (line: IncidentLine, currency: string): IncidentLineDto => ({
  id: line.id,
  category: line.category,
  kind: line.kind,
  amount: toMoneyDto(line.amount, currency),
  note: line.note,
  occurredOn: line.occurredOn,
  coversDelayCost: line.coversDelayCost,
  reversesId: line.reversesId,
  itemId: line.itemId,
  quantity:
    line.quantityMilli === null
      ? null
      : { value: quantityText(BigInt(line.quantityMilli)), unit: line.unit!, rate: line.unitRate!.toString() },
  threePoints: presentPoints(line),
  evidenceId: line.evidenceId,
  recordedById: line.recordedById,
  recordedAt: line.recordedAt,
});

const presentPoints = ({ lowAmount, likelyAmount, highAmount }: IncidentLine): ThreePointsDto | null =>
  lowAmount === null
    ? null
    : { low: lowAmount.toString(), likely: likelyAmount!.toString(), high: highAmount!.toString() };

export const presentEvidence = ({
  id,
  name,
  mediaType,
  sizeBytes,
  digest,
  uploadedById,
  uploadedAt,
}: AttachmentView): EvidenceDto => ({
  ...{ id, name, mediaType, sizeBytes, digest, uploadedById, uploadedAt },
});

const presentLedger = (ledger: LedgerSum, currency: string): LedgerDto => ({
  total: toMoneyDto(ledger.total, currency),
  actual: toMoneyDto(ledger.actual, currency),
  coveredDelayCost: toMoneyDto(ledger.coveredDelayCost, currency),
  estimateErrorBasisPoints:
    ledger.estimateError === null ? null : Number(ledger.estimateError.times(Fraction.of(10_000n)).floor()),
  byCategory: ([...ledger.byCategory] as [CostCategory, bigint][])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, amount]) => ({ category, amount: toMoneyDto(amount, currency) })),
});
