import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Side } from '../../../platform/events/index.js';
import { IsInstant, IsText, OptionalOrNull } from '../../../platform/http/fields.js';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../dispute-rules.js';

const SIDES = ['REQUESTER', 'PROVIDER'] as const;

export class DisputeBody {
  @IsText({ max: 2000 }, { example: 'The order stood still for want of material until Thursday.' })
  reason: string;

  /** The begin of the block; left out: it never blocked, which only the side that was asked can say. */
  @IsInstant({ required: false, nullable: true })
  @OptionalOrNull()
  blockedFrom?: Date | null;
}

export class DisputeResolutionBody {
  /** UPHELD: it blocked as stated. REJECTED: it never blocked. AMENDED: it blocked from `blockedFrom` on. */
  @ApiProperty({ enum: DISPUTE_OUTCOMES, enumName: 'DisputeOutcome', example: 'AMENDED' })
  @IsIn(DISPUTE_OUTCOMES)
  outcome: DisputeOutcome;

  @IsInstant({ required: false, nullable: true })
  @OptionalOrNull()
  blockedFrom?: Date | null;
}

export class StanceDto {
  @ApiProperty({ enum: DISPUTE_OUTCOMES, enumName: 'DisputeOutcome' }) outcome: DisputeOutcome;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) blockedFrom: Date | null;
}

export class SettlementDto extends StanceDto {
  /** An executive decided it; otherwise both sides agreed. */
  @ApiProperty() byArbiter: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) settledAt: Date;
}

/** The two sides do not agree on whether, or from when, the request held the order up. */
export class OrderDisputeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: SIDES, enumName: 'Side' }) raisedBySide: Side;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) raisedAt: Date;
  /** The answer of the side that waits. */
  @ApiProperty({ type: StanceDto }) requester: StanceDto;
  /** The answer of the side that was asked. */
  @ApiProperty({ type: StanceDto }) provider: StanceDto;
  /** Null while it is open. The assertion counts as it stands, and is marked as disputed. */
  @ApiProperty({ type: SettlementDto, nullable: true }) settlement: SettlementDto | null;
}
