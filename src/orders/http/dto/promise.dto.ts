import type { PromiseKind } from '@lockstep/delay-cost';
import { IsInstant, IsLocalDate, IsOneOf, IsText, Optional } from '../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  LocalDateField,
  OneOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PROMISE_CHANGES, PROMISE_KINDS, type PromiseChange } from '../../promises/order-promise.entity.js';

export class ChangePromiseBody {
  /**
   * CUSTOMER_AGREED: the customer takes another date. The delay cost so far stays, and delay is counted from the new
   * date on. CORRECTION: the date in force was entered wrong, and the cost is restated.
   */
  @IsOneOf(PROMISE_CHANGES, { enumName: 'PromiseChange', example: 'CUSTOMER_AGREED' })
  kind: PromiseChange;

  /** The last day on which a release is on time. */
  @IsLocalDate()
  promisedDate: string;

  /** The instant at which the customer agreed; left out: now. A correction has none. */
  @Optional()
  @IsInstant()
  agreedAt?: Date;

  /** The reason. Required for a correction, and for any change of an order that has left. */
  @Optional()
  @IsText({ max: 2000 }, { example: 'Agreed on the phone with their buyer.' })
  reason?: string;
}

export class OrderPromiseDto {
  @OneOfField(PROMISE_KINDS, { enumName: 'PromiseKind' }) kind: PromiseKind;
  /** Null: nothing was promised after all. */
  @LocalDateField({ nullable: true, example: '2026-03-06' }) promisedDate: string | null;
  @InstantField({ nullable: true }) agreedAt: Date | null;
  @TextField({ nullable: true }) reason: string | null;
  @IdField() recordedById: string;
  @InstantField() recordedAt: Date;
}
