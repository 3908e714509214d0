import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';

/** The longest message. */
const LONG = 20_000;
const instant = { type: String, format: 'date-time' } as const;
const orNull = { ...instant, nullable: true } as const;

export class TransferBody {
  @IsId({ example: '01990000-0000-7000-8000-000000000003' })
  toDepartmentId: string;

  @IsText({ max: LONG }, { example: 'The test bench is yours.' })
  reason: string;
}

export class TransferAcceptanceBody {
  @IsSeconds({
    required: false,
    example: 21600,
    description: 'The target that you promise, in your own working seconds.',
  })
  @Optional()
  legTargetSeconds?: number;
}

export class TransferRefusalBody {
  @IsText({ max: LONG }, { example: 'This bench moved to Engineering last year.' })
  reason: string;
}

export class TransferDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) fromDepartmentId: string;
  @ApiProperty({ format: 'uuid' }) toDepartmentId: string;
  @ApiProperty({ example: 'The test bench is yours.' }) reason: string;
  @ApiProperty(instant) offeredAt: Date;
  /** The instant at which the leads of both departments are notified that nobody has answered. */
  @ApiProperty(instant) answerBy: Date;
  @ApiProperty(orNull) settledAt: Date | null;
  @ApiProperty({ enum: ['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'], nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true }) refusalReason: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 21600 }) legTargetSeconds: number | null;
}
