import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  IsId,
  IsLine,
  IsLocalDate,
  IsReference,
  IsText,
  MoneyDto,
  Nested,
  Optional,
  OptionalOrNull,
} from '../../../platform/http/fields.js';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';
import { TEMPLATE_CODE, TEMPLATE_CODE_MESSAGE } from '../../customers/http/contract-template.dto.js';
import { ZONES } from '../../customers/http/customer.dto.js';
import { DefaultTermsBody } from '../../customers/http/default-terms.dto.js';
import { PROMISE_CHANGES, type PromiseChange } from '../../promises/order-promise.entity.js';

/** Profile, policy and failure cost, left out or null, are what its contract says, else its customer’s default. */
class OrderTermsDto extends DefaultTermsBody {
  /** The customer, by name. A name that is new to the owner's department is put on record. */
  @IsLine({ max: 200 }, { required: false, nullable: true, example: 'Harbor Crane Works' })
  @OptionalOrNull()
  customer?: string | null;

  /** Code of the contract template of the order; left out: that of its customer. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'ld-half-percent' })
  @OptionalOrNull()
  @Matches(TEMPLATE_CODE, TEMPLATE_CODE_MESSAGE)
  contractTemplate?: string | null;

  /** The price for the customer. */
  @ApiPropertyOptional({ type: MoneyDto, nullable: true, example: { amount: '31200000', currency: 'USD' } })
  @OptionalOrNull()
  @Nested(() => MoneyDto)
  value?: MoneyDto | null;

  /**
   * IANA zone in which the promised day begins and ends; left out: the present one, else that of the customer, else
   * UTC.
   */
  @ApiPropertyOptional({ example: 'Europe/Berlin' })
  @Optional()
  @IsIn(ZONES, { message: 'is not a zone like Europe/Berlin' })
  zone?: string;

  /** The last day on which a release is on time. */
  @IsLocalDate({ required: false, nullable: true })
  @OptionalOrNull()
  promisedDate?: string | null;

  /** Planned work between the last answer and the release, in whole units of the profile's axis. */
  @ApiPropertyOptional({ type: 'integer', default: 0, example: 0 })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(365)
  releaseAllowanceDays?: number;

  /** The department whose calendar counts its working days; left out: its owner. */
  @IsId({ required: false, nullable: true, example: null })
  @OptionalOrNull()
  calendarDepartmentId?: string | null;

  /** The cost of losing the order to its delay, beside the delay, in minor units of its currency. */
  @ApiPropertyOptional({ type: String, nullable: true, example: null })
  @OptionalOrNull()
  @Matches(/^[1-9]\d{0,17}$/, { message: 'is not a whole number of minor units above zero in a string' })
  lostOrderLump?: string | null;

  /** Where the customer stands: asking for an offer, waiting for what was ordered, using what was delivered. */
  @ApiPropertyOptional({ enum: ORDER_PHASES, enumName: 'OrderPhase', default: 'DURING' })
  @Optional()
  @IsIn(ORDER_PHASES)
  phase?: OrderPhase;
}

export class PutOrderDto extends OrderTermsDto {
  /** The department that answers to the customer. */
  @IsId({ example: '01990000-0000-7000-8000-000000000001' })
  ownerDepartmentId: string;

  /**
   * The meaning of another promised date. Left out, it is a date the customer agreed to. Once the date in force is
   * over, the meaning has to be named.
   */
  @ApiPropertyOptional({ enum: PROMISE_CHANGES, enumName: 'PromiseChange' })
  @Optional()
  @IsIn(PROMISE_CHANGES)
  promiseChange?: PromiseChange;

  /** The version of the source. An older one changes nothing. */
  @ApiPropertyOptional({ example: '17' })
  @Optional()
  @Matches(/^\d{1,18}$/, { message: 'is not a whole number in a string' })
  sourceVersion?: string;

  /**
   * The reason, when a promised date is corrected, or the order has left already. Its delay is then computed and frozen
   * anew, and both figures stay.
   */
  @IsText({ max: 2000 }, { required: false, example: 'The contract says 0.5 %, not 5 %.' })
  @Optional()
  correctionReason?: string;
}

export class LinkOrderDto extends OrderTermsDto {
  @ApiPropertyOptional({ example: 'ERP', default: 'ERP' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}$/, { message: 'is not a system code like ERP' })
  system?: string;

  @IsReference({ example: 'SO-10455' })
  reference: string;

  /**
   * True: the order cannot be released without this request’s answer. Its requester or the owner of the order says so.
   */
  @ApiProperty({ example: true })
  @IsBoolean()
  blocks: boolean;

  /** The reason why the link is stated only after the order has left. Both sides then agree on its begin. */
  @IsText({ max: 2000 }, { required: false, example: 'It was forgotten when the order left.' })
  @Optional()
  correctionReason?: string;
}

export class UnlinkOrderQuery {
  /** The reason, for an order that has left: it never waited for the request. */
  @IsText({ max: 2000 }, { required: false, example: 'It was about another order.' })
  @Optional()
  correctionReason?: string;
}

export class RenewDefaultsDto {
  /** The reason. For an order that has left, the delay is then computed and frozen anew, and both figures stay. */
  @IsText({ max: 2000 }, { example: 'The new contract holds for orders that are on their way, too.' })
  reason: string;
}
