import type { PromiseKind } from '@lockstep/delay-cost';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsInstant, IsLocalDate, IsText, Optional } from '../../../platform/http/fields.js';
import { PROMISE_CHANGES, PROMISE_KINDS, type PromiseChange } from '../../promises/order-promise.entity.js';

export class ChangePromiseDto {
  /**
   * CUSTOMER_AGREED: the customer takes another date. The delay cost so far stays, and delay is counted from the new
   * date on. CORRECTION: the date in force was entered wrong, and the cost is restated.
   */
  @ApiProperty({ enum: PROMISE_CHANGES, enumName: 'PromiseChange', example: 'CUSTOMER_AGREED' })
  @IsIn(PROMISE_CHANGES)
  kind: PromiseChange;

  /** The last day on which a release is on time. */
  @IsLocalDate()
  promisedDate: string;

  /** The instant at which the customer agreed; left out: now. A correction has none. */
  @IsInstant({ required: false })
  @Optional()
  agreedAt?: Date;

  /** The reason. Required for a correction, and for any change of an order that has left. */
  @IsText({ max: 2000 }, { required: false, example: 'Agreed on the phone with their buyer.' })
  @Optional()
  reason?: string;
}

export class OrderPromiseDto {
  @ApiProperty({ enum: PROMISE_KINDS, enumName: 'PromiseKind' }) kind: PromiseKind;
  /** Null: nothing was promised after all. */
  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2026-03-06' }) promisedDate: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) agreedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'uuid' }) recordedById: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
}
