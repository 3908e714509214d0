import type { OrderPolicy } from '@lockstep/delay-cost';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import {
  IsId,
  IsLocalDate,
  IsText,
  MoneyDto,
  Optional,
  OptionalOrNull,
  QueryFlag,
  QueryList,
} from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import {
  CANCELLATION_KINDS,
  type CancellationKind,
  ORDER_PHASES,
  type OrderPhase,
} from '../../customer-order.entity.js';
import { TEMPLATE_CODE, TEMPLATE_CODE_MESSAGE } from '../../customers/http/contract-template.dto.js';
import { ZONES } from '../../customers/http/customer.dto.js';
import { ORDER_POLICIES } from '../../customers/http/default-terms.dto.js';
import { TERMS_SOURCES, type TermsSource } from '../../customers/pin-defaults.js';
import { PROMISE_CHANGES, type PromiseChange } from '../../promises/order-promise.entity.js';
import type { StoredProfile } from '../../stored-profile.js';
import { OrderDisputeDto } from '../../disputes/http/dispute.dto.js';
import { ProfileField } from './profile.dto.js';

const SOURCE = { enum: TERMS_SOURCES, enumName: 'TermsSource', nullable: true, example: 'CUSTOMER' };

class OrderTermsDto {
  /** Who ordered, by name. One the owner's department has not heard of is put on record. */
  @IsText({ max: 200 }, { required: false, nullable: true, example: 'Harbor Crane Works' })
  @OptionalOrNull()
  customer?: string | null;

  /** Code of the contract template it stands under; left out: its customer's. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'ld-half-percent' })
  @OptionalOrNull()
  @Matches(TEMPLATE_CODE, TEMPLATE_CODE_MESSAGE)
  contractTemplate?: string | null;

  /** What the customer pays. */
  @ApiPropertyOptional({ type: MoneyDto, nullable: true, example: { amount: '31200000', currency: 'USD' } })
  @OptionalOrNull()
  @ValidateNested()
  @Type(() => MoneyDto)
  value?: MoneyDto | null;

  /** IANA zone in which the promised day begins and ends; left out: as it was, else the customer's, else UTC. */
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

  /** By whose calendar its working days are counted; left out: its owner's. */
  @IsId({ required: false, nullable: true, example: null })
  @OptionalOrNull()
  calendarDepartmentId?: string | null;

  /** Left out or null, as policy and failureCost may be: what its contract says, else its customer's default. */
  @ProfileField()
  profile?: StoredProfile | null;

  /** What the owner does when the answer is missing on the promised date: wait, leave without it, or what costs less. */
  @ApiPropertyOptional({ enum: ORDER_POLICIES, enumName: 'OrderPolicy', nullable: true })
  @OptionalOrNull()
  @IsIn(ORDER_POLICIES)
  policy?: OrderPolicy | null;

  /** What a failure of this order would cost, minor units of its currency. */
  @ApiPropertyOptional({ type: String, nullable: true, example: '12500000' })
  @OptionalOrNull()
  @Matches(/^[1-9]\d{0,17}$/, { message: 'is not a whole number of minor units above zero in a string' })
  failureCost?: string | null;

  /** What losing the order to its delay costs beside the delay, minor units of its currency. */
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
   * How another promised date is meant. Left out, it is one the customer agreed to; once the date that holds is over it
   * has to be said.
   */
  @ApiPropertyOptional({ enum: PROMISE_CHANGES, enumName: 'PromiseChange' })
  @Optional()
  @IsIn(PROMISE_CHANGES)
  promiseChange?: PromiseChange;

  /** Grows with each word of the source; an older one changes nothing. */
  @ApiPropertyOptional({ example: '17' })
  @Optional()
  @Matches(/^\d{1,18}$/, { message: 'is not a whole number in a string' })
  sourceVersion?: string;

  /** Why, when a promised date is corrected, or the order has left already: its delay is then reckoned and frozen anew, and both figures stay. */
  @IsText({ max: 2000 }, { required: false, example: 'The contract says 0.5 %, not 5 %.' })
  @Optional()
  correctionReason?: string;
}

export class LinkOrderDto extends OrderTermsDto {
  @ApiPropertyOptional({ example: 'ERP', default: 'ERP' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_-]{0,19}$/, { message: 'is not a system code like ERP' })
  system?: string;

  @IsText({ max: 100 }, { example: 'SO-10455' })
  reference: string;

  /** The order cannot be released without this request's answer; said by those who wait for it, or by its owner. */
  @ApiProperty({ example: true })
  @IsBoolean()
  blocks: boolean;

  /** Why it is said only now that an order waited which has left; from when is then for both sides to agree on. */
  @IsText({ max: 2000 }, { required: false, example: 'It was forgotten when the order left.' })
  @Optional()
  correctionReason?: string;
}

