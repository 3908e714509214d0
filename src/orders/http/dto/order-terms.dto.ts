import {
  IsFlag,
  IsInteger,
  IsLine,
  IsLocalDate,
  IsOneOf,
  IsOrderName,
  IsReference,
  IsShapedLike,
  IsText,
  MoneyBody,
  Nested,
  Optional,
  OptionalOrNull,
} from '../../../platform/http/fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { ORDER_PHASES, type OrderPhase } from '../../customer-order.entity.js';
import { TEMPLATE_CODE, NO_TEMPLATE_CODE } from '../../customers/http/contract-template.dto.js';
import { IsKnownZone } from '../../customers/http/customer.dto.js';
import { DefaultTermsBody } from '../../customers/http/default-terms.dto.js';
import type { OrderName } from '../../order-lookup.js';
import { refuse } from '../../orders.errors.js';
import { OrderNameBody } from '../order-name.params.js';
import { PROMISE_CHANGES, type PromiseChange } from '../../promises/order-promise.entity.js';

/** Profile, policy and failure cost, left out or null, are what its contract says, else its customer’s default. */
class OrderTermsDto extends DefaultTermsBody {
  /** The customer, by name. A name that is new to the owner's department is put on record. */
  @OptionalOrNull()
  @IsLine({ max: 200 }, { example: 'Harbor Crane Works' })
  customer?: string | null;

  /** Code of the contract template of the order; left out: that of its customer. */
  @OptionalOrNull()
  @IsShapedLike(TEMPLATE_CODE, NO_TEMPLATE_CODE, { example: 'ld-half-percent' })
  contractTemplate?: string | null;

  /** The price for the customer. */
  @OptionalOrNull()
  @Nested(() => MoneyBody, { example: { amount: '31200000', currency: 'USD' } })
  value?: MoneyBody | null;

  /**
   * IANA zone in which the promised day begins and ends; left out: the present one, else that of the customer, else
   * UTC.
   */
  @Optional()
  @IsKnownZone()
  zone?: string;

  /** The last day on which a release is on time. */
  @OptionalOrNull()
  @IsLocalDate()
  promisedDate?: string | null;

  /** Planned work between the last answer and the release, in whole units of the profile's axis. */
  @Optional()
  @IsInteger({ least: 0, most: 365 }, { default: 0, example: 0 })
  releaseAllowanceDays?: number;

  /** The department whose calendar counts its working days; left out: its owner. */
  @OptionalOrNull()
  @IsDepartment({ example: null })
  calendarDepartmentId?: string | null;

  /** The cost of losing the order to its delay, beside the delay, in minor units of its currency. */
  @OptionalOrNull()
  @IsShapedLike(/^[1-9]\d{0,17}$/, 'is not a whole number of minor units above zero in a string', { example: null })
  lostOrderLump?: string | null;

  /** Where the customer stands: asking for an offer, waiting for what was ordered, using what was delivered. */
  @Optional()
  @IsOneOf(ORDER_PHASES, { enumName: 'OrderPhase', default: 'DURING' })
  phase?: OrderPhase;
}

export class PutOrderBody extends OrderTermsDto {
  /** The department that answers to the customer. */
  @IsDepartment()
  ownerDepartmentId: string;

  /**
   * The meaning of another promised date. Left out, it is a date the customer agreed to. Once the date in force is
   * over, the meaning has to be named.
   */
  @Optional()
  @IsOneOf(PROMISE_CHANGES, { enumName: 'PromiseChange' })
  promiseChange?: PromiseChange;

  /** The version of the source. An older one changes nothing. */
  @Optional()
  @IsShapedLike(/^\d{1,18}$/, 'is not a whole number in a string', { example: '17' })
  sourceVersion?: string;

  /**
   * The reason, when a promised date is corrected, or the order has left already. Its delay is then computed and frozen
   * anew, and both figures stay.
   */
  @Optional()
  @IsText({ max: 2000 }, { example: 'The contract says 0.5 %, not 5 %.' })
  correctionReason?: string;
}

export class LinkOrderBody extends OrderTermsDto {
  @Optional()
  @IsOrderName(() => OrderNameBody, { description: 'The order. Needed, unless `reference` names it.' })
  order?: OrderNameBody;

  /** The system of `reference`. */
  @Optional()
  @IsShapedLike(/^[A-Z][A-Z0-9_-]{0,19}$/, 'is not a system code like ERP', { example: 'ERP', default: 'ERP' })
  system?: string;

  /** The reference of the order in `system`, where `order` is left out. */
  @Optional()
  @IsReference({ example: 'SO-10455' })
  reference?: string;

  /**
   * True: the order cannot be released without this request’s answer. Its requester or the owner of the order says so.
   */
  @IsFlag({ example: true })
  blocks: boolean;

  /** The reason why the link is stated only after the order has left. Both sides then agree on its begin. */
  @Optional()
  @IsText({ max: 2000 }, { example: 'It was forgotten when the order left.' })
  correctionReason?: string;
}

/** Refuses with `order.named_once` an order that is named twice, or not at all. */
export function orderNamed({ order, system, reference }: LinkOrderBody): OrderName {
  if (order !== undefined && (system ?? reference) === undefined) return order;
  if (order === undefined && reference !== undefined) return { system: system ?? 'ERP', reference };
  throw refuse('order.named_once');
}

export class UnlinkOrderQuery {
  /** The reason, for an order that has left: it never waited for the request. */
  @Optional()
  @IsText({ max: 2000 }, { example: 'It was about another order.' })
  correctionReason?: string;
}

export class RenewDefaultsBody {
  /** The reason. For an order that has left, the delay is then computed and frozen anew, and both figures stay. */
  @IsText({ max: 2000 }, { example: 'The new contract holds for orders that are on their way, too.' })
  reason: string;
}
