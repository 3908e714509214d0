import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { IsId, IsLine, IsLocalDate, IsText, MoneyDto, Nested, Optional } from '../../../platform/http/fields.js';
import { COST_CATEGORIES, type CostCategory } from '../../incident-line.entity.js';

const LINE_KINDS = ['ESTIMATE', 'ACTUAL'] as const;
type LineKind = (typeof LINE_KINDS)[number];

const MINOR_UNITS = /^\d{1,15}$/;
const MINOR_UNITS_MESSAGE = { message: 'is not a whole number of minor units in a string' };

/** How an amount was reckoned. */
export class QuantityDto {
  @ApiProperty({ example: '320', pattern: '^\\d{1,9}(\\.\\d{1,3})?$' })
  @Matches(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,3})?$/, { message: 'is not a number above zero with at most three places' })
  value: string;

  @IsLine({ max: 20 }, { example: 'h' })
  unit: string;

  /** Minor units for each unit. */
  @ApiProperty({ example: '6250', pattern: '^-?\\d{1,15}$' })
  @Matches(/^-?\d{1,15}$/, { message: 'is not a whole number of minor units in a string' })
  rate: string;
}

/**
 * The three points of an uncertain estimate: the amount is a sixth of the least, of the most, and of four times the
 * likeliest.
 */
export class ThreePointsDto {
  @ApiProperty({ example: '1000000', pattern: MINOR_UNITS.source })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  low: string;

  @ApiProperty({ example: '2000000', pattern: MINOR_UNITS.source })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  likely: string;

  @ApiProperty({ example: '4500000', pattern: MINOR_UNITS.source })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  high: string;
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
  @Nested(() => MoneyDto)
  amount: MoneyDto;

  /** The purpose of the amount. Required in the category OTHER. */
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

  /** Quantity times rate has to equal the amount. */
  @ApiPropertyOptional({ type: QuantityDto })
  @Optional()
  @Nested(() => QuantityDto)
  quantity?: QuantityDto;

  /** The three points of an uncertain estimate have to give the amount. */
  @ApiPropertyOptional({ type: ThreePointsDto })
  @Optional()
  @Nested(() => ThreePointsDto)
  threePoints?: ThreePointsDto;

  /** Any line of the same item: the estimate that this line settles, or the line that it replaces. */
  @IsId({ required: false })
  @Optional()
  itemId?: string;

  /** A file of this incident. */
  @IsId({ required: false })
  @Optional()
  evidenceId?: string;

  /** The line that this one reverses: same category and kind, opposite amount. */
  @IsId({ required: false })
  @Optional()
  reversesId?: string;
}

/** Why an estimate is accepted although nothing actual was found. */
export class WaiverDto {
  @IsText({ max: 500 }, { example: 'The supplier will not send an invoice for the sample.' })
  reason: string;
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
  /** Lines with the same item are about the same thing. */
  @ApiProperty({ format: 'uuid' }) itemId: string;
  @ApiProperty({ type: QuantityDto, nullable: true }) quantity: QuantityDto | null;
  @ApiProperty({ type: ThreePointsDto, nullable: true }) threePoints: ThreePointsDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) evidenceId: string | null;
  @ApiProperty({ format: 'uuid' }) recordedById: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}

/** A file that proves a cost. */
export class EvidenceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'invoice-4711.pdf' }) name: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType: string;
  @ApiProperty({ type: 'integer' }) sizeBytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  @ApiProperty() digest: string;
  @ApiProperty({ format: 'uuid' }) uploadedById: string;
  @ApiProperty({ type: String, format: 'date-time' }) uploadedAt: Date;
}