export class UnlinkOrderQuery {
  /** Why, of an order that has left: it never waited for the request. */
  @IsText({ max: 2000 }, { required: false, example: 'It was about another order.' })
  @Optional()
  correctionReason?: string;
}

export class RenewDefaultsDto {
  /** Why; of an order that has left its delay is then reckoned and frozen anew, and both figures stay. */
  @IsText({ max: 2000 }, { example: 'The new contract holds for orders that are on their way, too.' })
  reason: string;
}

export class OrderListQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  released?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @QueryFlag()
  @IsBoolean()
  cancelled?: boolean;

  /** Where the customer stands; repeat for several. */
  @ApiPropertyOptional({ enum: ORDER_PHASES, enumName: 'OrderPhase', isArray: true })
  @Optional()
  @QueryList()
  @IsIn(ORDER_PHASES, { each: true })
  phase?: OrderPhase[];

  /** Beginning of the reference or of the customer's name. */
  @ApiPropertyOptional({ example: 'SO-104' })
  @Optional()
  @IsString()
  @Matches(/^[^\p{Cc}]{1,100}$/u, { message: 'is not a search of 1 to 100 characters' })
  q?: string;

  @IsId({ required: false })
  @Optional()
  ownerDepartmentId?: string;

  @IsId({ required: false })
  @Optional()
  customerId?: string;

  @IsId({ required: false })
  @Optional()
  contractTemplateId?: string;
}

export class OrderAbilitiesDto {
  @ApiProperty() change: boolean;
  @ApiProperty() verify: boolean;
  @ApiProperty() release: boolean;
  @ApiProperty() cancel: boolean;
}

export class OrderDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
  @ApiProperty({ type: String, nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) customerId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) contractTemplateId: string | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) value: MoneyDto | null;
  @ApiProperty({ example: 'Europe/Berlin' }) zone: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2026-03-06' }) promisedDate: string | null;
  @ApiProperty({ type: 'integer', example: 0 }) releaseAllowanceDays: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) calendarDepartmentId: string | null;
  @ApiProperty({ type: Object, nullable: true }) profile: object | null;
  /** The profile in words. */
  @ApiProperty({ type: String, nullable: true, example: '1,000.00 USD for each calendar day after 6 March 2026' })
  profileInWords: string | null;
  /** Who said so: the order itself, its contract template, or its customer's default. Null: nobody. */
  @ApiProperty(SOURCE) profileSource: TermsSource | null;
  @ApiProperty({ enum: ORDER_POLICIES, enumName: 'OrderPolicy' }) policy: OrderPolicy;
  @ApiProperty(SOURCE) policySource: TermsSource | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) failureCost: MoneyDto | null;
  @ApiProperty(SOURCE) failureCostSource: TermsSource | null;
  @ApiProperty({ type: MoneyDto, nullable: true }) lostOrderLump: MoneyDto | null;
  @ApiProperty({ enum: ORDER_PHASES, enumName: 'OrderPhase' }) phase: OrderPhase;
  @ApiProperty({ format: 'uuid' }) ownerDepartmentId: string;
  @ApiProperty({ type: String, nullable: true, example: '17' }) sourceVersion: string | null;
  /** Value, promise and profile were confirmed; until then they are shown and decide nothing. */
  @ApiProperty({ example: true }) verified: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: Date | null;
  @ApiProperty({ type: Boolean, nullable: true }) releasedWithAnswer: boolean | null;
  @ApiProperty({ type: String, nullable: true }) releaseReason: string | null;
  /** Who decided that it leaves. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) releasedById: string | null;
  /** When it was given up; an order is either released or cancelled. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: Date | null;
  @ApiProperty({ enum: CANCELLATION_KINDS, enumName: 'CancellationKind', nullable: true })
  cancellationKind: CancellationKind | null;
  @ApiProperty({ type: String, nullable: true }) cancellationReason: string | null;
  /** Who decided so. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) cancelledById: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiPropertyOptional({ type: OrderAbilitiesDto }) abilities?: OrderAbilitiesDto;
}

export class UpsertedOrderDto extends OrderDto {
  /** False when the source had already said so, or something newer: nothing was changed. */
  @ApiProperty({ example: true }) applied: boolean;
}

export class OrderPageDto extends PageOf(OrderDto) {}

export class OrderLinkDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty({ example: 'ERP' }) system: string;
  @ApiProperty({ example: 'SO-10455' }) reference: string;
  @ApiProperty({ example: true }) blocks: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) blockedFrom: Date;
  /** It blocked from before anybody said so: both sides agreed, or an executive decided. */
  @ApiProperty() backdated: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  /** The last one about this, open or settled. */
  @ApiProperty({ type: OrderDisputeDto, nullable: true }) dispute: OrderDisputeDto | null;
  /** Null for a token without `orders:read`. */
  @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/OrderDto' }, { type: 'null' }] })
  order: OrderDto | null;
}
