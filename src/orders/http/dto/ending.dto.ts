import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import { IsId, IsInstant, IsText, Optional } from '../../../platform/http/fields.js';
import { CANCELLATION_KINDS, type CancellationKind } from '../../customer-order.entity.js';

/** The common fields of a release and a cancellation. */
class EndingDto {
  /** The person who decided, of the department that owns the order; left out: you. */
  @IsId({ required: false, example: '01990000-0000-7000-8000-000000000002' })
  @Optional()
  decidedById?: string;

  /** The version of the source; an older or equal one changes nothing. */
  @ApiPropertyOptional({ example: '18' })
  @Optional()
  @Matches(/^\d{1,18}$/, { message: 'is not a whole number in a string' })
  sourceVersion?: string;
}

export class ReleaseOrderDto extends EndingDto {
  /** Whether the order left with the answers it waited for. */
  @ApiProperty({ example: true })
  @IsBoolean()
  withAnswer: boolean;

  /** The reason for leaving without them. */
  @IsText({ max: 2000 }, { required: false, example: 'The customer would not wait another day.' })
  @Optional()
  reason?: string;

  /** The instant of the release; left out: now. */
  @IsInstant({ required: false })
  @Optional()
  releasedAt?: Date;
}

export class CorrectReleaseDto {
  @IsInstant()
  releasedAt: Date;

  @ApiProperty({ example: true })
  @IsBoolean()
  withAnswer: boolean;

  @IsText({ max: 2000 }, { example: 'The truck left a day earlier than the system was told.' })
  reason: string;
}

export class CancelOrderDto extends EndingDto {
  /** BECAUSE_LATE: the order is lost to its delay, and costs its loss. OTHER: it costs only its delay by then. */
  @ApiProperty({ enum: CANCELLATION_KINDS, enumName: 'CancellationKind', example: 'BECAUSE_LATE' })
  @IsIn(CANCELLATION_KINDS)
  kind: CancellationKind;

  @IsText({ max: 2000 }, { example: 'The customer bought elsewhere.' })
  reason: string;

  /** The instant of the cancellation; left out: now. */
  @IsInstant({ required: false })
  @Optional()
  cancelledAt?: Date;
}

export class CorrectCancellationDto {
  @IsInstant()
  cancelledAt: Date;

  @ApiProperty({ enum: CANCELLATION_KINDS, enumName: 'CancellationKind', example: 'OTHER' })
  @IsIn(CANCELLATION_KINDS)
  kind: CancellationKind;

  /** The reason of the correction. */
  @IsText({ max: 2000 }, { example: 'The customer had no budget; the delay was not the cause.' })
  reason: string;
}
