import type { OrderPolicy } from '@lockstep/delay-cost';
import { MoneyDto } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  LocalDateField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf } from '../../../platform/http/pagination.js';
import {
  CANCELLATION_KINDS,
  type CancellationKind,
  ORDER_PHASES,
  type OrderPhase,
} from '../../customer-order.entity.js';
import type { LinkAbilities } from '../../links.policy.js';
import { ORDER_POLICIES } from '../../customers/http/default-terms.dto.js';
import { TERMS_SOURCES, type OrderTermsSource } from '../../customers/pin-defaults.js';
import { type NewOrder, NewOrderDto } from '../../../requests/index.js';
import { OrderDisputeDto } from '../../disputes/http/dispute.dto.js';
import { StoredProfileField } from './profile.dto.js';

export class OrderAbilitiesDto {
  @FlagField() change: boolean;
  @FlagField() verify: boolean;
  @FlagField() release: boolean;
  @FlagField() cancel: boolean;
}

export class OrderDto {
  @IdField() id: string;
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10455' }) reference: string;
  @TextField({ nullable: true, example: 'Harbor Crane Works' }) customer: string | null;
  @IdField({ nullable: true }) customerId: string | null;
  @IdField({ nullable: true }) contractTemplateId: string | null;
  @PartField(MoneyDto, { nullable: true }) value: MoneyDto | null;
  @TextField({ example: 'Europe/Berlin' }) zone: string;
  @LocalDateField({ nullable: true, example: '2026-03-06' }) promisedDate: string | null;
  @IntegerField({ example: 0 }) releaseAllowanceDays: number;
  @IdField({ nullable: true }) calendarDepartmentId: string | null;
  @StoredProfileField() profile: object | null;
  /** The profile in words. */
  @TextField({ nullable: true, example: '1,000.00 USD for each calendar day after 6 March 2026' })
  profileInWords: string | null;
  /** The source of this term: the order itself, its contract template, or its customer's default. Null: not stated. */
  @OneOfField(TERMS_SOURCES, { enumName: 'TermsSource', nullable: true, example: 'CUSTOMER' })
  profileSource: OrderTermsSource | null;
  @OneOfField(ORDER_POLICIES, { enumName: 'OrderPolicy' }) policy: OrderPolicy;
  @OneOfField(TERMS_SOURCES, { enumName: 'TermsSource', nullable: true, example: 'CUSTOMER' })
  policySource: OrderTermsSource | null;
  @PartField(MoneyDto, { nullable: true }) failureCost: MoneyDto | null;
  @OneOfField(TERMS_SOURCES, { enumName: 'TermsSource', nullable: true, example: 'CUSTOMER' })
  failureCostSource: OrderTermsSource | null;
  @PartField(MoneyDto, { nullable: true }) lostOrderLump: MoneyDto | null;
  @OneOfField(ORDER_PHASES, { enumName: 'OrderPhase' }) phase: OrderPhase;
  @IdField() ownerDepartmentId: string;
  @TextField({ nullable: true, example: '17' }) sourceVersion: string | null;
  /** Value, promise and profile were confirmed; until then they are shown and decide nothing. */
  @FlagField({ example: true }) verified: boolean;
  @InstantField({ nullable: true }) verifiedAt: Date | null;
  @InstantField({ nullable: true }) releasedAt: Date | null;
  @FlagField({ nullable: true }) releasedWithAnswer: boolean | null;
  @TextField({ nullable: true }) releaseReason: string | null;
  /** The person who decided that it leaves. */
  @IdField({ nullable: true }) releasedById: string | null;
  /** The instant of the cancellation. An order is either released or cancelled. */
  @InstantField({ nullable: true }) cancelledAt: Date | null;
  @OneOfField(CANCELLATION_KINDS, { enumName: 'CancellationKind', nullable: true })
  cancellationKind: CancellationKind | null;
  @TextField({ nullable: true }) cancellationReason: string | null;
  /** The person who decided. */
  @IdField({ nullable: true }) cancelledById: string | null;
  @IntegerField() version: number;
  @PartField(OrderAbilitiesDto, { required: false }) abilities?: OrderAbilitiesDto;
}

export class UpsertedOrderDto extends OrderDto {
  /** False when the source had already said so, or something newer. Nothing was changed. */
  @FlagField({ example: true }) applied: boolean;
}

export class OrderPage extends PageOf(OrderDto) {}

export class LinkAbilitiesDto implements LinkAbilities {
  @FlagField({ description: 'Unlink the order. One that has left also needs a reason.' }) unlink: boolean;
  @FlagField() dispute: boolean;
  @FlagField({ description: 'Answer the open dispute for your side.' }) settleDispute: boolean;
}

export class OrderLinkDto {
  @IdField() id: string;
  @IdField() requestId: string;
  @TextField({ example: 'ERP' }) system: string;
  @TextField({ example: 'SO-10455' }) reference: string;
  @FlagField({ example: true }) blocks: boolean;
  @InstantField() blockedFrom: Date;
  @InstantField() linkedAt: Date;
  /** True: it blocked from before it was stated. Both sides agreed, or an executive decided. */
  @FlagField() backdated: boolean;
  @InstantField({ nullable: true }) endedAt: Date | null;
  /** True: the link comes from a request that was merged into this one. */
  @FlagField({ example: false }) carried: boolean;
  /** The latest dispute about this link, open or settled. */
  @PartField(OrderDisputeDto, { nullable: true }) dispute: OrderDisputeDto | null;
  /** Null for a token without `orders:read`. */
  @SchemaField({ oneOf: [{ $ref: '#/components/schemas/OrderDto' }, { type: 'null' }] })
  order: OrderDto | null;
  @PartField(LinkAbilitiesDto) abilities: LinkAbilitiesDto;
}

export class NewOrderLinkDto extends OrderLinkDto {
  @PartField(NewOrderDto, {
    nullable: true,
    description: 'The order, as long as requests are the only ones to name it. Null once the order is confirmed.',
  })
  newOrder: NewOrder | null;
}
