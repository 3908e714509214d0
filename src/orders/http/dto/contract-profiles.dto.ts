import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Nested, OptionalOrNull } from '../../../platform/http/fields.js';

export const MINOR_UNITS = /^\d{1,18}$/;
export const MINOR_UNITS_MESSAGE = { message: 'is not a whole number of minor units in a string' };

/** Free units at the beginning of a delay. */
export class GraceDto {
  /** Whole units of delay. */
  @ApiProperty({ type: 'integer', example: 0 })
  @IsInt()
  @Min(0)
  @Max(3650)
  units: number;

  /** FORGIVEN: units in grace stay free. CLIFF: they count as well once the grace is exceeded. */
  @ApiProperty({ enum: ['FORGIVEN', 'CLIFF'], enumName: 'GraceMode', example: 'FORGIVEN' })
  @IsIn(['FORGIVEN', 'CLIFF'])
  mode: 'FORGIVEN' | 'CLIFF';
}

/** An instance, for it is judged like one that was sent. */
const noGrace = (): GraceDto => Object.assign(new GraceDto(), { units: 0, mode: 'FORGIVEN' as const });

export abstract class ProfileDto {
  /** The unit of delay: each calendar day, or each working day of the owner's calendar. */
  @ApiProperty({ enum: ['CALENDAR_DAY', 'WORKING_DAY'], enumName: 'DelayAxis', example: 'CALENDAR_DAY' })
  @IsIn(['CALENDAR_DAY', 'WORKING_DAY'])
  axis: 'CALENDAR_DAY' | 'WORKING_DAY';
}

/** So much for each unit of delay. */
export class LinearProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['LINEAR'] })
  @Equals('LINEAR')
  kind: 'LINEAR';

  /** Minor units for each unit. */
  @ApiProperty({ example: '100000' })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  rate: string;

  @ApiProperty({ type: GraceDto })
  @Nested(() => GraceDto)
  grace: GraceDto = noGrace();

  /** The highest cost, in minor units. */
  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  cap: string | null = null;
}

/** Liquidated damages: a share of the value for each period of delay. */
export class StepProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['STEP_LD'] })
  @Equals('STEP_LD')
  kind: 'STEP_LD';

  /** Share for each period: 50 is 0.5 %. */
  @ApiProperty({ type: 'integer', example: 50 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  basisPoints: number;

  /** Units of delay in a period: 7 calendar days are a week. */
  @ApiProperty({ type: 'integer', example: 7 })
  @IsInt()
  @Min(1)
  @Max(366)
  periodUnits: number;

  /** Whether a period counts once it is over, or as soon as it begins ("or part thereof"). */
  @ApiProperty({ enum: ['COMPLETED', 'STARTED'], enumName: 'PeriodCounts', example: 'COMPLETED' })
  @IsIn(['COMPLETED', 'STARTED'])
  counts: 'COMPLETED' | 'STARTED';

  @ApiProperty({ type: GraceDto })
  @Nested(() => GraceDto)
  grace: GraceDto = noGrace();

  /** The highest share: 1000 is 10 % of the value. */
  @ApiProperty({ type: 'integer', nullable: true, required: false, example: 1000 })
  @OptionalOrNull()
  @IsInt()
  @Min(0)
  @Max(10_000)
  capBasisPoints: number | null = null;

  /** The base of the shares, in minor units; left out: the order's value. */
  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  baseValue: string | null = null;
}

/** A date somebody outside has set: a lump once it is missed, then so much for each unit. */
export class FixedDateProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['FIXED_DATE'] })
  @Equals('FIXED_DATE')
  kind: 'FIXED_DATE';

  /** Minor units, once. */
  @ApiProperty({ example: '2500000' })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  lump: string;

  /** Minor units for each unit after the grace. */
  @ApiProperty({ example: '100000' })
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  tail: string = '0';

  @ApiProperty({ type: 'integer', example: 0 })
  @IsInt()
  @Min(0)
  @Max(3650)
  graceUnits: number = 0;

  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  cap: string | null = null;
}
