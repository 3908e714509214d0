import type { OrderPolicy } from '@lockstep/delay-cost';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import {
  CANCELLATION_KINDS,
  type CancellationKind,
  ORDER_PHASES,
  type OrderPhase,
} from '../../customer-order.entity.js';
import { ORDER_POLICIES } from '../../customers/http/default-terms.dto.js';
import { TERMS_SOURCES, type TermsSource } from '../../customers/pin-defaults.js';
import { type NewOrder, NewOrderDto } from '../../../requests/index.js';
import { OrderDisputeDto } from '../../disputes/http/dispute.dto.js';

const SOURCE = { enum: TERMS_SOURCES, enumName: 'TermsSource', nullable: true, example: 'CUSTOMER' };

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
  /** The source of this term: the order itself, its contract template, or its customer's default. Null: not stated. */
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
  /** The person who decided that it leaves. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) releasedById: string | null;
  /** The instant of the cancellation. An order is either released or cancelled. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: Date | null;
  @ApiProperty({ enum: CANCELLATION_KINDS, enumName: 'CancellationKind', nullable: true })
  cancellationKind: CancellationKind | null;
  @ApiProperty({ type: String, nullable: true }) cancellationReason: string | null;
  /** The person who decided. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) cancelledById: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiPropertyOptional({ type: OrderAbilitiesDto }) abilities?: OrderAbilitiesDto;
}

export class UpsertedOrderDto extends OrderDto {
  /** False when the source had already said so, or something newer. Nothing was changed. */
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
  /** True: it blocked from before it was stated. Both sides agreed, or an executive decided. */
  @ApiProperty() backdated: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: Date | null;
  /** True: the link comes from a request that was merged into this one. */
  @ApiProperty({ example: false }) carried: boolean;
  /** The latest dispute about this link, open or settled. */
  @ApiProperty({ type: OrderDisputeDto, nullable: true }) dispute: OrderDisputeDto | null;
  /** Null for a token without `orders:read`. */
  @ApiProperty({ oneOf: [{ $ref: '#/components/schemas/OrderDto' }, { type: 'null' }] })
  order: OrderDto | null;
}

export class NewOrderLinkDto extends OrderLinkDto {
  @ApiProperty({
    type: NewOrderDto,
    nullable: true,
    description: 'The order, while only requests have named it, this one or an earlier one; null once it is confirmed.',
  })
  newOrder: NewOrder | null;
}
