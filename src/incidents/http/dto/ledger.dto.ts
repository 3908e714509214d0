import {
  IsFlag,
  IsId,
  IsLine,
  IsLocalDate,
  IsOneOf,
  IsShapedLike,
  IsText,
  MoneyBody,
  MoneyDto,
  Nested,
  Optional,
} from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  LocalDateField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { COST_CATEGORIES, type CostCategory } from '../../incident-line.entity.js';

const LINE_KINDS = ['ESTIMATE', 'ACTUAL'] as const;
type LineKind = (typeof LINE_KINDS)[number];

const MINOR_UNITS = /^\d{1,15}$/;
const NO_MINOR_UNITS = 'is not a whole number of minor units in a string';

/** How an amount was reckoned. */
export class QuantityDto {
  @IsShapedLike(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,3})?$/, 'is not a number above zero with at most three places', {
    example: '320',
  })
  value: string;

  @IsLine({ max: 20 }, { example: 'h' })
  unit: string;

  /** Minor units for each unit. */
  @IsShapedLike(/^-?\d{1,15}$/, 'is not a whole number of minor units in a string', { example: '6250' })
  rate: string;
}

/**
 * The three points of an uncertain estimate: the amount is a sixth of the least, of the most, and of four times the
 * likeliest.
 */
export class ThreePointsDto {
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '1000000' })
  low: string;

  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '2000000' })
  likely: string;

  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '4500000' })
  high: string;
}

export class RecordLineBody {
  @IsOneOf(COST_CATEGORIES, { enumName: 'CostCategory', example: 'FREIGHT_EXPEDITE' })
  category: CostCategory;

  @IsOneOf(LINE_KINDS, { enumName: 'CostLineKind', example: 'ACTUAL' })
  kind: LineKind;

  /** Not zero; negative for a recovery. */
  @Nested(() => MoneyBody, { example: { amount: '980000', currency: 'USD' } })
  amount: MoneyBody;

  /** The purpose of the amount. Required in the category OTHER. */
  @Optional()
  @IsText({ max: 500, min: 0 }, { example: 'Air freight of the right part' })
  note?: string;

  @IsLocalDate()
  occurredOn: string;

  /** The modelled delay cost of the order holds this sum already. */
  @Optional()
  @IsFlag({ default: false })
  coversDelayCost?: boolean;

  /** Quantity times rate has to equal the amount. */
  @Optional()
  @Nested(() => QuantityDto)
  quantity?: QuantityDto;

  /** The three points of an uncertain estimate have to give the amount. */
  @Optional()
  @Nested(() => ThreePointsDto)
  threePoints?: ThreePointsDto;

  /** Any line of the same item: the estimate that this line settles, or the line that it replaces. */
  @Optional()
  @IsId()
  itemId?: string;

  /** A file of this incident. */
  @Optional()
  @IsId()
  evidenceId?: string;

  /** The line that this one reverses: same category and kind, opposite amount. */
  @Optional()
  @IsId()
  reversesId?: string;
}

/** Why an estimate is accepted although nothing actual was found. */
export class WaiverBody {
  @IsText({ max: 500 }, { example: 'The supplier will not send an invoice for the sample.' })
  reason: string;
}

export class IncidentLineDto {
  @IdField() id: string;
  @OneOfField(COST_CATEGORIES, { enumName: 'CostCategory' }) category: CostCategory;
  @OneOfField(LINE_KINDS, { enumName: 'CostLineKind' }) kind: LineKind;
  @PartField(MoneyDto) amount: MoneyDto;
  @TextField() note: string;
  @LocalDateField() occurredOn: string;
  @FlagField() coversDelayCost: boolean;
  @IdField({ nullable: true }) reversesId: string | null;
  /** Lines with the same item are about the same thing. */
  @IdField() itemId: string;
  @PartField(QuantityDto, { nullable: true }) quantity: QuantityDto | null;
  @PartField(ThreePointsDto, { nullable: true }) threePoints: ThreePointsDto | null;
  @IdField({ nullable: true }) evidenceId: string | null;
  @IdField() recordedById: string;
  @InstantField() recordedAt: Date;
}

/** A file that proves a cost. */
export class EvidenceDto {
  @IdField() id: string;
  @TextField({ example: 'invoice-4711.pdf' }) name: string;
  @TextField({ example: 'application/pdf' }) mediaType: string;
  @IntegerField() sizeBytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  @TextField() digest: string;
  @IdField() uploadedById: string;
  @InstantField() uploadedAt: Date;
}
