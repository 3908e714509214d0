import { IsExactly, IsInteger, IsShapedLike, OptionalOrNull } from '../../../platform/http/fields.js';
import { NestedList } from '../../../platform/http/list-fields.js';
import { MINOR_UNITS, NO_MINOR_UNITS, ProfileDto } from './contract-profiles.dto.js';

/** A rate for the units up to and including one; the last may be open-ended. */
export class TierDto {
  /** Left out in the last one: however long it takes. */
  @OptionalOrNull()
  @IsInteger({ least: 1, most: 3650 }, { example: 5 })
  upTo: number | null = null;

  /** Minor units for each unit. */
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '500000' })
  rate: string;
}

/** A pain that grows: each unit costs the rate of the tier it falls into. */
export class TieredProfileDto extends ProfileDto {
  @IsExactly('TIERED')
  kind: 'TIERED';

  @NestedList(() => TierDto, { least: 1, most: 50 })
  tiers: TierDto[];

  /** The highest cost, in minor units. */
  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  cap: string | null = null;
}

/** The loss after so many units. */
export class CurvePointDto {
  @IsInteger({ least: 0, most: 3650 }, { example: 5 })
  units: number;

  @IsInteger({ least: 0, most: 10_000 }, { example: 6000 })
  basisPoints: number;
}

/** Something that spoils: a share of the value read off a line through the points. */
export class CurveProfileDto extends ProfileDto {
  @IsExactly('CURVE')
  kind: 'CURVE';

  /** From nothing on day 0; days and shares rise. */
  @NestedList(() => CurvePointDto, { least: 1, most: 100 })
  points: CurvePointDto[];

  /** The base of the shares, in minor units; left out: the order's value. */
  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  baseValue: string | null = null;
}

/** Nobody pays for its delay: nothing in any report, and a rate to order work by. */
export class IntangibleProfileDto extends ProfileDto {
  @IsExactly('INTANGIBLE')
  kind: 'INTANGIBLE';

  /** Minor units for each unit. */
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '5000' })
  nominalRate: string;
}
