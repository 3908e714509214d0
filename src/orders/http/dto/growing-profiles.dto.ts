import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, Equals, IsInt, Matches, Max, Min } from 'class-validator';
import { NestedList, OptionalOrNull } from '../../../platform/http/fields.js';
import { MINOR_UNITS, MINOR_UNITS_MESSAGE, ProfileDto } from './contract-profiles.dto.js';

/** A rate for the units up to and including one; the last may be open-ended. */
export class TierDto {
  /** Left out in the last one: however long it takes. */
  @ApiProperty({ type: 'integer', nullable: true, required: false, example: 5 })
  @OptionalOrNull()
  @IsInt()
  @Min(1)
  @Max(3650)
  upTo: number | null = null;

  /** Minor units for each unit. */
  @ApiProperty({ example: '500000' })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  rate: string;
}

/** A pain that grows: each unit costs the rate of the tier it falls into. */
export class TieredProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['TIERED'] })
  @Equals('TIERED')
  kind: 'TIERED';

  @ApiProperty({ type: [TierDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => TierDto)
  tiers: TierDto[];

  /** The highest cost, in minor units. */
  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  cap: string | null = null;
}

/** The loss after so many units. */
export class CurvePointDto {
  @ApiProperty({ type: 'integer', example: 5 })
  @IsInt()
  @Min(0)
  @Max(3650)
  units: number;

  @ApiProperty({ type: 'integer', example: 6000 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  basisPoints: number;
}

/** Something that spoils: a share of the value read off a line through the points. */
export class CurveProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['CURVE'] })
  @Equals('CURVE')
  kind: 'CURVE';

  /** From nothing on day 0; days and shares rise. */
  @ApiProperty({ type: [CurvePointDto] })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @NestedList(() => CurvePointDto)
  points: CurvePointDto[];

  /** The base of the shares, in minor units; left out: the order's value. */
  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  baseValue: string | null = null;
}

/** Nobody pays for its delay: nothing in any report, and a rate to order work by. */
export class IntangibleProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['INTANGIBLE'] })
  @Equals('INTANGIBLE')
  kind: 'INTANGIBLE';

  /** Minor units for each unit. */
  @ApiProperty({ example: '5000' })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  nominalRate: string;
}
