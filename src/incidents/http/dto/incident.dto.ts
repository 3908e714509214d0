import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, Matches, ValidateNested } from 'class-validator';
import { OrderNameParams } from '../../../orders/index.js';
import { IsId, IsLocalDate, IsText, MoneyDto, Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { FAILURE_CLASSES, type FailureClass } from '../../failure-class.js';
import { COST_CATEGORIES, type CostCategory } from '../../incident-line.entity.js';
import { DETECTION_POINTS, type DetectionPoint, INCIDENT_KINDS, type IncidentKind } from '../../incident.entity.js';

const LINE_KINDS = ['ESTIMATE', 'ACTUAL'] as const;
type LineKind = (typeof LINE_KINDS)[number];

export class OpenIncidentDto {
  @ApiProperty({ type: OrderNameParams })
  @ValidateNested()
  @Type(() => OrderNameParams)
  order: OrderNameParams;

  @ApiProperty({ enum: INCIDENT_KINDS, enumName: 'IncidentKind', example: 'MIS_SHIPMENT' })
  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  /** Whether it was found before the product had left; decides between internal and external failure. */
  @ApiProperty({ enum: DETECTION_POINTS, enumName: 'DetectionPoint', example: 'AFTER_RELEASE' })
  @IsIn(DETECTION_POINTS)
  detectionPoint: DetectionPoint;

  @IsLocalDate()
  detectedOn: string;

  @IsText({ max: 2000 }, { example: 'The valve block was made to the old drawing revision.' })
  summary: string;
}

export class RecordLineDto {
  @ApiProperty({ enum: COST_CATEGORIES, enumName: 'CostCategory', example: 'FREIGHT_EXPEDITE' })
  @IsIn(COST_CATEGORIES)
  category: CostCategory;

  @ApiProperty({ enum: LINE_KINDS, enumName: 'CostLineKind', example: 'ACTUAL' })
  @IsIn(LINE_KINDS)
  kind: LineKind;

  /** Not zero; negative for a recovery. */
  @ApiProperty({ type: MoneyDto, example: { amount: '980000', currency: 'USD' } })
  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;

  /** What it was for; OTHER needs one. */
  @IsText({ max: 500, min: 0 }, { required: false, example: 'Air freight of the right part' })
  @Optional()
  note?: string;

  @IsLocalDate()
  occurredOn: string;

  /** The modelled delay cost of the order holds this sum already. */
  @ApiPropertyOptional({ default: false })
  @Optional()
  @IsBoolean()
  coversDelayCost?: boolean;

  /** The line this one takes back: same category and kind, opposite amount. */
  @IsId({ required: false })
  @Optional()
  reversesId?: string;
}

export class IncidentListQuery extends PageQuery {
  /** System and reference of an order. */
  @ApiPropertyOptional({ example: 'ERP/SO-10482' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}\/[^\p{Cc}\p{Cs}/]{1,100}$/u, { message: 'is not an order like ERP/SO-10482' })
  order?: string;

  @IsLocalDate({ required: false })
  @Optional()
  detectedFrom?: string;

  @IsLocalDate({ required: false })
  @Optional()
  detectedUntil?: string;
}

export class CategoryTotalDto {
  @ApiProperty({ enum: COST_CATEGORIES, enumName: 'CostCategory' }) category: CostCategory;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
}

export class LedgerDto {
  /** Recoveries subtracted. */
  @ApiProperty({ type: MoneyDto, example: { amount: '12500000', currency: 'USD' } }) total: MoneyDto;
  /** What of the total is actual, not estimated. */
  @ApiProperty({ type: MoneyDto }) actual: MoneyDto;
  /** What of the total the order's delay cost holds as well. */
  @ApiProperty({ type: MoneyDto }) coveredDelayCost: MoneyDto;
  @ApiProperty({ type: [CategoryTotalDto] }) byCategory: CategoryTotalDto[];
}

export class IncidentLineDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: COST_CATEGORIES, enumName: 'CostCategory' }) category: CostCategory;
  @ApiProperty({ enum: LINE_KINDS, enumName: 'CostLineKind' }) kind: LineKind;
  @ApiProperty({ type: MoneyDto }) amount: MoneyDto;
  @ApiProperty() note: string;
  @ApiProperty({ type: String, format: 'date' }) occurredOn: string;
  @ApiProperty() coversDelayCost: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) reversesId: string | null;
  @ApiProperty({ format: 'uuid' }) recordedById: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

export class IncidentAbilitiesDto {
  @ApiProperty() recordLine: boolean;
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
  @ApiProperty({ enum: ['OPEN', 'CLOSED'], enumName: 'IncidentState' }) state: 'OPEN' | 'CLOSED';
  @ApiProperty({ type: LedgerDto }) ledger: LedgerDto;
  @ApiProperty({ type: String, format: 'date-time' }) openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt: Date | null;
}

export class IncidentDto extends IncidentSummaryDto {
  @ApiProperty({ type: [IncidentLineDto] }) lines: IncidentLineDto[];
  @ApiProperty({ type: IncidentAbilitiesDto }) abilities: IncidentAbilitiesDto;
}

export class IncidentPageDto extends PageOf(IncidentSummaryDto) {}
