import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { OrderNameBody, OrderNameParams } from '../../../orders/index.js';
import { NotAfter } from '../../../platform/http/days.js';
import { IsLocalDate, IsText, MoneyDto, Nested, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
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
function Severity(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 1, maximum: 5, nullable: true, required: false, example: 4 }),
    OptionalOrNull(),
    IsInt(),
    Min(1),
    Max(5),
  );
}

export class OpenIncidentDto {
  @ApiProperty({ type: OrderNameBody })
  @Nested(() => OrderNameBody)
  order: OrderNameBody;

  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind', example: 'MIS_SHIPMENT' })
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  /** Whether the failure was found before the product had left. This decides between internal and external failure. */
  @ApiProperty({ enum: DETECTION_POINTS, enumName: 'DetectionPoint', example: 'AFTER_RELEASE' })
  @IsIn(DETECTION_POINTS)
  detectionPoint: DetectionPoint;

  @IsLocalDate()
  detectedOn: string;

  @IsText({ max: 2000 }, { example: 'The valve block was made to the old drawing revision.' })
  summary: string;

  @Severity()
  severity?: number | null;

  /** Harm without a price, such as frustration or a damaged reputation. It is never turned into money. */
  @IsText({ max: 2000, min: 0 }, { required: false, example: 'The customer stood with an idle crane for two weeks.' })
  @Optional()
  harm?: string;
}

export class IncidentListQuery extends PageQuery {
  /** System and reference of an order. */
  @ApiPropertyOptional({ example: 'ERP/SO-10482' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}\/[^\p{Cc}\p{Cs}/]{1,100}$/u, { message: 'is not an order like ERP/SO-10482' })
  order?: string;

  /** The customer of the order: the id, or the whole name in any case. */
  @ApiPropertyOptional({ example: 'Harbor Crane Works' })
  @Optional()
  @IsString()
  @MaxLength(200)
  customer?: string;

  @IsLocalDate({ required: false })
  @Optional()
  @NotAfter('detectedUntil')
  detectedFrom?: string;

  @IsLocalDate({ required: false })
  @Optional()
  detectedUntil?: string;

  @ApiPropertyOptional({ enum: FAILURE_CLASSES, enumName: 'FailureClass' })
  @Optional()
  @IsIn(FAILURE_CLASSES)
  failureClass?: FailureClass;
}

export class CategoryTotalDto {
  @ApiProperty({ enum: COST_CATEGORIES, enumName: 'CostCategory' }) category: CostCategory;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

export class LedgerDto {
  /** The total, recoveries subtracted. */
  @ApiProperty({ type: MoneyDto, example: { amount: '12500000', currency: 'USD' } }) total: MoneyDto;
  /** The actual part of the total; the rest is estimated. */
  @ApiProperty({ type: MoneyDto }) actual: MoneyDto;
  /** The error of the estimates of items that are actual by now: 2000 is a fifth too low. */
  @ApiProperty({ type: 'integer', nullable: true }) estimateErrorBasisPoints: number | null;
  /** The part of the total that the order's delay cost holds as well. */
  @ApiProperty({ type: MoneyDto }) coveredDelayCost: MoneyDto;
  @ApiProperty({ type: [CategoryTotalDto] }) byCategory: CategoryTotalDto[];
}

/** Harm without a price, the cause, and the lessons; an absent field stays as it was. */
export class FindingsDto {
  @Severity()
  severity?: number | null;

  @IsText({ max: 2000, min: 0 }, { required: false, example: 'The customer stood with an idle crane for two weeks.' })
  @Optional()
  harm?: string;

  @IsText({ max: 2000, min: 0 }, { required: false, example: 'The question about the revision was not answered.' })
  @Optional()
  rootCause?: string;

  @IsText({ max: 2000, min: 0 }, { required: false, example: 'Revisions are confirmed before an order is released.' })
  @Optional()
  lessons?: string;
}

export class ConclusionDto {
  @IsText({ max: 2000 }, { example: 'The question about the revision was not answered in time.' })
  rootCause: string;

  /** The changes from now on. */
  @IsText({ max: 2000 }, { example: 'A revision is confirmed before an order is released.' })
  lessons: string;
}

export class IncidentAbilitiesDto {
  @ApiProperty() recordLine: boolean;
  @ApiProperty() nameCauses: boolean;
  @ApiProperty() noteFindings: boolean;
  @ApiProperty() close: boolean;
}

export class IncidentSummaryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'INC-1' }) number: string;
  @ApiProperty({ type: OrderNameParams }) order: OrderNameParams;
  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind' }) kind: IncidentKind;
  @ApiProperty({ enum: DETECTION_POINTS, enumName: 'DetectionPoint' }) detectionPoint: DetectionPoint;
  @ApiProperty({ enum: FAILURE_CLASSES, enumName: 'FailureClass' }) failureClass: FailureClass;
  @ApiProperty({ type: String, format: 'date' }) detectedOn: string;
  @ApiProperty() summary: string;
  @ApiProperty({ enum: INCIDENT_STATES, enumName: 'IncidentState' }) state: IncidentState;
  @ApiProperty({ type: 'integer', nullable: true, example: 4 }) severity: number | null;
  @ApiProperty({ type: LedgerDto }) ledger: LedgerDto;
  @ApiProperty({ type: String, format: 'date-time' }) openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
}

export class IncidentDto extends IncidentSummaryDto {
  /** Harm without a price. */
  @ApiProperty() harm: string;
  @ApiProperty() rootCause: string;
  @ApiProperty() lessons: string;
  @ApiProperty({ type: [IncidentLineDto] }) lines: IncidentLineDto[];
  /** Items whose estimates were accepted and that will get no actual. */
  @ApiProperty({ type: [String] }) waivedItems: string[];
  @ApiProperty({ type: [EvidenceDto] }) evidence: EvidenceDto[];
  @ApiProperty({ type: [IncidentActionDto] }) actions: IncidentActionDto[];
  /** The number of open corrective actions. An incident may be closed before they are done. */
  @ApiProperty({ type: 'integer', example: 1 }) openActions: number;
  @ApiProperty({ type: IncidentAbilitiesDto }) abilities: IncidentAbilitiesDto;
}

export class IncidentPageDto extends PageOf(IncidentSummaryDto) {}
