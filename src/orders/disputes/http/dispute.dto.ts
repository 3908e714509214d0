import type { Side } from '../../../platform/events/index.js';
import { IsInstant, IsOneOf, IsText, OptionalOrNull } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../dispute-rules.js';

const SIDES = ['REQUESTER', 'PROVIDER'] as const;

export class DisputeBody {
  @IsText({ max: 2000 }, { example: 'The order stood still for want of material until Thursday.' })
  reason: string;

  /** The instant from which the request held the order up. Left out: the request never did; only the provider may say so. */
  @OptionalOrNull()
  @IsInstant()
  blockedFrom?: Date | null;
}

export class DisputeResolutionBody {
  /** UPHELD: it blocked as stated. REJECTED: it never blocked. AMENDED: it blocked from `blockedFrom` on. */
  @IsOneOf(DISPUTE_OUTCOMES, { enumName: 'DisputeOutcome', example: 'AMENDED' })
  outcome: DisputeOutcome;

  @OptionalOrNull()
  @IsInstant()
  blockedFrom?: Date | null;
}

export class StanceDto {
  @OneOfField(DISPUTE_OUTCOMES, { enumName: 'DisputeOutcome' }) outcome: DisputeOutcome;
  @InstantField({ nullable: true }) blockedFrom: Date | null;
}

export class SettlementDto extends StanceDto {
  /** True: an executive decided the dispute. False: both sides agreed. */
  @FlagField() byArbiter: boolean;
  @InstantField() settledAt: Date;
}

/** The two sides do not agree on whether, or from when, the request held the order up. */
export class OrderDisputeDto {
  @IdField() id: string;
  @OneOfField(SIDES, { enumName: 'Side' }) raisedBySide: Side;
  @TextField() reason: string;
  @InstantField() raisedAt: Date;
  /** The answer of the side that waits. */
  @PartField(StanceDto) requester: StanceDto;
  /** The answer of the side that was asked. */
  @PartField(StanceDto) provider: StanceDto;
  /** Null while it is open. The assertion counts as it stands, and is marked as disputed. */
  @PartField(SettlementDto, { nullable: true }) settlement: SettlementDto | null;
}
