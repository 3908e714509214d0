import { applyDecorators } from '@nestjs/common';
import { OrderNameBody, OrderNameDto } from '../../../orders/index.js';
import { NotAfter } from '../../../platform/http/days.js';
import {
  IsInteger,
  IsLocalDate,
  IsOneOf,
  IsOrderName,
  IsShapedLike,
  IsText,
  IsVerbatim,
  MoneyDto,
  Optional,
  OptionalOrNull,
} from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { FAILURE_CLASSES, type FailureClass } from '../../failure-class.js';
import { IncidentActionDto } from '../../actions/http/action.dto.js';
import { COST_CATEGORIES, type CostCategory } from '../../incident-line.entity.js';
import {
  DETECTION_POINTS,
  type DetectionPoint,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  type IncidentKind,
  type IncidentState,
} from '../../incident.entity.js';
import { EvidenceDto, IncidentLineDto } from './ledger.dto.js';

/** 1 (hardly noticed) to 5 (a customer lost); says how bad it was where no price can. */
const Severity = (): PropertyDecorator =>
  applyDecorators(OptionalOrNull(), IsInteger({ least: 1, most: 5 }, { example: 4 }));

export class OpenIncidentBody {
  @IsOrderName(() => OrderNameBody)
  order: OrderNameBody;

  @IsOneOf(INCIDENT_KINDS, { enumName: 'IncidentKind', example: 'MIS_SHIPMENT' })
  kind: IncidentKind;

  /** Whether the failure was found before the product had left. This decides between internal and external failure. */
  @IsOneOf(DETECTION_POINTS, { enumName: 'DetectionPoint', example: 'AFTER_RELEASE' })
  detectionPoint: DetectionPoint;

  @IsLocalDate()
  detectedOn: string;

  @IsText({ max: 2000 }, { example: 'The valve block was made to the old drawing revision.' })
  summary: string;

  @Severity()
  severity?: number | null;

  /** Harm without a price, such as frustration or a damaged reputation. It is never turned into money. */
  @Optional()
  @IsText({ max: 2000, min: 0 }, { example: 'The customer stood with an idle crane for two weeks.' })
  harm?: string;
}

export class IncidentListQuery extends PageQuery {
  /** System and reference of an order. */
  @Optional()
  @IsShapedLike(/^[A-Z][A-Z0-9_-]{0,19}\/[^\p{Cc}\p{Cs}/]{1,100}$/u, 'is not an order like ERP/SO-10482', {
    example: 'ERP/SO-10482',
  })
  order?: string;

  /** The customer of the order: the id, or the whole name in any case. */
  @Optional()
  @IsVerbatim(200, { example: 'Harbor Crane Works' })
  customer?: string;

  @Optional()
  @NotAfter('detectedUntil')
  @IsLocalDate()
  detectedFrom?: string;

  @Optional()
  @IsLocalDate()
  detectedUntil?: string;

  @Optional()
  @IsOneOf(FAILURE_CLASSES, { enumName: 'FailureClass' })
  failureClass?: FailureClass;
}

export class CategoryTotalDto {
  @OneOfField(COST_CATEGORIES, { enumName: 'CostCategory' }) category: CostCategory;
  @PartField(MoneyDto) amount: MoneyDto;
}

export class LedgerDto {
  /** The total, recoveries subtracted. */
  @PartField(MoneyDto, { example: { amount: '12500000', currency: 'USD' } }) total: MoneyDto;
  /** The actual part of the total; the rest is estimated. */
  @PartField(MoneyDto) actual: MoneyDto;
  /** The error of the estimates of items that are actual by now: 2000 is a fifth too low. */
  @IntegerField({ nullable: true }) estimateErrorBasisPoints: number | null;
  /** The part of the total that the order's delay cost holds as well. */
  @PartField(MoneyDto) coveredDelayCost: MoneyDto;
  @ListField(CategoryTotalDto) byCategory: CategoryTotalDto[];
}

/** Harm without a price, the cause, and the lessons; an absent field stays as it was. */
export class FindingsBody {
  @Severity()
  severity?: number | null;

  @Optional()
  @IsText({ max: 2000, min: 0 }, { example: 'The customer stood with an idle crane for two weeks.' })
  harm?: string;

  @Optional()
  @IsText({ max: 2000, min: 0 }, { example: 'The question about the revision was not answered.' })
  rootCause?: string;

  @Optional()
  @IsText({ max: 2000, min: 0 }, { example: 'Revisions are confirmed before an order is released.' })
  lessons?: string;
}

export class ConclusionBody {
  @IsText({ max: 2000 }, { example: 'The question about the revision was not answered in time.' })
  rootCause: string;

  /** The changes from now on. */
  @IsText({ max: 2000 }, { example: 'A revision is confirmed before an order is released.' })
  lessons: string;
}

export class IncidentAbilitiesDto {
  @FlagField() recordLine: boolean;
  @FlagField() nameCauses: boolean;
  @FlagField() noteFindings: boolean;
  @FlagField() close: boolean;
}

export class IncidentSummaryDto {
  @IdField() id: string;
  @TextField({ example: 'INC-1' }) number: string;
  @PartField(OrderNameDto) order: OrderNameDto;
  @OneOfField(INCIDENT_KINDS, { enumName: 'IncidentKind' }) kind: IncidentKind;
  @OneOfField(DETECTION_POINTS, { enumName: 'DetectionPoint' }) detectionPoint: DetectionPoint;
  @OneOfField(FAILURE_CLASSES, { enumName: 'FailureClass' }) failureClass: FailureClass;
  @LocalDateField() detectedOn: string;
  @TextField() summary: string;
  @OneOfField(INCIDENT_STATES, { enumName: 'IncidentState' }) state: IncidentState;
  @IntegerField({ nullable: true, example: 4 }) severity: number | null;
  @PartField(LedgerDto) ledger: LedgerDto;
  @InstantField() openedAt: Date;
  @InstantField({ nullable: true }) closedAt: Date | null;
}

export class IncidentDto extends IncidentSummaryDto {
  /** Harm without a price. */
  @TextField() harm: string;
  @TextField() rootCause: string;
  @TextField() lessons: string;
  @ListField(IncidentLineDto) lines: IncidentLineDto[];
  /** Items whose estimates were accepted and that will get no actual. */
  @ListField(String) waivedItems: string[];
  @ListField(EvidenceDto) evidence: EvidenceDto[];
  @ListField(IncidentActionDto) actions: IncidentActionDto[];
  /** The number of open corrective actions. An incident may be closed before they are done. */
  @IntegerField({ example: 1 }) openActions: number;
  @PartField(IncidentAbilitiesDto) abilities: IncidentAbilitiesDto;
}

export class IncidentPage extends PageOf(IncidentSummaryDto) {}
