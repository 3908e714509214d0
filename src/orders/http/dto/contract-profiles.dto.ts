import { IsExactly, IsInteger, IsOneOf, IsShapedLike, Nested, OptionalOrNull } from '../../../platform/http/fields.js';

export const MINOR_UNITS = /^\d{1,18}$/;
export const NO_MINOR_UNITS = 'is not a whole number of minor units in a string';

/** Free units at the beginning of a delay. */
export class GraceDto {
  /** Whole units of delay. */
  @IsInteger({ least: 0, most: 3650 }, { example: 0 })
  units: number;

  /** FORGIVEN: units in grace stay free. CLIFF: they count as well once the grace is exceeded. */
  @IsOneOf(['FORGIVEN', 'CLIFF'], { enumName: 'GraceMode', example: 'FORGIVEN' })
  mode: 'FORGIVEN' | 'CLIFF';
}

const NO_GRACE = { units: 0, mode: 'FORGIVEN' as const };

/** An instance, for it is judged like one that was sent. */
const noGrace = (): GraceDto => Object.assign(new GraceDto(), NO_GRACE);

export abstract class ProfileDto {
  /** The unit of delay: each calendar day, or each working day of the owner's calendar. */
  @IsOneOf(['CALENDAR_DAY', 'WORKING_DAY'], { enumName: 'DelayAxis', example: 'CALENDAR_DAY' })
  axis: 'CALENDAR_DAY' | 'WORKING_DAY';
}

/** So much for each unit of delay. */
export class LinearProfileDto extends ProfileDto {
  @IsExactly('LINEAR')
  kind: 'LINEAR';

  /** Minor units for each unit. */
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '100000' })
  rate: string;

  @Nested(() => GraceDto, { default: NO_GRACE })
  grace: GraceDto = noGrace();

  /** The highest cost, in minor units. */
  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  cap: string | null = null;
}

/** Liquidated damages: a share of the value for each period of delay. */
export class StepProfileDto extends ProfileDto {
  @IsExactly('STEP_LD')
  kind: 'STEP_LD';

  /** Share for each period: 50 is 0.5 %. */
  @IsInteger({ least: 0, most: 10_000 }, { example: 50 })
  basisPoints: number;

  /** Units of delay in a period: 7 calendar days are a week. */
  @IsInteger({ least: 1, most: 366 }, { example: 7 })
  periodUnits: number;

  /** Whether a period counts once it is over, or as soon as it begins ("or part thereof"). */
  @IsOneOf(['COMPLETED', 'STARTED'], { enumName: 'PeriodCounts', example: 'COMPLETED' })
  counts: 'COMPLETED' | 'STARTED';

  @Nested(() => GraceDto, { default: NO_GRACE })
  grace: GraceDto = noGrace();

  /** The highest share: 1000 is 10 % of the value. */
  @OptionalOrNull()
  @IsInteger({ least: 0, most: 10_000 }, { example: 1000 })
  capBasisPoints: number | null = null;

  /** The base of the shares, in minor units; left out: the order's value. */
  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  baseValue: string | null = null;
}

/** A date somebody outside has set: a lump once it is missed, then so much for each unit. */
export class FixedDateProfileDto extends ProfileDto {
  @IsExactly('FIXED_DATE')
  kind: 'FIXED_DATE';

  /** Minor units, once. */
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '2500000' })
  lump: string;

  /** Minor units for each unit after the grace. */
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: '100000', default: '0' })
  tail: string = '0';

  @IsInteger({ least: 0, most: 3650 }, { example: 0, default: 0 })
  graceUnits: number = 0;

  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  cap: string | null = null;
}
